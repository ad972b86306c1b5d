-- raw → cells: the canonical columns, each read by its rule; one row per line of the input, nothing dropped.
WITH readings AS (
    SELECT
        $customer AS customer_id,
        $order AS order_id,
        $ordered_on AS ordered_on,
        $product AS product,
        $quantity AS quantity,
        $unit_price AS unit_price,
        $amount AS amount,
        $status AS status,
        $written
        $repeated_header AS repeated_header,
        line_hash,
        source_number
    FROM raw
    $days
)
SELECT
    customer_id,
    order_id,
    ordered_on,
    product,
    quantity,
    unit_price,
    amount,
    status,
    $unreadable AS unreadable,
    repeated_header,
    line_hash,
    source_number
FROM readings
