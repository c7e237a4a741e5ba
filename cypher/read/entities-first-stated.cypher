// Returns id: the entities of these types that these claims are about, if the claims stand since this batch. Cost: one
// index read each.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
WHERE c.batch = $batch AND c.type IN $types
RETURN DISTINCT c.about AS id
