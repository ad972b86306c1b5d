-- mapped → lines: one row per line of the input, with exactly one verdict.
-- The first reason that holds is the verdict, so no line is counted twice.
SELECT
    customer_id,
    nobody AND customer_id IS NULL AS nobody,
    coalesce(order_id, concat('day ', ordered_on)) AS order_id,
    ordered_on,
    product,
    quantity,
    unit_price,
    amount,
    refunded,
    disagrees,
    turned,
    line_hash,
    source_number,
    CASE
        WHEN repeated_header THEN 'repeated_header'
        -- sums that stand among the lines name nobody, and words where numbers or days are
        WHEN unreadable AND customer_id IS NOT NULL THEN 'unreadable'
        WHEN order_sum THEN 'order_sum'
        WHEN other_currency OR $excluded THEN 'excluded'
        WHEN not_completed THEN 'not_completed'
        WHEN customer_id IS NULL THEN 'no_customer'
        WHEN ordered_on IS NULL THEN 'no_date'
        WHEN amount IS NULL THEN 'no_amount'
        WHEN $returns_as_sales THEN 'sale'
        WHEN amount = 0 THEN 'zero_amount'
        WHEN amount < 0 THEN 'return'
        ELSE 'sale'
    END AS verdict
FROM mapped
