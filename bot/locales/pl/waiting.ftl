too-late = Przepraszam, nie udało mi się odpowiedzieć na czas. Jeśli nadal chcesz to wiedzieć, zapytaj jeszcze raz.
unanswerable = Przepraszam, nie mogę odpowiedzieć na to pytanie: przy każdej próbie coś poszło nie tak. Zadaj je inaczej, proszę.
perhaps-lost = Połączenie z Telegramem zostało przerwane, gdy odpowiadałem. Jeśli powyżej nie ma odpowiedzi, zapytaj jeszcze raz.
flood = Piszesz szybciej, niż mogę odpowiadać. Zajmuję się wiadomościami po kolei; może ich czekać najwyżej { $limit }, a tego, co ponad to, nie uwzględniam.
reindex-interrupted = Bot został uruchomiony ponownie, gdy odbudowywał indeks. Używany teraz indeks utworzono { $built }. Jeśli brakuje dokumentów, wyślij /reindex jeszcze raz.
status-polled = Ostatni kontakt z Telegramem: { $seconds } s temu
status-waiting = Oczekujące wiadomości: { $count }
