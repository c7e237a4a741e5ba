// id, name, url, publisher, publishedAt of the given sources. Cost: one index look-up each.
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s.id AS id, s.name AS name, s.url AS url, s.publisher AS publisher, s.publishedAt AS publishedAt
