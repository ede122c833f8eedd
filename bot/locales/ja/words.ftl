# What people may type instead of pressing a button, as exact phrases; case, accents and punctuation do not matter.
words-more = もっと | もっと見る | もっと見せて | もっとください | ほかには | 他には
words-on = 次 | 次へ | 続き | 続けて | 続きを読む
words-context = 前後を読む | 前後 | 文脈 | 前後の文章
words-next = 次の段落 | 次の段落へ
words-previous = 前の段落 | 前の段落へ | 前へ
words-back = 戻る | 戻って | 回答に戻る
words-bare = 質問だけで調べる | 質問だけで
