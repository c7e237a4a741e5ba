// Nothing: there is one lock, however many servers ask for it at once.
CREATE CONSTRAINT lock_id IF NOT EXISTS FOR (n:Lock) REQUIRE n.id IS UNIQUE
