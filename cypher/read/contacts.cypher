// id, other, tie (ids): where ties of these relations lead from each entity in one hop, a row each, which both engines hand
// over in half the time that a list of pairs takes. Only to meetings of this status in this period (null: any time), and to
// the two ends whatever they are. Cost: the ties of each.
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]-(b:Entity)
WHERE type(r) IN $relations
  AND (b.id = $from OR b.id = $to OR (
    (b.status IS NULL OR b.status IN $status)
    AND ($until IS NULL OR b.since IS NULL OR b.since <= $until)
    AND ($since IS NULL OR b.until IS NULL OR b.until >= $since)))
  AND ($until IS NULL OR r.since IS NULL OR r.since <= $until)
  AND ($since IS NULL OR r.until IS NULL OR r.until >= $since)
RETURN id, b.id AS other, r.id AS tie
