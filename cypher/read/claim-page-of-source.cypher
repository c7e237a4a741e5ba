// Returns c, place: the standing claims of a source that come after ($place, $after), in the order of its text. A place
// is the offset of the quote; claims without a quote come last. Cost: all claims of the source.
MATCH (c:Claim {source: $source})
WHERE c.standing = true
WITH c, coalesce(c.start, 2147483647) AS place
WHERE place > $place OR (place = $place AND c.id > $after)
RETURN c, place
ORDER BY place, c.id
LIMIT $limit
