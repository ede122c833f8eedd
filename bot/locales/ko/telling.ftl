button-tell-me = 🔔 답이 생기면 알려 주기
telling-agreed = 문서에 답이 생기면 여기에서 한 번만 알려 드리겠습니다. 취소하려면 다시 누르세요.
telling-withdrawn = 알려 드리지 않겠습니다.
told = 질문하신 내용: { $question } 이제 답이 있습니다.
kept-wishes = 답이 생기면 알려 달라고 하신 질문
counted-wishes =
    { $count ->
       *[other] 답을 기다리시는 질문 { $count }개
    }
