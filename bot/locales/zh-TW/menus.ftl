command-start = 問候與範例問題
command-help = 如何提問，會得到什麼
command-ask = 提出問題
command-new = 開始新的對話
command-reindex = 根據文件重建索引
command-status = 索引、模型與計數
bot-description =
    請用任何語言就我的文件提問。我逐字引用能夠回答問題的段落，並註明出處。文件沒有說的，我也不會說。
bot-short-description = 逐字引用文件來回答問題。
