link-changed = Questo passo è cambiato da quando è stato citato. Ora dice:
link-gone = Questo passo non è più nei documenti.
link-unknown = Questo link non porta a nessun passo.
