command-language = Wybierz język, w którym mówię
language-name = Polski
language-automatic = Automatycznie
language-choose = W jakim języku mam do ciebie mówić? „Automatycznie” to język twojego pytania, jeśli jest jasny, a w przeciwnym razie język twojego Telegrama.
language-fixed = Od teraz mówię do ciebie po polsku, w każdym czacie.
language-followed = Od teraz kieruję się językiem twoich pytań.
language-typed = Wpisz kod po poleceniu, na przykład /language { $code }, albo „{ $automatic }”, by wybierać automatycznie:
