// name, count: how many ties each relation has. Cost: a count each; on the embedded engine a scan each.
MATCH ()-[r:PARTICIPATED_IN]->() RETURN 'PARTICIPATED_IN' AS name, count(r) AS count
UNION ALL MATCH ()-[r:REPRESENTS]->() RETURN 'REPRESENTS' AS name, count(r) AS count
UNION ALL MATCH ()-[r:MEMBER_OF]->() RETURN 'MEMBER_OF' AS name, count(r) AS count
UNION ALL MATCH ()-[r:PART_OF]->() RETURN 'PART_OF' AS name, count(r) AS count
UNION ALL MATCH ()-[r:HELD_IN]->() RETURN 'HELD_IN' AS name, count(r) AS count
UNION ALL MATCH ()-[r:CONCERNS]->() RETURN 'CONCERNS' AS name, count(r) AS count
UNION ALL MATCH ()-[r:FOLLOWED_BY]->() RETURN 'FOLLOWED_BY' AS name, count(r) AS count
