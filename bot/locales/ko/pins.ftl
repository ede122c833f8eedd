pinned = 📌 관리자가 이 질문을 위해 고른 부분입니다
pin-usage = 제 답변 하나에 /pin으로 답장하세요. 그 질문이 나오면 다른 말이나 다른 언어로 물어도 그 부분이 맨 먼저 나옵니다. /pin 뒤에 쓴 글은 질문을 대신합니다.
pin-done = 고정했습니다. /pins로 목록을 볼 수 있습니다.
pin-removed = 해제했습니다.
pins-none = 고정된 것이 없습니다.
pins-heading = 고정된 부분: { $count }
pin-gone = 이 부분이 문서에서 사라져 고정을 해제했습니다. 고정되어 있던 질문: { $question }
button-pin-remove = { $number }번 해제
command-pin = 질문에 부분 고정하기 (답변에 답장으로)
command-pins = 어떤 질문에 무엇이 고정되어 있는지
kept-pins = 관리자가 부분을 고정한 질문
counted-pins =
    { $count ->
       *[other] 부분이 고정된 질문 { $count }개
    }
