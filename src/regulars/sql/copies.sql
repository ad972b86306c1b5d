-- lines, copied → copies: the lines that are there more than once, per source and verdict: how many, and the amount of
-- each. Copies are alike in everything, so one hash stands for them all.
SELECT line_hash, source_number, verdict, count(*) AS copies, min(amount) AS amount
FROM lines
WHERE verdict <> 'repeated_header' AND line_hash IN (SELECT line_hash FROM copied)
GROUP BY line_hash, source_number, verdict
