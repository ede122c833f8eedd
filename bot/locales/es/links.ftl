link-changed = Este pasaje ha cambiado desde que se citó. Ahora dice:
link-gone = Este pasaje ya no está en los documentos.
link-unknown = Este enlace no lleva a ningún pasaje.
