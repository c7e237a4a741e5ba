// Returns id: one decision, if there are any. Cost: one node, because LIMIT comes before RETURN.
MATCH (d:Decision)
WITH d
LIMIT 1
RETURN d.id AS id
