// Returns c, rank: the claims about one thing that come after ($rank, $after), standing ones first, then newest first.
// Cost: all claims about it.
MATCH (c:Claim {about: $about})
WITH c, CASE WHEN c.standing THEN '1' ELSE '0' END + coalesce(c.publishedAt, '') AS rank
WHERE rank < $rank OR (rank = $rank AND c.id > $after)
RETURN c, rank
ORDER BY rank DESC, c.id
LIMIT $limit
