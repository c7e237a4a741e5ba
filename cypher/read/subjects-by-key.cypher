// key, subject: the own ids under which keys of sources are known. Cost: one index read each.
UNWIND $keys AS key
MATCH (c:Claim {key: key})
RETURN DISTINCT key, c.subject AS subject
