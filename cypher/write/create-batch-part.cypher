// Adds a part to the list of claims that a batch stated. Returns nothing. Cost: one node.
CREATE (p:BatchPart)
SET p = $part
