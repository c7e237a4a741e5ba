// Takes the lock: whoever runs this first writes first. On Neo4j, other servers wait here. Returns nothing. Cost: one
// node.
MERGE (l:Lock {id: 'writer'})
SET l.taken = $at
