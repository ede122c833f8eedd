command-privacy = 我保存您的哪些資料，保存多久
command-forget = 刪除我保存的關於您的一切
privacy-heading = 我保存的關於您的資料
kept-answers = 您的問題和我的回答
kept-feedback = 您對回答的評價（👍 👎）
kept-preferences = 您選擇的語言
kept-line = { $what }：{ $until }
kept-for-days =
    { $days ->
       *[other] 保存 { $days } 天
    }
kept-until-erased = 直到您刪除為止
privacy-log = 我不會把您的問題內容寫入任何記錄檔。
privacy-log-debug = 我的記錄檔目前處於除錯狀態，可能包含問題的內容。
privacy-others = 執行此機器人的人可以看到所保存的內容。這些內容不會傳送給任何人。
privacy-forget = /forget 會一次刪除所有聊天中的這一切。
forget-question = 要刪除我在所有聊天中保存的關於您的一切嗎？
forget-final = 此操作無法復原。
counted-answers =
    { $count ->
       *[other] { $count } 個問題及其回答
    }
counted-feedback =
    { $count ->
       *[other] 您對 { $count } 個回答的評價
    }
counted-preferences = 您選擇的語言
button-forget = 全部刪除
button-keep = 保留
forget-nothing = 我沒有保存任何關於您的資料。
forget-done = 我已刪除在所有聊天中保存的關於您的一切。
forget-remains = Telegram 中的訊息會一直保留，直到您自行刪除。我先前回答下方的按鈕不再有效。
forget-kept = 沒有刪除任何內容。
forget-not-yours = 只有傳送 /forget 的人才能決定。如需刪除我保存的關於您的資料，請您自己傳送該指令。
forget-decided = 此事已經決定。
kept-audit = 您執行或嘗試過的、僅限管理員的操作
counted-audit =
    { $count ->
       *[other] { $count } 筆僅限管理員操作的記錄
    }
kept-golden = 管理員保留下來用於測試我的、您提出的問題
counted-golden =
    { $count ->
       *[other] { $count } 個保留用於測試的問題
    }
