-- lines → copies: how often each of some lines is there, per source and verdict, and the amount of each. Copies are alike
-- in everything, so one hash stands for them all.
SELECT line_hash, source_number, verdict, count(*) AS copies, min(amount) AS amount
FROM lines
WHERE verdict <> 'repeated_header' AND $among
GROUP BY line_hash, source_number, verdict
