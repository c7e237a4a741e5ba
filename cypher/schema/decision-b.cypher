// Nothing: nodes of this label are found by b without a scan.
CREATE INDEX decision_b IF NOT EXISTS FOR (n:Decision) ON (n.b)
