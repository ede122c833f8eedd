link-changed = Este trecho mudou desde que foi citado. Agora diz:
link-gone = Este trecho já não está nos documentos.
link-unknown = Este link não leva a nenhum trecho.
