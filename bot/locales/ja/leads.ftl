lead-says = { $speaker }は何と言っていますか？
lead-says-about-person = { $subject }について{ $speaker }は何と言っていますか？
lead-says-about-name = { $subject }について{ $speaker }は何と言っていますか？
lead-says-about-thing = 「{ $subject }」について{ $speaker }は何と言っていますか？
lead-about-person = { $subject }について何が書かれていますか？
lead-about-name = { $subject }について何が書かれていますか？
lead-about-thing = 「{ $subject }」について何が書かれていますか？

terminal-leads = 続けて質問するには番号を入力してください：
