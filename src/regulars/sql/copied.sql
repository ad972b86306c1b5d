-- suspects → copied: which lines are there more than once.
SELECT line_hash
FROM suspects
WHERE $part
GROUP BY line_hash
HAVING count(*) > 1
