-- tallies → buyers: one row per customer with at least one purchase. What each column means is in features.py. Of an order
-- there is one tally of its sales, so those are counted; an order that only returns lowers what was spent and is none.
-- Days are whole numbers (days since 1970-01-01) until the last step, because date arithmetic is what engines differ in.
WITH sums AS (
    SELECT
        customer_id,
        count(CASE WHEN verdict = 'sale' THEN 1 END) AS frequency,
        coalesce(sum(CASE WHEN verdict = 'sale' THEN amount END), 0) AS gross_spend,
        coalesce(-sum(CASE WHEN verdict = 'return' THEN amount END), 0) AS returned,
        coalesce(sum(quantity), 0) AS quantity,
        sum(CASE WHEN verdict = 'sale' THEN unit_prices END) AS unit_prices,
        sum(CASE WHEN verdict = 'sale' THEN lines END) AS lines,
        min(CASE WHEN verdict = 'sale' THEN first_on END) AS first_on,
        max(CASE WHEN verdict = 'sale' THEN first_on END) AS last_on
    FROM tallies
    WHERE verdict IN ('sale', 'return')
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
