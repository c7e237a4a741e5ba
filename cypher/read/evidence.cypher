// about, source, statements, confidence: how many claims of each source stand behind each of these things, and how sure
// the surest is; rejected ones do not count. Cost: all claims about them.
UNWIND $abouts AS about
MATCH (c:Claim {about: about})
WHERE c.standing = true AND c.review <> 'rejected'
RETURN about, c.source AS source, count(*) AS statements, max(c.confidence) AS confidence
ORDER BY about, source
