inline-title = Réponse
inline-close = Proche de « { $question } », sans y répondre exactement :
inline-title-close = Proche, mais pas une réponse · { $source }
inline-nothing = Les documents n’y répondent pas. Écrivez-moi en privé
inline-empty = Tapez une question ou écrivez-moi en privé
status-inline = Citations envoyées en mode inline : { $count }
