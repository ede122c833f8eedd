feedback-up = Merci !
feedback-down = Merci de me le dire. Le mieux est de reformuler la question, ou de répondre au passage qui convient.
feedback-withdrawn = Annulé.
