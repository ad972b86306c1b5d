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
        $order_total AS order_total,
        $discount AS discount,
        $percent AS percent,
        $tax AS tax,
        $shipping AS shipping,
        $refunded AS refunded,
        $currency AS currency,
        $status AS status,
        $type AS type,
        $written
        $repeated_header AS repeated_header,
        line_hash,
        source_number
    FROM raw
    $days
)
SELECT
    customer_id,
    customer_written AND customer_id IS NULL AS nobody,
    order_id,
    ordered_on,
    product,
    quantity,
    unit_price,
    amount,
    order_total,
    discount,
    percent,
    tax,
    shipping,
    refunded,
    currency,
    status,
    type,
    $unreadable AS unreadable,
    repeated_header,
    false AS order_sum,
    line_hash,
    source_number
FROM readings
