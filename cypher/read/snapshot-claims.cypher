// Returns about, id, method, review, publishedAt, quote, locator (JSON), source: the standing claims about these things
// that nobody rejected. Cost: one index read each, and their claims.
UNWIND $about AS about
MATCH (c:Claim {about: about})
WHERE c.standing = true AND c.review <> 'rejected'
RETURN c.about AS about, c.id AS id, c.method AS method, c.review AS review, c.publishedAt AS publishedAt,
  c.quote AS quote, c.locator AS locator, c.source AS source
