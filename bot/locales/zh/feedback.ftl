feedback-up = 谢谢！
feedback-down = 感谢告知。换一种说法提问，或者回复正确的那段文字，会有帮助。
feedback-withdrawn = 已撤回。
