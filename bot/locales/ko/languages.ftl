command-language = 제가 사용할 언어 고르기
language-name = 한국어
language-automatic = 자동
language-choose = 어떤 언어로 말씀드릴까요? “자동”은 질문의 언어가 분명하면 그 언어를, 아니면 텔레그램의 언어를 씁니다.
language-fixed = 이제부터 모든 채팅에서 한국어로 말씀드립니다.
language-followed = 이제부터 질문하신 언어를 따릅니다.
language-typed = 명령 뒤에 코드를 적어 주세요. 예: /language { $code }. 자동으로 하려면 “{ $automatic }”라고 적어 주세요:
