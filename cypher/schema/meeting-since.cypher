// Nothing: nodes of this label are found by since without a scan.
CREATE INDEX meeting_since IF NOT EXISTS FOR (n:Meeting) ON (n.since)
