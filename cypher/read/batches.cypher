// Returns b: every batch of the journal, oldest first. Cost: one scan of the batches.
MATCH (b:Batch)
RETURN b
ORDER BY b.number
