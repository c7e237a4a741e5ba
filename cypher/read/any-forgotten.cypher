// Returns id: the hash of one thing that was erased for good, if there are any. Cost: one node, because LIMIT comes
// before RETURN.
MATCH (f:Forgotten)
WITH f
LIMIT 1
RETURN f.id AS id
