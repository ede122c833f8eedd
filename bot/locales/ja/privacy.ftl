command-privacy = 保存している内容と期間
command-forget = 保存している内容をすべて消去する
privacy-heading = あなたについて保存しているもの
kept-answers = ご質問と私の回答
kept-feedback = 回答への評価（👍 👎）
kept-preferences = お選びになった言語
kept-line = { $what }：{ $until }
kept-for-days =
    { $days ->
       *[other] { $days } 日間
    }
kept-until-erased = ご自身で消去されるまで
privacy-log = ご質問の文はログに書き込みません。
privacy-log-debug = 現在、ログは不具合の調査用に設定されており、質問の文が含まれることがあります。
privacy-others = 保存されている内容は、このボットの運営者が読むことができます。ほかの誰にも送られません。
privacy-forget = /forget を使うと、すべてのチャットの内容を一度に消去します。
forget-question = あなたについて保存しているものを、すべてのチャットで消去しますか。
forget-final = 元に戻すことはできません。
counted-answers =
    { $count ->
       *[other] { $count } 件の質問とその回答
    }
counted-feedback =
    { $count ->
       *[other] { $count } 件の回答への評価
    }
counted-preferences = お選びになった言語
button-forget = すべて消去する
button-keep = 残しておく
forget-nothing = あなたについて保存しているものはありません。
forget-done = あなたについて保存していたものを、すべてのチャットで消去しました。
forget-remains = Telegram 内のメッセージは、ご自身で削除されるまで残ります。以前の回答の下にあるボタンはもう使えません。
forget-kept = 何も消去していません。
forget-not-yours = これを決められるのは /forget を送った方だけです。あなたについて保存しているものを消去するには、ご自身で送信してください。
forget-decided = これはすでに決まっています。
kept-audit = 管理者だけに許された操作の実行や試み
counted-audit =
    { $count ->
       *[other] 管理者だけに許された操作の記録 { $count } 件
    }
kept-golden = 管理者が動作の確認用に残したご質問
counted-golden =
    { $count ->
       *[other] 動作の確認用に残された質問 { $count } 件
    }
