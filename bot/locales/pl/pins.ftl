pinned = 📌 Wybrane do tego pytania przez administratora
pin-usage = Odpowiedz /pin na jedną z moich odpowiedzi: jej fragment będzie odtąd pierwszy, gdy ktoś zada to pytanie, także innymi słowami i w innych językach. To, co napiszesz po /pin, zastąpi pytanie.
pin-done = Przypięte. /pins pokazuje wszystko, co przypięto.
pin-removed = Usunięte.
pins-none = Nic nie jest przypięte.
pins-heading = Przypięte fragmenty: { $count }
pin-gone = Tego fragmentu nie ma już w dokumentach, więc go odpiąłem. Był przypięty do: { $question }
button-pin-remove = Odepnij { $number }
command-pin = Przypnij fragment do pytania (w odpowiedzi na odpowiedź)
command-pins = Co i do jakich pytań jest przypięte
kept-pins = twoje pytania, do których administrator przypiął fragment
counted-pins =
    { $count ->
        [one] jedno pytanie z przypiętym fragmentem
        [few] { $count } pytania z przypiętym fragmentem
        [many] { $count } pytań z przypiętym fragmentem
       *[other] { $count } pytania z przypiętym fragmentem
    }
