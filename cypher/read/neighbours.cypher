// Returns n, tie (its properties), relation: a row for each tie between an entity and these neighbours that the filters
// let through. Cost: the ties of each neighbour.
UNWIND $others AS other
MATCH (n:Entity {id: other})-[r]-(e:Entity)
WHERE e.id = $id AND ($relations IS NULL OR type(r) IN $relations)
  AND ($until IS NULL OR r.since IS NULL OR r.since <= $until)
  AND ($since IS NULL OR r.until IS NULL OR r.until >= $since)
RETURN n, properties(r) AS tie, type(r) AS relation
