// Returns id, other (ids), status, large, count, since, until: whom each of these entities met, at meetings that it
// attended itself or somebody for it. Who speaks for one side did not meet each other; a meeting counts for everybody
// there and for whom they spoke. `large` meetings have more than $largest participants. Rows of one pair differ in
// status or size. Cost: the entity's meetings and their ties.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
OPTIONAL MATCH (p:Entity)-[:REPRESENTS]->(e)
WITH id, e, collect(DISTINCT p) AS speakers
UNWIND speakers + [e] AS there
MATCH (there)-[mine:PARTICIPATED_IN]->(m:Meeting)
WHERE (there.id = id OR mine.representing = id)
  AND ($status IS NULL OR m.status IN $status)
  AND ($until IS NULL OR m.since IS NULL OR m.since <= $until)
  AND ($since IS NULL OR m.until IS NULL OR m.until >= $since)
WITH DISTINCT id, m, coalesce(mine.representing, there.id) AS side
WITH id, m, side, COUNT { (m)<-[:PARTICIPATED_IN]-() } > $largest AS large
MATCH (m)<-[theirs:PARTICIPATED_IN]-(o:Entity)
WHERE coalesce(theirs.representing, o.id) <> side
UNWIND [o.id, theirs.representing] AS other
WITH id, other, m, large
WHERE other IS NOT NULL AND other <> id AND split(other, ':')[0] IN $kinds
RETURN id, other, m.status AS status, large, count(DISTINCT m.id) AS count, min(m.since) AS since, max(m.until) AS until
