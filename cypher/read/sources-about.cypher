// Returns id, sources: for each of these things, the sources whose claims about it stand. Cost: one index read each.
UNWIND $ids AS id
MATCH (c:Claim {about: id})
WHERE c.standing = true
RETURN id, collect(DISTINCT c.source) AS sources
