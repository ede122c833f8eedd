link-changed = Ce passage a changé depuis qu’il a été cité. Il dit maintenant :
link-gone = Ce passage n’est plus dans les documents.
link-unknown = Ce lien ne mène à aucun passage.
