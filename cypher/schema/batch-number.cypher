// Nothing: no two batches share a number, which orders the journal.
CREATE CONSTRAINT batch_number IF NOT EXISTS FOR (n:Batch) REQUIRE n.number IS UNIQUE
