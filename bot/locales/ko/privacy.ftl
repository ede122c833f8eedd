command-privacy = 보관하는 내용과 기간
command-forget = 보관하는 내용을 모두 지우기
privacy-heading = 사용자에 대해 보관하는 것
kept-answers = 질문과 제 답변
kept-feedback = 답변에 대한 평가(👍 👎)
kept-preferences = 선택하신 언어
kept-line = { $what }: { $until }
kept-for-days =
    { $days ->
       *[other] { $days }일 동안
    }
kept-until-erased = 직접 지우실 때까지
privacy-log = 질문 내용은 어떤 로그에도 기록하지 않습니다.
privacy-log-debug = 지금은 로그가 오류 추적용으로 설정되어 있어 질문 내용이 담길 수 있습니다.
privacy-others = 보관된 내용은 이 봇의 운영자가 읽을 수 있습니다. 다른 누구에게도 보내지 않습니다.
privacy-forget = /forget은 모든 채팅에서 이 모든 것을 한 번에 지웁니다.
forget-question = 보관하고 있는 내용을 모든 채팅에서 모두 지울까요?
forget-final = 되돌릴 수 없습니다.
counted-answers =
    { $count ->
       *[other] 질문 { $count }개와 그 답변
    }
counted-feedback =
    { $count ->
       *[other] 답변 { $count }개에 대한 평가
    }
counted-preferences = 선택하신 언어
button-forget = 모두 지우기
button-keep = 그대로 두기
forget-nothing = 사용자에 대해 보관하는 것이 없습니다.
forget-done = 보관하던 내용을 모든 채팅에서 모두 지웠습니다.
forget-remains = 텔레그램의 메시지는 직접 삭제하실 때까지 그대로 남습니다. 이전 답변 아래의 버튼은 더 이상 작동하지 않습니다.
forget-kept = 아무것도 지우지 않았습니다.
forget-not-yours = /forget을 보낸 사람만 결정할 수 있습니다. 본인에 대해 보관하는 내용을 지우려면 직접 보내 주세요.
forget-decided = 이미 결정되었습니다.
kept-audit = 관리자만 할 수 있는 일을 하거나 시도한 기록
counted-audit =
    { $count ->
       *[other] 관리자만 할 수 있는 일에 관한 기록 { $count }개
    }
kept-golden = 관리자가 저를 점검하려고 남겨 둔 질문
counted-golden =
    { $count ->
       *[other] 점검용으로 남겨 둔 질문 { $count }개
    }
