// Returns d: the decisions of one batch. Cost: one scan of the decisions.
MATCH (d:Decision)
WHERE d.batch = $batch
RETURN d
