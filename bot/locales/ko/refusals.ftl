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
