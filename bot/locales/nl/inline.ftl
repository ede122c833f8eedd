inline-title = Antwoord
inline-close = Dicht bij ‘{ $question }’, maar geen precies antwoord daarop:
inline-title-close = Dichtbij, maar geen antwoord · { $source }
inline-nothing = De documenten beantwoorden dat niet. Vraag het me privé
inline-empty = Typ een vraag of vraag het me privé
status-inline = Inline verstuurde citaten: { $count }
