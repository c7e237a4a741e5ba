// Adds ties of one relation. Returns nothing. Cost: two index reads each.
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
CREATE (a)-[r:{{relation}}]->(b)
SET r = row
