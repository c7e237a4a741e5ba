// Returns tie (its properties), relation: for each pair of an entity and a relation, the ties of that relation at that
// entity. Cost: all ties of the entity `near`, so `near` should be the end with fewer.
UNWIND $rows AS row
MATCH (a:Entity {id: row.near})-[r]-(b:Entity)
WHERE type(r) = row.relation
RETURN properties(r) AS tie, type(r) AS relation
