log-heading = 최근 관리 작업 기록 (UTC):
log-empty = 아직 기록이 없습니다.
log-refused = 거부됨
log-started = 시작됨
log-done = 완료
log-failed = 실패
command-log = 관리자가 한 일
