// tie, relation: the ties between these entities. Cost: the ties that start at each.
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]->(b:Entity)
WHERE b.id IN $ids
RETURN properties(r) AS tie, type(r) AS relation
