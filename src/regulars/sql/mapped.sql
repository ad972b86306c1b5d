-- raw → mapped: the canonical columns, each read by its rule; one row per line of the input, nothing dropped.
WITH cells AS (
    SELECT
        $customer AS customer_id,
        $order AS order_id,
        $ordered_on AS ordered_on,
        $product AS product,
        $quantity AS quantity,
        $unit_price AS unit_price,
        $amount AS amount,
        $written
        $repeated_header AS repeated_header,
        line_hash,
        source_number
    FROM raw
    $days
),
totals AS (
    SELECT *, coalesce(amount, coalesce(quantity, 1) * unit_price) AS total
    FROM cells
)
SELECT
    customer_id,
    order_id,
    ordered_on,
    product,
    coalesce(quantity, 1) AS quantity,
    unit_price,
    TRY_CAST(total AS DECIMAL(18, 4)) AS amount,
    -- beyond 99 trillion no sum would be exact, and no shop sells that
    $unreadable OR coalesce(abs(total) >= 1e14, false) AS unreadable,
    repeated_header,
    $disagrees AS disagrees,
    line_hash,
    source_number
FROM totals
