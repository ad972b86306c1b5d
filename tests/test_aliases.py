"""The letters of joined tables before the names of their columns are read as what these tables are of."""

from random import Random

import polars as pl
import pytest

from regulars.aliases import spelled_out
from regulars.errors import DataError
from regulars.preparing import prepare
from regulars.settings import Settings

CHANCE = Random(4)
NAMES = {
    "order": ("id", "number", "placed_at", "created_at", "status", "total"),
    "customer": ("id", "email", "name", "created_at"),
    "sent": ("carrier", "amount"),
    "line": ("id", "sku", "quantity", "unit_price"),
}
LETTERS = {"order": "o", "customer": "c", "sent": "s", "line": "l"}


def joined(letters: dict[str, str] = LETTERS) -> tuple[pl.DataFrame, float]:
    """Lines joined with their order, its customer and how it was sent; and what the goods come to."""
    rows, goods = [], 0.0
    for order in range(60):
        who, sent = CHANCE.randrange(15), CHANCE.choice([0.0, 3.95])
        lines = [(CHANCE.randint(1, 3), CHANCE.choice([4.2, 9.9, 21.5])) for _ in range(CHANCE.randint(1, 3))]
        worth = sum(count * price for count, price in lines)
        goods += worth
        day = f"2025-{1 + order // 6:02d}-{1 + order % 28:02d}"
        for at, (count, price) in enumerate(lines):
            head = (900 + order, f"N{order:04d}", day, day, "paid", round(worth + sent, 2))
            buyer = (70 + who, f"b{who}@example.org", f"Buyer {who}", f"2023-05-{1 + who:02d}")
            rows.append((*head, *buyer, "Post", sent, 10 * order + at, f"SKU{CHANCE.randrange(9)}", count, price))
    headers = [f"{letters[table]}_{name}" for table, names in NAMES.items() for name in names]
    return pl.DataFrame(rows, schema=headers, orient="row"), goods


@pytest.mark.parametrize("letters", [LETTERS, {"order": "ord", "customer": "cu", "sent": "shp", "line": "oi"}])
def test_a_join_of_orders_customers_and_lines_is_read_by_what_each_table_is_of(letters: dict[str, str]) -> None:
    table, goods = joined(letters)
    found = prepare(table, Settings())
    headers = {match.column: match.header for match in found.mapped.matches}
    assert headers["customer"] == f"{letters['customer']}_id"
    assert float(found.ledger()["sale"].money) == pytest.approx(goods)
    assert found.engine.rows("SELECT count(DISTINCT order_id) FROM lines") == [(60,)]


def test_what_a_table_costs_to_send_and_when_a_customer_came_are_no_amount_and_no_day_of_an_order() -> None:
    said = spelled_out(joined()[0].columns)
    assert (said["s_amount"], said["c_created_at"]) == ("shipping_amount", "customer_created_at")
    assert (said["o_created_at"], said["l_id"], said["l_quantity"]) == ("order_created_at", "line_id", "quantity")


def test_a_table_that_nothing_tells_keeps_its_letters() -> None:
    headers = [*joined()[0].columns, "x_name", "x_amount", "o_customer_id"]
    said = spelled_out(headers)
    assert (said["x_amount"], said["c_id"], said["o_customer_id"]) == ("x_amount", "customer_id", "o_customer_id")
    assert len({*said.values()}) == len(headers)


@pytest.mark.parametrize(
    "headers",
    [
        ["id_order", "id_customer", "is_paid", "is_sent"],
        ["o_number", "o_total", "x_name", "x_city"],
        ["order", "customer", "o_total", "o_status", "c_email", "c_name"],
    ],
)
def test_other_headers_are_left_as_they_are(headers: list[str]) -> None:
    assert spelled_out(headers) == {}


def test_where_it_helps_nothing_the_headers_are_asked_about_as_they_stand() -> None:
    table = joined()[0].drop("o_placed_at", "o_created_at", "c_created_at")
    with pytest.raises(DataError, match=r"no date column.*o_number"):
        prepare(table, Settings())
