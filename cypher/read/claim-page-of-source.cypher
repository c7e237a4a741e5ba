// c, place (offset of its quote; where it has none, more than any): standing claims of a source that come after
// ($place, $after), in the order of the text. Cost: all claims of the source.
MATCH (c:Claim {source: $source})
WHERE c.standing = true
WITH c, coalesce(c.start, 2147483647) AS place
WHERE place > $place OR (place = $place AND c.id > $after)
RETURN c, place
ORDER BY place, c.id
LIMIT $limit
