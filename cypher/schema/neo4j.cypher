// The indexes of Neo4j alone. None returns anything.

// Finds entities by their exact name, without a scan. The full-text index drops names that are stop words.
CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name);

// Finds entities by the words of their names, whatever the accents.
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS
FOR (n:Entity) ON EACH [n.name, n.aliases, n.acronym, n.officialName]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};

// Finds entities on which claims disagree, without a scan.
CREATE INDEX entity_disputed IF NOT EXISTS FOR (n:Entity) ON (n.disputed);
