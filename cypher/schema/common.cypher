// The constraints and indexes of both engines. None returns anything.

// No two entities share an id. Finding one by id costs one index read.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;

// No two keys share an id. Finding one by id costs one index read.
CREATE CONSTRAINT key_id IF NOT EXISTS FOR (n:Key) REQUIRE n.id IS UNIQUE;

// No two sources share an id. Finding one by id costs one index read.
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;

// No two claims share an id. Finding one by id costs one index read.
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;

// No two batches share an id. Finding one by id costs one index read.
CREATE CONSTRAINT batch_id IF NOT EXISTS FOR (n:Batch) REQUIRE n.id IS UNIQUE;

// No two parts of batches share an id. Finding one by id costs one index read.
CREATE CONSTRAINT batch_part_id IF NOT EXISTS FOR (n:BatchPart) REQUIRE n.id IS UNIQUE;

// No two decisions share an id. Finding one by id costs one index read.
CREATE CONSTRAINT decision_id IF NOT EXISTS FOR (n:Decision) REQUIRE n.id IS UNIQUE;

// No two hashes of what was erased share an id. Finding one by id costs one index read.
CREATE CONSTRAINT forgotten_id IF NOT EXISTS FOR (n:Forgotten) REQUIRE n.id IS UNIQUE;

// No two batches share a number. The numbers order the journal.
CREATE CONSTRAINT batch_number IF NOT EXISTS FOR (n:Batch) REQUIRE n.number IS UNIQUE;

// There is one lock, however many servers ask for it at once.
CREATE CONSTRAINT lock_id IF NOT EXISTS FOR (n:Lock) REQUIRE n.id IS UNIQUE;

// Finds meetings by their first possible day, without a scan.
CREATE INDEX meeting_since IF NOT EXISTS FOR (n:Meeting) ON (n.since);

// Finds claims by the entity or tie they are about, without a scan.
CREATE INDEX claim_about IF NOT EXISTS FOR (n:Claim) ON (n.about);

// Finds claims about ties by their first end, without a scan.
CREATE INDEX claim_from IF NOT EXISTS FOR (n:Claim) ON (n.from);

// Finds claims about ties by their second end, without a scan.
CREATE INDEX claim_to IF NOT EXISTS FOR (n:Claim) ON (n.to);

// Finds claims about participations by the body represented, without a scan.
CREATE INDEX claim_representing IF NOT EXISTS FOR (n:Claim) ON (n.representing);

// Finds claims by their source, without a scan.
CREATE INDEX claim_source IF NOT EXISTS FOR (n:Claim) ON (n.source);

// Finds claims by the source's own key of their subject, without a scan.
CREATE INDEX claim_key IF NOT EXISTS FOR (n:Claim) ON (n.key);

// Finds claims that wait for review, without a scan.
CREATE INDEX claim_waiting IF NOT EXISTS FOR (n:Claim) ON (n.waiting);

// Finds the parts of a batch, without a scan.
CREATE INDEX batch_part_batch IF NOT EXISTS FOR (n:BatchPart) ON (n.batch);

// Finds decisions by the first thing they are about, without a scan.
CREATE INDEX decision_a IF NOT EXISTS FOR (n:Decision) ON (n.a);

// Finds decisions by the second thing they are about, without a scan.
CREATE INDEX decision_b IF NOT EXISTS FOR (n:Decision) ON (n.b);

// Finds the entities that a key names, without a scan.
CREATE INDEX key_key IF NOT EXISTS FOR (n:Key) ON (n.key);

// Finds the keys of an entity, without a scan.
CREATE INDEX key_entity IF NOT EXISTS FOR (n:Key) ON (n.entity);
