// Returns id, near, far, tie (all ids), since: the meetings (far) that these entities attended themselves, or somebody
// (near) for them, with the tie that says so. Cost: their meetings, and those of everybody who speaks for them.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
OPTIONAL MATCH (p:Entity)-[:REPRESENTS]->(e)
WITH id, e, collect(DISTINCT p) AS speakers
UNWIND speakers + [e] AS there
MATCH (there)-[r:PARTICIPATED_IN]->(m:Meeting)
WHERE (there.id = id OR r.representing = id)
  AND ($status IS NULL OR m.status IN $status)
  AND ($until IS NULL OR m.since IS NULL OR m.since <= $until)
  AND ($since IS NULL OR m.until IS NULL OR m.until >= $since)
RETURN id, there.id AS near, m.id AS far, r.id AS tie, m.since AS since
