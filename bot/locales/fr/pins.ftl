pinned = 📌 Choisi par un administrateur pour cette question
pin-usage = Répondez par /pin à l’une de mes réponses : son passage viendra en premier chaque fois que cette question sera posée, aussi en d’autres mots et d’autres langues. Ce que vous écrivez après /pin remplace la question.
pin-done = Épinglé. /pins montre tout ce qui est épinglé.
pin-removed = Retiré.
pins-none = Rien n’est épinglé.
pins-heading = Passages épinglés : { $count }
pin-gone = Ce passage n’est plus dans les documents ; je l’ai donc retiré. Il était épinglé à : { $question }
button-pin-remove = Retirer { $number }
command-pin = Épingler un passage à une question (en réponse à une réponse)
command-pins = Ce qui est épinglé, et à quelles questions
kept-pins = vos questions auxquelles un administrateur a épinglé un passage
counted-pins =
    { $count ->
        [one] { $count } question avec un passage épinglé
       *[other] { $count } questions avec un passage épinglé
    }
