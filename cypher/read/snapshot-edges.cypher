// edge: the ties that run between the given entities. Cost: all ties that leave them.
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r]->(m:Entity)
WHERE m.id IN $ids
RETURN r AS edge
