// id: those of these entities that stand by claims of other batches than this one. Cost: all claims about them.
UNWIND $ids AS id
MATCH (c:Claim {about: id})
WHERE c.standing AND c.review <> 'rejected' AND (c.batch < $batch OR c.batch >= $batch + 1)
RETURN DISTINCT id
