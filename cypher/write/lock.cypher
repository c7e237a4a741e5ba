// Nothing: whoever runs it first writes first; on Neo4j other servers wait here. Cost: one node.
MERGE (l:Lock {id: 'writer'})
SET l.taken = $at
