// Returns nothing: adds ties of one relation. Cost: two index reads a tie.
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
CREATE (a)-[r:{{relation}}]->(b)
SET r = row
