# 問候與說明
start-greeting =
    請用任何語言向我提問。我用文件的原文回答：給出回答您問題的句子，以及它所在的位置。
start-documents =
    { $count ->
       *[other] 我了解以下 { $count } 份文件：
    }
start-documents-more =
    { $count ->
       *[other] 以及另外 { $count } 份
    }
samples-heading = 例如：
help =
    請像平常說話那樣寫下您的問題；追問可以承接上一個問題。

    • 我只引用，絕不捏造：粗體的句子在文件中一字不差。
    • 「更多」顯示其他引文，「查看前後文」顯示引文前後的文字。
    • 如果文件沒有回答某個問題，我會如實說明。
    • 在群組中，請提及我、回覆我或使用 /ask。

# 回答
nothing = 文件沒有回答這個問題。
related = 文件沒有完全回答這個問題。以下內容比較接近：
closest-heading = 最接近的段落，不一定能回答您的問題：
word-unknown = 文件中沒有出現「{ $word }」。
word-unknown-nearest = 文件中沒有出現「{ $word }」。最接近的寫法是「{ $nearest }」。
word-spelt = 「{ $word }」在文件中寫作「{ $nearest }」。
passage-position = 第 { $number } 段，共 { $count } 段
passages-position = 第 { $first } 至 { $last } 段，共 { $count } 段
quote-too-long = 這段引文太長，一則訊息放不下。它位於：
end-of-results = 我找到的就是這些。
score = { NUMBER($score, style: "percent") }

# 按鈕
button-more = 更多
button-context = 查看前後文
button-context-number = 查看前後文：{ $number }
button-earlier = ← 前文
button-later = 後文 →
button-back = 返回回答
button-closest = 最接近的段落

# 無法回答的內容
question-empty = 請寫下一個問題。
question-too-long =
    { $limit ->
       *[other] 您的問題太長了，請不要超過 { $limit } 個字元。
    }
ask-usage = 請把問題寫在指令後面：/ask 什麼……？
text-only = 我只能理解文字。請把您的問題寫下來。
button-expired = 這個按鈕已失效。請重新提問。
went-wrong = 抱歉，我這邊出了問題。請再試一次。
conversation-cleared = 新的對話：之前的問題不再列入考量。

# 重建索引
reindex-started = 正在檢查文件……
reindex-reading = 正在讀取文件：{ $done } / { $total }
reindex-encoding = 正在處理句子：{ $done } / { $total }
reindex-writing = 正在寫入索引……
reindex-running = 索引已經在重建。
reindex-unchanged = 沒有任何變更。
reindex-done =
    { $seconds ->
       *[other] 索引已是最新，用時 { NUMBER($seconds, maximumFractionDigits: 1) } 秒。
    }
reindex-added = 新增（{ $count }）：
reindex-changed = 變更（{ $count }）：
reindex-removed = 移除（{ $count }）：
reindex-failed = 無法讀取（{ $count }）：
reindex-more =
    { $count ->
       *[other] …… 以及另外 { $count } 份
    }
reindex-error = 重建失敗，索引維持原樣。{ $reason }

# 狀態
status-documents = 文件：{ $count }
status-passages = 段落：{ $count }
status-sentences = 句子：{ $count }
status-generation = 索引：{ $generation }，建立於 { $built }
status-model = 模型：{ $model }
status-questions = 已回答的問題：{ $count }
status-uptime = 執行時間：{ $uptime }

# 指令選單與簡介
command-start = 問候與範例問題
command-help = 如何提問，會得到什麼
command-ask = 提出問題
command-new = 開始新的對話
command-reindex = 根據文件重建索引
command-status = 索引、模型與計數
bot-description =
    請用任何語言就我的文件提問。我逐字引用能夠回答問題的段落，並註明出處。文件沒有說的，我也不會說。
bot-short-description = 逐字引用文件來回答問題。

# 終端機
terminal-commands = m：更多 · c：查看前後文 · new：新的對話 · q：離開
terminal-token = 要在 Telegram 中進行這個對話，請向 @BotFather（https://t.me/BotFather，指令 /newbot）取得權杖，並在 .env 中寫為 TELEGRAM_BOT_TOKEN。
terminal-no-answer-yet = 請先提一個問題。
terminal-example = 文件中的一個例子：
