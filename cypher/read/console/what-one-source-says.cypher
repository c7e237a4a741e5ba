// What rests on one source alone, most certain last. Cost: one pass over standing claims.
// Values: {}
MATCH (c:Claim)
WHERE c.standing = true
WITH c.about AS about, count(DISTINCT c.source) AS sources, max(c.confidence) AS confidence, min(c.source) AS source
WHERE sources = 1
RETURN about, source, confidence
ORDER BY confidence, about
LIMIT 100
