feedback-up = 감사합니다!
feedback-down = 알려 주셔서 감사합니다. 질문을 다른 말로 바꾸거나 맞는 구절에 답장해 주시면 도움이 됩니다.
feedback-withdrawn = 취소했습니다.
