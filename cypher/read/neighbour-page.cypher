// Returns other, rank: the ids of the neighbours that come after ($rank, $after): first those that are no meetings,
// then meetings, latest first. Filters work as in neighbour-counts. Cost: the entity's ties; $limit rows leave the
// engine.
MATCH (e:Entity {id: $id})-[r]-(n:Entity)
WHERE ($relations IS NULL OR type(r) IN $relations)
  AND ($kinds IS NULL OR split(n.id, ':')[0] IN $kinds)
  AND ($status IS NULL OR n.status IS NULL OR n.status IN $status)
  AND ($until IS NULL OR ((n.since IS NULL OR n.since <= $until) AND (r.since IS NULL OR r.since <= $until)))
  AND ($since IS NULL OR ((n.until IS NULL OR n.until >= $since) AND (r.until IS NULL OR r.until >= $since)))
WITH DISTINCT n.id AS other, CASE WHEN n:Meeting THEN coalesce(n.since, '') ELSE '9999-99-99' END AS rank
WHERE rank < $rank OR (rank = $rank AND other > $after)
RETURN other, rank
ORDER BY rank DESC, other
LIMIT $limit
