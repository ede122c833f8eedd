reindex-started = Looking at the documents …
reindex-reading = Reading documents: { $done } of { $total }
reindex-encoding = Encoding sentences: { $done } of { $total }
reindex-writing = Writing the index …
reindex-running = The index is already being rebuilt.
reindex-unchanged = Nothing has changed.
reindex-done =
    { $seconds ->
        [one] The index is up to date. It took { NUMBER($seconds, maximumFractionDigits: 1) } second.
       *[other] The index is up to date. It took { NUMBER($seconds, maximumFractionDigits: 1) } seconds.
    }
reindex-added = Added ({ $count }):
reindex-changed = Changed ({ $count }):
reindex-removed = Removed ({ $count }):
reindex-failed = Could not be read ({ $count }):
reindex-more =
    { $count ->
        [one] … and one more
       *[other] … and { $count } more
    }
reindex-error = Rebuilding failed; the index is as it was. { $reason }
