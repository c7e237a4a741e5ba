// Returns id, disputed: the entities on which claims disagree, with the properties. Cost: one index read each; on the
// embedded engine one scan of the entities.
MATCH (n:Entity)
WHERE n.disputed IS NOT NULL
RETURN n.id AS id, n.disputed AS disputed
