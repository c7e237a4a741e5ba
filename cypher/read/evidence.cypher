// Returns about, source, statements, confidence: for each of these things and each source, how many of its claims stand
// behind the thing, and how sure the surest is. Rejected claims don't count. Cost: all claims about them.
UNWIND $abouts AS about
MATCH (c:Claim {about: about})
WHERE c.standing = true AND c.review <> 'rejected'
RETURN about, c.source AS source, count(*) AS statements, max(c.confidence) AS confidence
ORDER BY about, source
