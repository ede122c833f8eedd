command-start = 인사와 질문 예시
command-help = 질문하는 방법과 답변 안내
command-ask = 질문하기
command-new = 새 대화 시작
command-reindex = 문서로 색인 다시 만들기
command-status = 색인, 모델, 통계
bot-description =
    제 문서에 대해 어떤 언어로든 질문해 주세요. 답이 되는 구절을 한 글자도 바꾸지 않고 출처와 함께 인용해 답합니다. 문서에 없는 말은 저도 하지 않습니다.
bot-short-description = 문서를 글자 그대로 인용하여 질문에 답합니다.
