feedback-up = ¡Gracias!
feedback-down = Gracias por decírmelo. Ayuda formular la pregunta de otra manera o responder al pasaje correcto.
feedback-withdrawn = Retirado.
