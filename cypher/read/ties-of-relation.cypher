// tie (its properties), relation: the ties of one relation that start or end at an entity, for each pair of both. Cost: all
// ties of the entity `near`, so that should be the end with fewer.
UNWIND $rows AS row
MATCH (a:Entity {id: row.near})-[r]-(b:Entity)
WHERE type(r) = row.relation
RETURN properties(r) AS tie, type(r) AS relation
