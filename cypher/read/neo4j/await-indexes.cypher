// Returns nothing, once every index holds all that was there before it. Cost: 25 s at most, then an error.
CALL db.awaitIndexes(25)
