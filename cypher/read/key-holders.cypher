// Returns key, size, entities: how many entities each of these keys names, and at most $most of them. Cost: one index
// read each.
UNWIND $keys AS key
MATCH (k:Key {key: key})
WITH key, collect(k.entity) AS entities
RETURN key, size(entities) AS size, entities[0..$most] AS entities
