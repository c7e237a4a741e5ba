// id: one decision, where there are any. Cost: one node, which is all that LIMIT
// leaves to be read where it comes before RETURN.
MATCH (d:Decision)
WITH d
LIMIT 1
RETURN d.id AS id
