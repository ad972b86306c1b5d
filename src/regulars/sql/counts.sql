-- lines → counts: how many lines, for how much, per product code (by_product), and per day, size of the amount and mark.
-- With copies apart, all that is remarked on comes from here; `tallies` counts the same lines in another way.
SELECT
    grouping(product) = 0 AS by_product,
    product,
    ordered_on,
    size,
    nobody,
    turned,
    disagrees,
    verdict,
    count(*) AS lines,
    coalesce(sum(amount), 0) AS amount,
    coalesce(sum(refunded), 0) AS refunded
FROM (SELECT *, $size AS size FROM lines) AS sized
GROUP BY GROUPING SETS ((product, verdict), (ordered_on, size, nobody, turned, disagrees, verdict))
