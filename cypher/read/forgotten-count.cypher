// count: how many were erased for good. Cost: one count.
MATCH (f:Forgotten)
RETURN count(f) AS count
