-- lines → copied: which lines are there more than once. Two lines alike in everything have one hash and are of one order,
-- and an order with as many marks as lines has none.
SELECT line_hash
FROM lines
WHERE
    verdict <> 'repeated_header'
    AND $part
    AND hash(customer_id, order_id) IN (
        SELECT hash(customer_id, order_id) FROM tallies WHERE lines > 1 AND bit_count(marks) < lines
    )
GROUP BY line_hash
HAVING count(*) > 1
