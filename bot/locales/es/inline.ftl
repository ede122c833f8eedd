inline-title = Respuesta
inline-close = Cercano a «{ $question }», pero no responde exactamente:
inline-title-close = Cercano, pero no es la respuesta · { $source }
inline-nothing = Los documentos no responden a eso. Pregúntame en privado
inline-empty = Escribe una pregunta o pregúntame en privado
status-inline = Citas enviadas en línea: { $count }
