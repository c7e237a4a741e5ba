// Returns key, subject: the own ids of the subjects that sources know under these keys. Cost: one index read each.
UNWIND $keys AS key
MATCH (c:Claim {key: key})
RETURN DISTINCT key, c.subject AS subject
