// Nothing: entities are found by the words of their names, accents aside.
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS
FOR (n:Entity) ON EACH [n.name, n.aliases, n.acronym, n.officialName]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
