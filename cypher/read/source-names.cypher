// Returns id, name, publisher, url, basedOn: these sources, without their texts. Cost: one index read each.
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s.id AS id, s.name AS name, s.publisher AS publisher, s.url AS url, s.basedOn AS basedOn
