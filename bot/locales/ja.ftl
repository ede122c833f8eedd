# あいさつと使い方
start-greeting =
    どの言語でもご質問ください。文書そのものの言葉で、答えとなる文とその場所をお示しします。
start-documents =
    { $count ->
       *[other] 次の文書（{ $count } 件）を参照できます：
    }
start-documents-more =
    { $count ->
       *[other] ほか { $count } 件
    }
samples-heading = 質問の例：
help =
    ふだんの話し方でご質問ください。続けて質問するときは、前の質問を踏まえて構いません。

    • 引用するだけで、作り話はしません。太字の文は文書にあるとおりの文です。
    • 「もっと見る」でほかの引用を、「前後を読む」で引用の前後の文章を表示します。
    • 文書に答えがないときは、そうお伝えします。
    • グループでは、メンション、返信、または /ask をお使いください。

# 回答
nothing = 文書にその答えはありません。
related = 文書にちょうど当てはまる答えはありません。近いのは次の箇所です：
closest-heading = 最も近い箇所です。質問の答えになっているとは限りません：
word-unknown = 「{ $word }」は文書に出てきません。
word-unknown-nearest = 「{ $word }」は文書に出てきません。最も近い表記は「{ $nearest }」です。
word-spelt = 「{ $word }」は、文書では「{ $nearest }」と表記されています。
passage-position = 第 { $number } 段落（全 { $count } 段落）
passages-position = 第 { $first }～{ $last } 段落（全 { $count } 段落）
quote-too-long = この引用は長すぎて一つのメッセージに収まりません。場所は次のとおりです：
end-of-results = 見つかったものは以上です。
score = { NUMBER($score, style: "percent") }

# ボタン
button-more = もっと見る
button-context = 前後を読む
button-context-number = 前後を読む：{ $number }
button-earlier = ← 前へ
button-later = 次へ →
button-back = 回答に戻る
button-closest = 最も近い箇所

# 答えられないもの
question-empty = 質問をお書きください。
question-too-long =
    { $limit ->
       *[other] 質問が長すぎます。{ $limit } 文字以内でお願いします。
    }
ask-usage = コマンドのあとに質問をお書きください：/ask …は何ですか
text-only = 文字しか理解できません。質問を文章でお書きください。
button-expired = このボタンはもう使えません。もう一度ご質問ください。
went-wrong = 申し訳ありません。こちらで問題が起きました。もう一度お試しください。
conversation-cleared = 新しい会話を始めます。以前の質問は引き継がれません。

# 索引の再構築
reindex-started = 文書を確認しています…
reindex-reading = 文書を読み込み中：{ $done } / { $total }
reindex-encoding = 文を処理中：{ $done } / { $total }
reindex-writing = 索引を書き込み中…
reindex-running = 索引はすでに再構築中です。
reindex-unchanged = 変更はありません。
reindex-done =
    { $seconds ->
       *[other] 索引は最新です。所要時間は { NUMBER($seconds, maximumFractionDigits: 1) } 秒でした。
    }
reindex-added = 追加（{ $count }）：
reindex-changed = 変更（{ $count }）：
reindex-removed = 削除（{ $count }）：
reindex-failed = 読み込めなかったもの（{ $count }）：
reindex-more =
    { $count ->
       *[other] … ほか { $count } 件
    }
reindex-error = 再構築に失敗しました。索引は元のままです。{ $reason }

# 状態
status-documents = 文書：{ $count }
status-passages = 段落：{ $count }
status-sentences = 文：{ $count }
status-generation = 索引：{ $generation }（作成 { $built }）
status-model = モデル：{ $model }
status-questions = 回答した質問：{ $count }
status-uptime = 稼働時間：{ $uptime }

# コマンドメニューとプロフィール
command-start = あいさつと質問の例
command-help = 質問のしかたと得られる回答
command-ask = 質問する
command-new = 新しい会話を始める
command-reindex = 文書から索引を作り直す
command-status = 索引、モデル、件数
bot-description =
    文書について、どの言語でもご質問ください。答えとなる箇所を、一字一句そのまま、出典とともに引用してお答えします。文書に書かれていないことは申し上げません。
bot-short-description = 文書を一字一句そのまま引用して質問に答えます。

# 端末
terminal-commands = m：もっと見る · c：前後を読む · new：新しい会話 · q：終了
terminal-token = この会話を Telegram で行うには、@BotFather（https://t.me/BotFather、コマンド /newbot）でトークンを取得し、.env に TELEGRAM_BOT_TOKEN として記入してください。
terminal-no-answer-yet = まず質問をしてください。
terminal-example = 文書からの例：
