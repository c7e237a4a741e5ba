// Returns id: the entities among these that claims of other batches make stand. Cost: all claims about them.
UNWIND $ids AS id
MATCH (c:Claim {about: id})
WHERE c.standing AND c.review <> 'rejected' AND (c.batch < $batch OR c.batch >= $batch + 1)
RETURN DISTINCT id
