// Takes the store's write lock: whoever runs this first writes first, and on Neo4j other servers wait here until the
// transaction ends. Returns holder, what, batch, fence, until (the lease, in milliseconds) and now. Cost: one node.
MERGE (l:Lock {id: 'writer'})
SET l.taken = $at
RETURN l.holder AS holder, l.what AS what, l.batch AS batch, coalesce(l.fence, 0) AS fence, coalesce(l.until, 0) AS until, timestamp() AS now
