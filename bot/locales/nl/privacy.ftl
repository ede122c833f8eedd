command-privacy = Wat ik over je bewaar, en hoe lang
command-forget = Alles wissen wat ik over je bewaar
privacy-heading = Wat ik over je bewaar
kept-answers = je vragen en mijn antwoorden
kept-feedback = wat je van antwoorden vond (👍 👎)
kept-preferences = de taal die je hebt gekozen
kept-line = { $what }: { $until }
kept-for-days =
    { $days ->
        [one] één dag lang
       *[other] { $days } dagen lang
    }
kept-until-erased = tot je het wist
privacy-log = Ik schrijf de tekst van je vragen in geen enkel logboek.
privacy-log-debug = Mijn logboek staat nu op foutopsporing en kan de tekst van vragen bevatten.
privacy-others = Wie deze bot beheert, kan lezen wat wordt bewaard. Het wordt aan niemand doorgegeven.
privacy-forget = /forget wist het allemaal in één keer, in alle chats.
forget-question = Zal ik alles wissen wat ik over je bewaar, in alle chats?
forget-final = Dit kan niet ongedaan worden gemaakt.
counted-answers =
    { $count ->
        [one] één vraag en het antwoord erop
       *[other] { $count } vragen en de antwoorden erop
    }
counted-feedback =
    { $count ->
        [one] wat je van één antwoord vond
       *[other] wat je van { $count } antwoorden vond
    }
counted-preferences = de taal die je hebt gekozen
button-forget = Alles wissen
button-keep = Bewaren
forget-nothing = Ik bewaar niets over je.
forget-done = Ik heb alles gewist wat ik over je bewaarde, in alle chats.
forget-remains = De berichten in Telegram zelf blijven daar tot je ze verwijdert. De knoppen onder mijn eerdere antwoorden werken niet meer.
forget-kept = Er is niets gewist.
forget-not-yours = Alleen wie /forget schreef, kan dit beslissen. Schrijf het zelf om te laten wissen wat ik over je bewaar.
forget-decided = Dit is al beslist.
kept-audit = wat je deed of probeerde van wat alleen beheerders mogen
counted-audit =
    { $count ->
        [one] één aantekening over wat alleen beheerders mogen
       *[other] { $count } aantekeningen over wat alleen beheerders mogen
    }
kept-golden = vragen van jou die een beheerder heeft bewaard om mij te testen
counted-golden =
    { $count ->
        [one] één vraag die is bewaard om mij te testen
       *[other] { $count } vragen die zijn bewaard om mij te testen
    }
