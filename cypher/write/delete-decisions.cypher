// Deletes decisions. Returns nothing. Cost: one index read each.
UNWIND $ids AS id
MATCH (d:Decision {id: id})
DELETE d
