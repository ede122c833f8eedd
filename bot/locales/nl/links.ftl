link-changed = Deze passage is veranderd sinds ze geciteerd werd. Nu luidt ze:
link-gone = Deze passage staat niet meer in de documenten.
link-unknown = Deze link leidt niet naar een passage.
