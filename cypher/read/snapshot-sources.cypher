// Returns id, name, url, publisher, publishedAt: these sources. Cost: one index read each.
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s.id AS id, s.name AS name, s.url AS url, s.publisher AS publisher, s.publishedAt AS publishedAt
