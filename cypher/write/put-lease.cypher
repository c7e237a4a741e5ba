// Writes the lease, which ends `ms` milliseconds from now. Run it after write/lock. Returns nothing. Cost: one node.
MERGE (l:Lock {id: 'writer'})
SET l.holder = $holder, l.what = $what, l.batch = $batch, l.fence = $fence, l.until = timestamp() + $ms
