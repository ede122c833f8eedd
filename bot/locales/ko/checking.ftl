check-usage = 명령 뒤에 문장을 적어 주세요: /check …
check-usage-reply = 아무 메시지에나 /check로 답장해도 됩니다. 그 내용이 문서에 글자 그대로 있는지 알려 드립니다.
check-too-long = 글이 너무 깁니다. { $limit }자 이내로 적어 주세요.
check-verbatim = 문서에 글자 그대로 있습니다.
check-typography = 문서에 있습니다. 표기 형식(띄어쓰기, 따옴표, 줄표 등)만 다릅니다.
check-places =
    { $places ->
        [100] 100곳 이상에 있으며, 첫 번째는 다음과 같습니다:
       *[other] { $places }곳에 있으며, 첫 번째는 다음과 같습니다:
    }
check-altered = 문서에는 이와 다르게 되어 있습니다.
check-only-text = 이 글에만 있음
check-only-document = 문서에만 있음
check-there = 문서에는 이렇게 되어 있습니다:
check-missing = 문서에 없는 내용입니다.
check-closest = 가장 가까운 것은 다음과 같습니다:
check-parts = 한곳에 이어져 있지 않아 문장별로 살펴봅니다:
check-rest = 나머지는 이 메시지에 다 들어가지 않습니다. 따로 확인해 주세요.
command-check = 문장이 문서에 있는지 확인하기
