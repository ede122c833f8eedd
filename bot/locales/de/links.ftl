link-changed = Diese Stelle hat sich geändert, seit sie zitiert wurde. Jetzt lautet sie:
link-gone = Diese Stelle steht nicht mehr in den Dokumenten.
link-unknown = Dieser Link führt zu keiner Stelle.
