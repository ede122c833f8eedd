reindex-started = Vou examinar os documentos …
reindex-reading = Leitura dos documentos: { $done } de { $total }
reindex-encoding = Codificação das frases: { $done } de { $total }
reindex-writing = Gravação do índice …
reindex-running = A reconstrução do índice já está em curso.
reindex-unchanged = Nada mudou.
reindex-done =
    { $seconds ->
        [one] O índice está atualizado. Demorou { NUMBER($seconds, maximumFractionDigits: 1) } segundo.
       *[other] O índice está atualizado. Demorou { NUMBER($seconds, maximumFractionDigits: 1) } segundos.
    }
reindex-added = Adicionados ({ $count }):
reindex-changed = Alterados ({ $count }):
reindex-removed = Removidos ({ $count }):
reindex-failed = Ilegíveis ({ $count }):
reindex-more =
    { $count ->
        [one] … e mais um
       *[other] … e mais { $count }
    }
reindex-error = A reconstrução falhou; o índice está como estava. { $reason }
