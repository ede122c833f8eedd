feedback-up = 謝謝！
feedback-down = 感謝告知。換一種說法提問，或者回覆正確的那段文字，會有幫助。
feedback-withdrawn = 已收回。
