// Creates or updates a batch. Returns nothing. Cost: one index read.
MERGE (b:Batch {id: $id})
SET b = $batch
