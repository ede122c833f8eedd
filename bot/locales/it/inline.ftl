inline-title = Risposta
inline-close = Vicino a «{ $question }», ma non è proprio una risposta:
inline-title-close = Vicino, ma non è la risposta · { $source }
inline-nothing = I documenti non rispondono. Chiedimelo in privato
inline-empty = Scrivi una domanda o chiedimelo in privato
status-inline = Citazioni inviate inline: { $count }
