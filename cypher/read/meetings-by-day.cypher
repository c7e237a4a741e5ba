// Returns since, until, precision, count: the meetings of this status (null: any) that may lie in the period, and those
// without a date. If the day is known, `until` is the first day. Cost: one scan of the meetings.
MATCH (m:Meeting)
WHERE ($status IS NULL OR m.status IN $status)
  AND (m.since IS NULL OR m.since <= $until) AND (m.until IS NULL OR m.until >= $since)
WITH m.since AS since, CASE WHEN m.precision = 'day' THEN m.since ELSE m.until END AS until, m.precision AS precision
RETURN since, until, precision, count(*) AS count
ORDER BY since, until, precision
