inline-title = 回答
inline-close = 「{ $question }」に近い内容ですが、そのものの答えではありません：
inline-title-close = 近いが答えではない · { $source }
inline-nothing = 文書に答えはありません。個別に質問する
inline-empty = 質問を入力するか、個別にご質問ください
status-inline = インラインで送信された引用：{ $count }
