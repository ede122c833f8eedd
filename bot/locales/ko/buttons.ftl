button-more = 더 보기
button-context = 앞뒤 문맥
button-context-number = 앞뒤 문맥: { $number }
button-earlier = ← 이전
button-later = 다음 →
button-back = 답변으로 돌아가기
button-closest = 가장 가까운 구절
