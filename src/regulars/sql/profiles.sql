-- customers with a segment → profiles: one row per segment, and one for all customers (segment NULL).
SELECT
    segment,
    count(*) AS customers,
    sum(CAST(spend AS DECIMAL(38, 4))) AS revenue,
    sum(CAST(gross_spend AS DECIMAL(38, 4))) AS gross,
    sum(CAST(returned AS DECIMAL(38, 4))) AS returned,
    CAST(sum(CAST(frequency AS BIGINT)) AS BIGINT) AS orders,
    min(first_order) AS first_day,
    max(last_order) AS last_day,
    $quantiles
FROM $table
GROUP BY GROUPING SETS ((segment), ())
