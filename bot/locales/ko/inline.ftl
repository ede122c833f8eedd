inline-title = 답변
inline-close = “{ $question }”에 가깝지만 꼭 맞는 답은 아닙니다:
inline-title-close = 가깝지만 답은 아님 · { $source }
inline-nothing = 문서에 답이 없습니다. 저에게 따로 물어보세요
inline-empty = 질문을 입력하거나 저에게 따로 물어보세요
status-inline = 인라인으로 보낸 인용: { $count }
