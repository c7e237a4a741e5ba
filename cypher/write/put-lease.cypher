// Writes the lease: who writes what, and until when in milliseconds. Run it after write/lock. Returns nothing. Cost: one
// node.
MERGE (l:Lock {id: 'writer'})
SET l.holder = $holder, l.what = $what, l.batch = $batch, l.fence = $fence, l.until = $until
