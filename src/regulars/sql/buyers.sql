-- orders → buyers: one row per customer with at least one purchase. What each column means is in features.py.
-- Days are whole numbers (days since 1970-01-01) until the last step, because date arithmetic is what engines differ in.
WITH sums AS (
    SELECT
        customer_id,
        count(CASE WHEN lines > 0 THEN 1 END) AS frequency,
        sum(amount) AS gross_spend,
        sum(returned) AS returned,
        sum(quantity) AS quantity,
        sum(unit_prices) AS unit_prices,
        sum(lines) AS lines,
        min(ordered_on) AS first_on,
        max(ordered_on) AS last_on
    FROM orders
    GROUP BY customer_id
)
SELECT
    customer_id,
    CAST($as_of - last_on AS DOUBLE) AS recency_days,
    CAST(frequency AS DOUBLE) AS frequency,
    CAST(gross_spend - returned AS DOUBLE) AS spend,
    CAST(gross_spend AS DOUBLE) AS gross_spend,
    CAST(returned AS DOUBLE) AS returned,
    CASE WHEN gross_spend > 0 THEN CAST(returned AS DOUBLE) / CAST(gross_spend AS DOUBLE) ELSE 0 END AS return_share,
    CAST(gross_spend - returned AS DOUBLE) / frequency AS average_order_value,
    CAST(unit_prices AS DOUBLE) / CAST(lines AS DOUBLE) AS average_unit_price,
    CAST(quantity AS DOUBLE) AS quantity,
    CAST($as_of - first_on AS DOUBLE) AS tenure_days,
    CASE WHEN frequency > 1 THEN CAST(last_on - first_on AS DOUBLE) / (frequency - 1) ELSE CAST($as_of - first_on AS DOUBLE) END
        AS average_gap_days,
    CAST('1970-01-01' AS DATE) + CAST(first_on AS INTEGER) AS first_order,
    CAST('1970-01-01' AS DATE) + CAST(last_on AS INTEGER) AS last_order
FROM sums
WHERE frequency > 0
