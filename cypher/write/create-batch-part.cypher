// Nothing: adds to the list of claims that a batch stated. Cost: one node.
CREATE (p:BatchPart)
SET p = $part
