button-tell-me = 🔔 Laat het weten als er een antwoord is
telling-agreed = Ik laat het je hier één keer weten zodra de documenten een antwoord hebben. Druk nog eens om dit terug te nemen.
telling-withdrawn = Ik laat het je niet weten.
told = Je vroeg: { $question } Nu is er een antwoord.
kept-wishes = vragen van jou waarvan je het antwoord wilt horen
counted-wishes =
    { $count ->
        [one] één vraag waarvan je het antwoord wilt horen
       *[other] { $count } vragen waarvan je het antwoord wilt horen
    }
