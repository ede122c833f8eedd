command-privacy = Co o tobie przechowuję i jak długo
command-forget = Usuń wszystko, co o tobie przechowuję
privacy-heading = Co o tobie przechowuję
kept-answers = twoje pytania i moje odpowiedzi
kept-feedback = twoje oceny odpowiedzi (👍 👎)
kept-preferences = wybrany przez ciebie język
kept-line = { $what }: { $until }
kept-for-days =
    { $days ->
        [one] przez jeden dzień
        [few] przez { $days } dni
        [many] przez { $days } dni
       *[other] przez { $days } dnia
    }
kept-until-erased = dopóki tego nie usuniesz
privacy-log = Treści twoich pytań nie zapisuję w żadnym dzienniku.
privacy-log-debug = Mój dziennik działa teraz w trybie wyszukiwania błędów i może zawierać treść pytań.
privacy-others = Osoba prowadząca tego bota może czytać to, co jest przechowywane. Nikomu nie jest to przekazywane.
privacy-forget = /forget usuwa to wszystko naraz, we wszystkich czatach.
forget-question = Czy usunąć wszystko, co o tobie przechowuję, we wszystkich czatach?
forget-final = Tego nie da się cofnąć.
counted-answers =
    { $count ->
        [one] jedno pytanie wraz z odpowiedzią
        [few] { $count } pytania wraz z odpowiedziami
        [many] { $count } pytań wraz z odpowiedziami
       *[other] { $count } pytania wraz z odpowiedziami
    }
counted-feedback =
    { $count ->
        [one] twoja ocena jednej odpowiedzi
        [few] twoje oceny { $count } odpowiedzi
        [many] twoje oceny { $count } odpowiedzi
       *[other] twoje oceny { $count } odpowiedzi
    }
counted-preferences = wybrany przez ciebie język
button-forget = Usuń wszystko
button-keep = Zachowaj
forget-nothing = Nic o tobie nie przechowuję.
forget-done = Wszystko, co o tobie przechowywałem, zostało usunięte, we wszystkich czatach.
forget-remains = Wiadomości w samym Telegramie pozostaną tam, dopóki ich nie usuniesz. Przyciski pod moimi wcześniejszymi odpowiedziami już nie działają.
forget-kept = Nic nie zostało usunięte.
forget-not-yours = Decyzję może podjąć tylko osoba, która napisała /forget. Napisz to, aby usunąć to, co przechowuję o tobie.
forget-decided = To już zostało rozstrzygnięte.
kept-audit = co zrobiono lub próbowano zrobić z twojego konta z tego, co wolno tylko administratorom
counted-audit =
    { $count ->
        [one] jeden wpis o czynności zastrzeżonej dla administratorów
        [few] { $count } wpisy o czynnościach zastrzeżonych dla administratorów
        [many] { $count } wpisów o czynnościach zastrzeżonych dla administratorów
       *[other] { $count } wpisu o czynnościach zastrzeżonych dla administratorów
    }
kept-golden = twoje pytania, które administrator zachował, aby mnie sprawdzać
counted-golden =
    { $count ->
        [one] jedno pytanie zachowane do sprawdzania mnie
        [few] { $count } pytania zachowane do sprawdzania mnie
        [many] { $count } pytań zachowanych do sprawdzania mnie
       *[other] { $count } pytania zachowanego do sprawdzania mnie
    }
