# Questions that the documents suggest. $speaker and $subject are names, or nouns, as the documents have them: they do
# not change. A subject is a person or the like, another name such as NATO, or an ordinary noun (thing).
lead-says = What does { $speaker } say?
lead-says-about-person = What does { $speaker } say about { $subject }?
lead-says-about-name = What does { $speaker } say about { $subject }?
lead-says-about-thing = What does { $speaker } say about “{ $subject }”?
lead-about-person = What is said about { $subject }?
lead-about-name = What is said about { $subject }?
lead-about-thing = What is said about “{ $subject }”?

terminal-leads = To go on, type a number:
