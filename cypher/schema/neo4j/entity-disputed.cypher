// Nothing: entities on which claims disagree are found without a scan.
CREATE INDEX entity_disputed IF NOT EXISTS FOR (n:Entity) ON (n.disputed)
