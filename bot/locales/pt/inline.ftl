inline-title = Resposta
inline-close = Próximo de “{ $question }”, mas não é bem uma resposta:
inline-title-close = Próximo, mas não é resposta · { $source }
inline-nothing = Os documentos não respondem a isso. Pergunte-me em privado
inline-empty = Escreva uma pergunta ou pergunte-me em privado
status-inline = Citações enviadas inline: { $count }
