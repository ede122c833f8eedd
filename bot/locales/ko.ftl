# 인사와 도움말
start-greeting =
    어떤 언어로든 질문해 주세요. 문서에 적힌 말 그대로 답합니다. 질문에 답이 되는 문장과 그 위치를 보여 드립니다.
start-documents =
    { $count ->
       *[other] 다음 문서 { $count }개를 알고 있습니다:
    }
start-documents-more =
    { $count ->
       *[other] 외 { $count }개
    }
samples-heading = 예를 들면:
help =
    평소 말하듯이 질문을 적어 주세요. 이어지는 질문은 앞선 질문을 바탕으로 해도 됩니다.

    • 저는 인용할 뿐 지어내지 않습니다. 굵게 표시된 문장은 문서에 그대로 있는 문장입니다.
    • “더 보기”는 다른 인용을, “앞뒤 문맥”은 인용 주변의 글을 보여 줍니다.
    • 문서에 답이 없으면 없다고 말씀드립니다.
    • 그룹에서는 저를 언급하거나, 제 메시지에 답장하거나, /ask를 사용해 주세요.

# 답변
nothing = 문서에는 그에 대한 답이 없습니다.
related = 문서에 꼭 맞는 답은 없습니다. 다음 내용이 가깝습니다:
closest-heading = 가장 가까운 구절입니다. 질문의 답이 아닐 수도 있습니다:
word-unknown = ‘{ $word }’: 문서에 나오지 않습니다.
word-unknown-nearest = ‘{ $word }’: 문서에 나오지 않습니다. 문서에 있는 가장 비슷한 표기는 ‘{ $nearest }’입니다.
word-spelt = ‘{ $word }’: 문서에서는 ‘{ $nearest }’(으)로 적습니다.
passage-position = 구절 { $number }/{ $count }
passages-position = 구절 { $first }–{ $last }/{ $count }
quote-too-long = 이 인용은 메시지 하나에 담기에 너무 깁니다. 위치는 다음과 같습니다:
end-of-results = 찾은 것은 여기까지입니다.
score = { NUMBER($score, style: "percent") }

# 버튼
button-more = 더 보기
button-context = 앞뒤 문맥
button-context-number = 앞뒤 문맥: { $number }
button-earlier = ← 이전
button-later = 다음 →
button-back = 답변으로 돌아가기
button-closest = 가장 가까운 구절

# 답할 수 없는 것
question-empty = 질문을 적어 주세요.
question-too-long =
    { $limit ->
       *[other] 질문이 너무 깁니다. { $limit }자 이내로 적어 주세요.
    }
ask-usage = 명령 뒤에 질문을 적어 주세요: /ask …은 무엇인가요?
text-only = 저는 글만 이해합니다. 질문을 글로 적어 주세요.
button-expired = 이 버튼은 더 이상 사용할 수 없습니다. 다시 질문해 주세요.
went-wrong = 죄송합니다. 제 쪽에서 문제가 생겼습니다. 다시 시도해 주세요.
conversation-cleared = 새 대화를 시작합니다. 이전 질문은 더 이상 반영되지 않습니다.

# 색인 다시 만들기
reindex-started = 문서를 살펴보고 있습니다…
reindex-reading = 문서 읽는 중: { $done }/{ $total }
reindex-encoding = 문장 처리 중: { $done }/{ $total }
reindex-writing = 색인을 쓰는 중…
reindex-running = 이미 색인을 다시 만들고 있습니다.
reindex-unchanged = 바뀐 것이 없습니다.
reindex-done =
    { $seconds ->
       *[other] 색인이 최신 상태입니다. { NUMBER($seconds, maximumFractionDigits: 1) }초 걸렸습니다.
    }
reindex-added = 추가됨({ $count }):
reindex-changed = 변경됨({ $count }):
reindex-removed = 삭제됨({ $count }):
reindex-failed = 읽지 못함({ $count }):
reindex-more =
    { $count ->
       *[other] … 외 { $count }개
    }
reindex-error = 색인을 다시 만들지 못했습니다. 색인은 이전 그대로입니다. { $reason }

# 상태
status-documents = 문서: { $count }
status-passages = 구절: { $count }
status-sentences = 문장: { $count }
status-generation = 색인: { $generation }, 생성 { $built }
status-model = 모델: { $model }
status-questions = 답변한 질문: { $count }
status-uptime = 가동 시간: { $uptime }

# 명령 메뉴와 프로필
command-start = 인사와 질문 예시
command-help = 질문하는 방법과 답변 안내
command-ask = 질문하기
command-new = 새 대화 시작
command-reindex = 문서로 색인 다시 만들기
command-status = 색인, 모델, 통계
bot-description =
    제 문서에 대해 어떤 언어로든 질문해 주세요. 답이 되는 구절을 한 글자도 바꾸지 않고 출처와 함께 인용해 답합니다. 문서에 없는 말은 저도 하지 않습니다.
bot-short-description = 문서를 글자 그대로 인용하여 질문에 답합니다.

# 터미널
terminal-commands = m: 더 보기 · c: 앞뒤 문맥 · new: 새 대화 · q: 끝내기
terminal-token = 이 대화를 Telegram에서 하려면 @BotFather(https://t.me/BotFather, 명령 /newbot)에게서 토큰을 받아 .env에 TELEGRAM_BOT_TOKEN으로 적어 주세요.
terminal-no-answer-yet = 먼저 질문을 해 주세요.
terminal-example = 문서에서 가져온 예:
