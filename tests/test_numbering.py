"""Papers whose numbers begin anew in each series, in each year, or in each year's tables, are told apart by both."""

from pathlib import Path

import pytest
from shop_in_tables import EXPECTED, ITEMS, ORDERS, Tables, database, files, notes, read, sold

from regulars import series
from regulars.named import Named

PART = {number: number % 2 for number, *_ in ORDERS}
SMALL = {number: (number - 1001) // 2 + 1 for number, *_ in ORDERS}
"""Two orders each have a number, in another series."""


def in_series(of_orders: str, of_items: str, more: Tables | None = None) -> Tables:
    heads = [["AB"[PART[number]], SMALL[number], customer, day] for number, customer, day in ORDERS]
    items = [[at, "AB"[PART[number]], SMALL[number], *rest] for at, (number, *rest) in enumerate(ITEMS, 1)]
    tables: Tables = {
        "orders": (f"{of_orders},customer_id,order_date", heads),
        "items": (f"id,{of_items},sku,quantity,price", items),
    }
    return {**tables, **(more or {})}


def told(path: Path) -> list[tuple[str, object, float]]:
    return sorted((customer, day, amount) for customer, _, day, amount in sold(read(path)))


WANTED = sorted((customer, day, amount) for customer, _, day, amount in EXPECTED)


@pytest.mark.parametrize(
    ("of_orders", "of_items"),
    [
        ("series,number", "series,number"),
        ("Belegkreis,Nummer", "Nummernkreis,lfd_nr"),
        ("anno,numero", "esercizio,numero"),
        ("FiscalYear,No", "Year,Number"),
    ],
)
@pytest.mark.parametrize("form", [files, database])
def test_a_number_and_its_series_name_an_order_together(of_orders: str, of_items: str, form, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    path = form(tmp_path / "shop", in_series(of_orders, of_items))
    assert told(path) == WANTED
    assert len({order for _, order, *_ in sold(read(path))}) == len(ORDERS)


def test_what_came_back_is_of_the_order_with_that_number_in_its_series(tmp_path: Path) -> None:
    refunds = [[at, "AB"[PART[number]], SMALL[number], 1.0] for at, (number, *_) in enumerate(ORDERS[:9], 1)]
    tables = in_series("series,number", "series,number", {"refunds": ("id,series,number,amount", refunds)})
    found = read(files(tmp_path / "shop", tables))
    spent = float(found.ledger().total(kept=True)[1])
    assert spent == pytest.approx(sum(amount for *_, amount in EXPECTED) - len(refunds))


def test_numbers_that_begin_anew_in_the_tables_of_each_year(tmp_path: Path) -> None:
    tables: Tables = {}
    for part, year in enumerate((2024, 2025)):
        heads = [[SMALL[number], customer, day] for number, customer, day in ORDERS if PART[number] == part]
        items = [[at, SMALL[each[0]], *each[1:]] for at, each in enumerate(ITEMS, 1) if PART[each[0]] == part]
        tables = {
            **tables,
            f"orders_{year}": ("id,customer_id,order_date", heads),
            f"items_{year}": ("id,order_id,sku,quantity,price", items),
        }
    path = database(tmp_path / "shop", tables)
    assert told(path) == WANTED
    assert "begins anew in each of its files" in notes(read(path))


def test_a_number_that_a_column_already_has_is_no_part_of_another() -> None:
    assert series.parts(Named("orders", ("year", "number", "customer_id"))) == ("year", "number")
    assert not series.parts(Named("orders", ("year", "number", "order_id", "customer_id")))
    assert not series.parts(Named("customers", ("name", "street", "number")))
