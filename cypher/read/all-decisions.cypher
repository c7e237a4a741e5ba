// Returns d: every decision. Cost: one scan of the decisions.
MATCH (d:Decision)
RETURN d
ORDER BY d.id
