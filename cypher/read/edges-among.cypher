// Returns tie (its properties), relation: the ties among these entities. Cost: all ties that leave them.
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r]->(m:Entity)
WHERE m.id IN $ids
RETURN properties(r) AS tie, type(r) AS relation
