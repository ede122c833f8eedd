feedback-up = ありがとうございます！
feedback-down = お知らせいただきありがとうございます。質問を言い換えるか、正しい箇所に返信していただくと見つかりやすくなります。
feedback-withdrawn = 取り消しました。
