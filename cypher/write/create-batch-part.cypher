// Nothing: adds to the list of claims that a batch stated. Cost: one node.
CREATE (p:BatchPart {id: $id, batch: $batch, claims: $claims})
