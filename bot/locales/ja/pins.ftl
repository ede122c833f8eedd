pinned = 📌 管理者がこの質問のために選んだ箇所です
pin-usage = 私の回答に /pin と返信してください。その質問がされると、別の言い方や別の言語でも、その箇所が最初に出ます。/pin の後に書いた文は、質問の代わりになります。
pin-done = 固定しました。/pins で一覧できます。
pin-removed = 外しました。
pins-none = 固定されたものはありません。
pins-heading = 固定された箇所：{ $count }
pin-gone = この箇所は文書からなくなったため、固定を外しました。固定していた質問：{ $question }
button-pin-remove = { $number } を外す
command-pin = 質問に箇所を固定する（回答への返信で）
command-pins = どの質問に何が固定されているか
kept-pins = 管理者が箇所を固定したご質問
counted-pins =
    { $count ->
       *[other] 箇所が固定されたご質問 { $count } 件
    }
