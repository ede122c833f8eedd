# What people may type instead of pressing a button, as exact phrases; case, accents and punctuation do not matter.
words-more = 더 | 더 보기 | 더 보여 줘 | 더 보여줘 | 더 보여 주세요 | 더 보여주세요 | 또 뭐가 있어
words-on = 다음 | 계속 | 계속해 줘 | 계속해 주세요 | 이어서
words-context = 앞뒤 문맥 | 문맥 | 문맥 보기
words-next = 다음 단락 | 다음 문단 | 다음 구절
words-previous = 이전 단락 | 이전 문단 | 이전 구절 | 이전
words-back = 뒤로 | 돌아가기 | 답변으로 돌아가기
words-bare = 제 질문만 | 내 질문만
