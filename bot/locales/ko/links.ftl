link-changed = 이 부분은 인용된 뒤에 바뀌었습니다. 지금은 다음과 같습니다:
link-gone = 이 부분은 더 이상 문서에 없습니다.
link-unknown = 이 링크가 가리키는 부분이 없습니다.
