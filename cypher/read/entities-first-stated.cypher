// id: the entities of these types of which these claims stand since one batch. Cost: one index read each.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
WHERE c.batch = $batch AND c.type IN $types
RETURN DISTINCT c.about AS id
