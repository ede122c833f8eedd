too-late = Sorry, I could not answer this in time. If you still want to know, please ask again.
unanswerable = Sorry, I cannot answer this question: something went wrong each time I tried. Please put it differently.
perhaps-lost = The connection to Telegram broke while I was answering. If no answer stands above, please ask again.
flood = You are writing faster than I can answer. I take one message after the other; at most { $limit } can wait, and what goes beyond that I leave out.
reindex-interrupted = The bot was restarted while it was rebuilding the index. The index served now was built on { $built }. If documents are missing, send /reindex again.
status-polled = Last contact with Telegram: { $seconds } s ago
status-waiting = Messages waiting: { $count }
