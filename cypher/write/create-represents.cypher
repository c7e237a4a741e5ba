// Nothing: adds ties. Cost: two index reads each.
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
CREATE (a)-[r:REPRESENTS]->(b)
SET r = row
