// Nothing: nodes of this label are found by a without a scan.
CREATE INDEX decision_a IF NOT EXISTS FOR (n:Decision) ON (n.a)
