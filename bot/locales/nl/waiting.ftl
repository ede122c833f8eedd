too-late = Sorry, ik kon dit niet op tijd beantwoorden. Als je het nog wilt weten, vraag het dan nog eens.
unanswerable = Sorry, ik kan deze vraag niet beantwoorden: bij elke poging ging er iets mis. Stel hem anders, alsjeblieft.
perhaps-lost = De verbinding met Telegram viel weg terwijl ik antwoordde. Als hierboven geen antwoord staat, vraag het dan nog eens.
flood = Je schrijft sneller dan ik kan antwoorden. Ik behandel het ene bericht na het andere; er kunnen er hoogstens { $limit } wachten, en wat daarboven komt sla ik over.
reindex-interrupted = De bot is opnieuw gestart terwijl hij de index opbouwde. De index die nu gebruikt wordt, is gemaakt op { $built }. Als er documenten ontbreken, stuur dan nog eens /reindex.
status-polled = Laatste contact met Telegram: { $seconds } s geleden
status-waiting = Wachtende berichten: { $count }
