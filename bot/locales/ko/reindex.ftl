reindex-started = 문서를 살펴보고 있습니다…
reindex-reading = 문서 읽는 중: { $done }/{ $total }
reindex-encoding = 문장 처리 중: { $done }/{ $total }
reindex-writing = 색인을 쓰는 중…
reindex-running = 이미 색인을 다시 만들고 있습니다.
reindex-unchanged = 바뀐 것이 없습니다.
reindex-done =
    { $seconds ->
       *[other] 색인이 최신 상태입니다. { NUMBER($seconds, maximumFractionDigits: 1) }초 걸렸습니다.
    }
reindex-added = 추가됨({ $count }):
reindex-changed = 변경됨({ $count }):
reindex-removed = 삭제됨({ $count }):
reindex-failed = 읽지 못함({ $count }):
reindex-more =
    { $count ->
       *[other] … 외 { $count }개
    }
reindex-error = 색인을 다시 만들지 못했습니다. 색인은 이전 그대로입니다. { $reason }
