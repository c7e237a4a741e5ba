// Returns m, participants, places: these meetings, with the ids of their participants and of the states they were held
// in. Cost: their ties.
UNWIND $ids AS id
MATCH (m:Entity {id: id})
OPTIONAL MATCH (p:Entity)-[:PARTICIPATED_IN]->(m)
WITH m, collect(DISTINCT p.id) AS participants
OPTIONAL MATCH (m)-[:HELD_IN]->(s:State)
RETURN m, participants, collect(DISTINCT s.id) AS places
