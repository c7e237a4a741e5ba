// Deletes ties. Returns nothing. Cost: the ties of the end that has fewer.
UNWIND $rows AS row
MATCH (a:Entity {id: row.near})-[r]-(b:Entity {id: row.far})
WHERE r.id = row.id
DELETE r
