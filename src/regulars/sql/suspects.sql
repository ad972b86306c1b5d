-- lines, tallies → suspects: the lines of orders that may hold one line more than once. Two lines alike in everything have
-- one hash and are of one order, and an order with as many marks of one kind as lines has none.
SELECT line_hash, source_number, verdict, amount
FROM lines
WHERE
    verdict <> 'repeated_header'
    AND hash(customer_id, order_id) IN (
        SELECT hash(customer_id, order_id)
        FROM tallies
        WHERE lines > 1 AND bit_count(marks) < lines AND bit_count(other_marks) < lines
    )
