// Returns id, other, tie (all ids): a row for each tie of these relations that leads from one of the entities to
// another in one hop. Both engines return rows in half the time that a list of pairs takes. A tie may lead to meetings
// of this status in this period (null: any time), to other entities, and to the two ends in any case. Cost: the ties of
// each.
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
