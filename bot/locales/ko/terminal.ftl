terminal-commands = m: 더 보기 · c: 앞뒤 문맥 · n: 다음 단락 · p: 이전 단락 · o: 제 질문만 · new: 새 대화 · q: 끝내기 · /check … · /language
terminal-token = 이 대화를 Telegram에서 하려면 @BotFather(https://t.me/BotFather, 명령 /newbot)에게서 토큰을 받아 .env에 TELEGRAM_BOT_TOKEN으로 적어 주세요.
terminal-example = 문서에서 가져온 예:
