page = { $number }쪽
reindex-alike = 다른 문서와 거의 같음 ({ $count }):
