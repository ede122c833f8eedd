feedback-up = Obrigado!
feedback-down = Obrigado por me dizer. Ajuda fazer a pergunta por outras palavras ou responder à passagem certa.
feedback-withdrawn = Retirado.
