-- cells → shape, one row: how orders of several lines write what belongs to the whole order. Lines alike in everything are
-- copies and tell nothing.
WITH orders AS (
    SELECT
        count(*) AS lines,
        count(customer_id) AS customers,
        count(ordered_on) AS days,
        count(status) AS statuses,
        count(currency) AS currencies,
        count(type) AS types,
        count(amount) AS amounts,
        max(amount) - min(amount) <= 0.005 AS constant,
        max(amount) AS total,
        sum(amount) AS summed,
        sum(coalesce(quantity, 1) * unit_price) AS worth,
        sum(CASE WHEN amount IS NOT NULL THEN coalesce(quantity, 1) * unit_price END) AS own_worth,
        min(quantity) <> max(quantity) AS quantities_differ,
        count(CASE WHEN amount > 0 THEN 1 END) AS priced,
        -- one line is the sum of all the others, or two are: the order's and its payment's
        abs(2 * max(amount) - sum(CASE WHEN amount > 0 THEN amount END)) <= 0.005
        OR abs(3 * max(amount) - sum(CASE WHEN amount > 0 THEN amount END)) <= 0.005 AS summed_up
    FROM cells
    WHERE order_id IS NOT NULL AND NOT repeated_header AND NOT ($aside)
    GROUP BY order_id
    HAVING min(line_hash) <> max(line_hash)
),
votes AS (
    SELECT
        *,
        constant AND abs(total - worth) < abs(summed - own_worth) - 0.005 AS says_order,
        NOT constant OR abs(summed - own_worth) < abs(total - worth) - 0.005 AS says_line
    FROM orders
)
SELECT
    count(CASE WHEN customers > 0 THEN 1 END) AS with_customer,
    count(CASE WHEN customers = 1 THEN 1 END) AS one_customer,
    count(CASE WHEN days > 0 THEN 1 END) AS with_day,
    count(CASE WHEN days = 1 THEN 1 END) AS one_day,
    count(CASE WHEN statuses > 0 THEN 1 END) AS with_status,
    count(CASE WHEN statuses = 1 THEN 1 END) AS one_status,
    count(CASE WHEN currencies > 0 THEN 1 END) AS with_currency,
    count(CASE WHEN currencies = 1 THEN 1 END) AS one_currency,
    count(CASE WHEN types > 0 THEN 1 END) AS with_type,
    count(CASE WHEN types = 1 THEN 1 END) AS one_type,
    count(CASE WHEN priced > 2 AND NOT constant THEN 1 END) AS with_parts,
    count(CASE WHEN priced > 2 AND NOT constant AND summed_up THEN 1 END) AS with_sum,
    count(CASE WHEN says_order THEN 1 END) AS say_order,
    count(CASE WHEN says_line THEN 1 END) AS say_line,
    count(CASE WHEN amounts > 1 AND total <> 0 THEN 1 END) AS several,
    count(CASE WHEN amounts > 1 AND total <> 0 AND constant THEN 1 END) AS constant,
    count(CASE WHEN amounts > 1 AND total <> 0 AND constant AND quantities_differ THEN 1 END) AS despite_quantities,
    count(DISTINCT CASE WHEN amounts > 1 AND constant THEN total END) AS totals
FROM votes
