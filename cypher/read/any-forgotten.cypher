// id: one of those erased for good, where there are any. Cost: one node, which is all that LIMIT
// leaves to be read where it comes before RETURN.
MATCH (f:Forgotten)
WITH f
LIMIT 1
RETURN f.id AS id
