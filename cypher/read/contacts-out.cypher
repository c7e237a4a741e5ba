// tie, relation, n: ties that start at these entities and where they end. Cost: the ties of each.
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]->(b:Entity)
WHERE type(r) IN $relations
RETURN properties(r) AS tie, type(r) AS relation, b AS n
