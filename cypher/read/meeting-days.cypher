// since, until, precision, count: meetings by their first and last possible day. Cost: one scan of the meetings.
MATCH (m:Meeting)
WHERE ($status IS NULL OR m.status IN $status)
  AND ($since IS NULL OR m.until IS NULL OR m.until >= $since)
  AND ($until IS NULL OR m.since IS NULL OR m.since <= $until)
RETURN m.since AS since, m.until AS until, m.precision AS precision, count(*) AS count
