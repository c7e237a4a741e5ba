// Returns c: all claims about the subjects that sources know under these keys, standing or not. Cost: one index read each.
UNWIND $keys AS key
MATCH (c:Claim {key: key})
RETURN c
