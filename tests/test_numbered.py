"""Items of an order in numbered columns, side by side on its row, are a line each; one of them is never all of it."""

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

ITEMS = [[("A1", 1, "39.00"), ("B2", 2, "14.50")], [("C3", 1, "129.00")], [("B2", 4, "14.50"), ("A1", 1, "39.00")]]
"""What was in each order: product, pieces, price of one."""

ROWS = 18
SPENT = sum(quantity * Decimal(price) for row in range(ROWS) for _, quantity, price in ITEMS[row % 3])

WAYS = {
    "SKU #{}, Quantity #{}, Item Total #{}": (1, True),
    "Product {} SKU, Product {} Quantity, Product {} Price": (1, False),
    "Artikel {}, Artikel {} Menge, Artikel {} Preis": (1, False),
    "item_{}_name, item_{}_qty, item_{}_price": (0, False),
    "L_NAME{}, L_QTY{}, L_AMT{}": (0, True),
    "line_items[{}].name, line_items[{}].quantity, line_items[{}].price": (0, False),
    "Produit {}, Quantité {}, Prix unitaire {}": (1, False),
}
"""Headers of product, pieces and money, with the first number, and whether the money is of all pieces."""


def table(ways: str, first: int, *, of_all: bool, number: bool = True) -> list[dict[str, str]]:
    """One row for each order; cells of an item that is not there are blank."""
    rows = []
    for row in range(ROWS):
        line = {"Order ID": f"{3310 + row}"} if number else {}
        line |= {"Email": f"p{row % 5}@example.org", "Order Date": f"2025-03-{row + 10}"}
        for place in range(2):
            product, quantity, price = (*ITEMS[row % 3], ("", "", ""))[place]
            total = f"{int(quantity) * Decimal(price):.2f}" if of_all and product else price
            cells = (product, str(quantity), total)
            line |= dict(zip(ways.replace("{}", str(first + place)).split(", "), cells, strict=True))
        rows.append(line)
    return rows


def read(path: Path, rows: list[dict[str, str]], **options: Any) -> Prepared:
    lines = [";".join(rows[0]), *(";".join(row.values()) for row in rows)]
    file = path / "orders.csv"
    file.write_text("\n".join(lines), encoding="utf-8")
    return prepare(file, Settings(**options))


def sold(found: Prepared) -> tuple[int, int, Decimal]:
    """How many lines and orders were sold, and for how much."""
    told = "SELECT count(*), count(DISTINCT order_id), sum(amount) FROM lines WHERE verdict = 'sale'"
    lines, orders, spent = found.engine.rows(told)[0]
    return lines, orders, Decimal(spent)


@pytest.mark.parametrize("ways", WAYS)
def test_items_side_by_side_are_a_line_each(ways: str, tmp_path: Path) -> None:
    first, of_all = WAYS[ways]
    assert sold(read(tmp_path, table(ways, first, of_all=of_all))) == (30, ROWS, SPENT)


def test_each_row_is_an_order_where_it_has_no_number(tmp_path: Path) -> None:
    rows = table("Product {}, Quantity {}, Price {}", 1, of_all=False, number=False)
    shared = [row | {"Email": "ada@example.org", "Order Date": "2025-03-10"} for row in rows[:2]]
    found = read(tmp_path, [*shared, *rows[2:]])
    assert sold(found) == (30, ROWS, SPENT)
    assert any("every row is an order of its own" in note for note in found.raw.sources[0].notes)


def test_the_total_of_the_order_beside_them_counts_once(tmp_path: Path) -> None:
    rows = table("Product {}, Quantity {}, Price {}", 1, of_all=False)
    for row in rows:
        goods = sum(
            Decimal(row[f"Price {place}"]) * int(row[f"Quantity {place}"]) for place in (1, 2) if row[f"Price {place}"]
        )
        row |= {"Shipping": "4.90", "Total": f"{goods + Decimal('4.90'):.2f}"}
    assert sold(read(tmp_path, rows)) == (30, ROWS, SPENT)


def test_headers_that_stand_there_twice_are_items_side_by_side(tmp_path: Path) -> None:
    rows = table("SKU_{}, Qty_{}, Price_{}", 0, of_all=False)
    headers = [header.removesuffix("_0").removesuffix("_1") for header in rows[0]]
    lines = [";".join(headers), *(";".join(row.values()) for row in rows)]
    (tmp_path / "orders.csv").write_text("\n".join(lines))
    assert sold(prepare(tmp_path / "orders.csv", Settings())) == (30, ROWS, SPENT)


def test_money_that_the_user_names_counts_instead(tmp_path: Path) -> None:
    rows = [row | {"Order Total": "10.00"} for row in table("SKU #{}, Quantity #{}, Item Total #{}", 1, of_all=True)]
    for amount, spent in (("Order Total", Decimal(180)), ("Item Total #2", 0)):
        found = read(tmp_path, rows, columns={"amount": amount})
        assert sold(found)[1:] == (ROWS if spent else 12, spent or sum(Decimal(r["Item Total #2"] or 0) for r in rows))


def test_an_order_without_items_keeps_its_row(tmp_path: Path) -> None:
    rows = table("Product {}, Quantity {}, Price {}", 1, of_all=False)
    rows[4] |= {header: "" for header in rows[4] if header[-1] in "12"}
    assert sum(entry.rows for entry in read(tmp_path, rows).ledger().entries) == 30


def test_a_numbered_amount_beside_others_is_not_all_of_the_order(tmp_path: Path) -> None:
    rows = [
        {"Order ID": f"{row}", "Email": f"p{row % 5}@example.org", "Date": f"2025-03-{row + 10}", "Product": "Tea"}
        | {"Item Total #1": f"{row + 3}.50", "Item Total #2": "2.25" if row % 4 == 0 else ""}
        for row in range(ROWS)
    ]
    with pytest.raises(DataError, match="are numbered, so that each may be a part"):
        read(tmp_path, rows)
    assert sold(read(tmp_path, rows, columns={"amount": "Item Total #1"}))[:2] == (ROWS, ROWS)


def test_tables_of_other_days_side_by_side_are_no_items_of_one_order(tmp_path: Path) -> None:
    lines = ["Customer;Date;Product;Amount;Customer;Date;Product;Amount"]
    lines += [
        f"c{row % 4};2025-03-{row + 10};Tea;{row}.50;c{row % 3};2025-04-{row + 10};Tea;{row}.25" for row in range(9)
    ]
    (tmp_path / "orders.csv").write_text("\n".join(lines))
    with pytest.raises(DataError, match="'Amount', 'Amount_1' of orders"):
        prepare(tmp_path / "orders.csv", Settings())


def test_spark_divides_the_rows_alike(spark_session: "SparkSession", tmp_path: Path) -> None:
    read(tmp_path, table("SKU #{}, Quantity #{}, Item Total #{}", 1, of_all=True))
    frame = spark_session.read.csv(str(tmp_path / "orders.csv"), sep=";", header=True)
    assert sold(prepare(frame, Settings())) == (30, ROWS, SPENT)
