// Nothing: creates or updates a batch. Cost: one index read.
MERGE (b:Batch {id: $id})
SET b = $batch
