// id, sources: the sources whose claims about these things stand. Cost: one index read each.
UNWIND $ids AS id
MATCH (c:Claim {about: id})
WHERE c.standing = true
RETURN id, collect(DISTINCT c.source) AS sources
