"""Orders named on their first line only are filled down where that is sure, and refused where it is not."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import polars as pl
import pytest

from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

HEADER = [
    "Order Reference",
    "Customer",
    "Order Date",
    "Order Lines/Product",
    "Order Lines/Quantity",
    "Order Lines/Subtotal",
]
ORDERS = 12
Rows = list[list[str]]


def rows() -> Rows:
    """Three lines an order, worth 10, 7 and one more with each order; four customers."""
    found = []
    for order in range(ORDERS):
        head = [f"S{order:03d}", f"C{order % 4}", f"2024-01-{order + 13}"]
        for place, (product, paid) in enumerate((("Mug", 10), ("Bowl", 7), ("Cup", order + 1))):
            found.append([*(head if not place else ["", "", ""]), product, str(1 + place), f"{paid}.00"])
    return found


def read(path: Path, lines: Rows) -> Prepared:
    path.write_text("\n".join(",".join(line) for line in [HEADER, *lines]) + "\n", encoding="utf-8")
    return prepare(path, Settings())


def test_each_line_gets_its_order_its_customer_and_its_day(tmp_path: Path) -> None:
    found = read(tmp_path / "orders.csv", rows())
    told = found.engine.rows(
        "SELECT order_id, min(customer_id), max(customer_id), count(*), CAST(sum(amount) AS INTEGER), "
        "min(ordered_on) - 19723, max(ordered_on) - 19723 FROM lines GROUP BY order_id ORDER BY order_id"
    )
    # 19723 is the first day of 2024.
    assert told == [
        (f"S{each:03d}", f"C{each % 4}", f"C{each % 4}", 3, 18 + each, each + 12, each + 12) for each in range(ORDERS)
    ]
    assert "were filled down to 24 lines below" in found.raw.sources[0].notes[-1]


@pytest.mark.parametrize("total", [["", "", "", "Grand Total:", "", "252.00"], ["", "", "TOTAL", "", "", "252.00"]])
def test_a_line_that_is_called_a_total_belongs_to_no_order(tmp_path: Path, total: list[str]) -> None:
    found = read(tmp_path / "orders.csv", [*rows()[:6], total, *rows()[6:], total])
    ledger = found.ledger()
    assert (ledger["sale"].rows, float(ledger["sale"].money)) == (3 * ORDERS, 17 * ORDERS + 78)
    assert ledger["no_customer"].rows == 2


def with_ids(lines: Rows, ids: list[int]) -> Rows:
    return [[*line[:3], str(number), *line[4:]] for number, line in zip(ids, lines, strict=True)]


def test_ids_of_lines_that_count_on_with_the_orders_are_in_no_other_order(tmp_path: Path) -> None:
    lines = with_ids(rows(), list(range(501, 501 + 3 * ORDERS)))
    assert "were filled down to 24 lines below" in read(tmp_path / "orders.csv", lines).raw.sources[0].notes[-1]


@pytest.mark.parametrize("turned", [True, False])
def test_ids_of_lines_that_rise_where_the_orders_do_not_show_that_they_were_sorted(
    tmp_path: Path, turned: bool
) -> None:
    orders = [rows()[at : at + 3] for at in range(0, 3 * ORDERS, 3)]
    mixed = [line for order in (reversed(orders) if turned else [*orders[6:], *orders[:6]]) for line in order]
    with pytest.raises(DataError, match="Fill the empty cells below"):
        read(tmp_path / "orders.csv", with_ids(mixed, list(range(501, 501 + 3 * ORDERS))))


def unnumbered(lines: Rows) -> str:
    return "\n".join(",".join(line[1:]) for line in [HEADER, *lines]) + "\n"


SUMS = [
    *("Summe Auftrag", "Invoice total", "Total facture", "Suma factura", "Totale documento", "Total da fatura"),
    *("Totaal bon", "Razem faktura", "Summa order", "Belegsumme"),
]


def with_sums(lines: Rows, called: str) -> Rows:
    """The lines with the sum of each order below it, and that of all orders at the end."""
    orders = [lines[at : at + 3] for at in range(0, len(lines), 3)]
    summed = [[*order, ["", "", "", called, "", f"{sum(float(line[5]) for line in order):.2f}"]] for order in orders]
    return [*(line for order in summed for line in order), ["", "", "", f"{called} (all)", "", "282.00"]]


@pytest.mark.parametrize("called", SUMS)
def test_the_sum_below_each_order_belongs_to_none(tmp_path: Path, called: str) -> None:
    found = read(tmp_path / "orders.csv", with_sums(rows(), called))
    ledger = found.ledger()
    assert (ledger["sale"].rows, float(ledger["sale"].money)) == (3 * ORDERS, 17 * ORDERS + 78)
    assert ledger["no_customer"].rows == ORDERS + 1


def test_goods_that_begin_like_a_sum_are_lines(tmp_path: Path) -> None:
    lines = [[*row[:3], row[3].replace("Cup", "Total Repair"), *row[4:]] for row in rows()]
    with pytest.raises(DataError, match="named only on the first of the lines"):
        read(tmp_path / "orders.csv", lines)
    lines[2][4] = lines[5][4] = ""  # how many of two of them were bought is not said: no order ends in its sum
    with pytest.raises(DataError, match="named only on the first of the lines"):
        read(tmp_path / "orders.csv", lines)
    amid = with_sums(rows(), "Summe")
    amid[3:3] = [["", "", "", "Total Care", "", "5.00"]]
    amid[4:4] = [["", "", "", "Jug", "1", "5.00"]]
    with pytest.raises(DataError, match="named only on the first of the lines"):
        read(tmp_path / "orders.csv", amid)


def test_a_list_without_numbers_of_orders_is_filled_down_too(tmp_path: Path) -> None:
    (tmp_path / "book.csv").write_text(unnumbered(rows()), encoding="utf-8")
    found = prepare(tmp_path / "book.csv", Settings())
    told = found.engine.rows(
        "SELECT customer_id, ordered_on - 19723, count(*), CAST(sum(amount) AS INTEGER) FROM lines "
        "GROUP BY 1, 2 ORDER BY 2"
    )
    assert told == [(f"C{each % 4}", each + 12, 3, 18 + each) for each in range(ORDERS)]


@pytest.mark.parametrize(
    "without",
    [("2024-01-15", ""), ("C2,2024-01-15", ",2024-01-15")],
    ids=["a customer without a day", "or the other way"],
)
def test_a_list_where_only_one_of_both_stands_on_a_line_is_refused(tmp_path: Path, without: tuple[str, str]) -> None:
    (tmp_path / "book.csv").write_text(unnumbered(rows()).replace(*without), encoding="utf-8")
    with pytest.raises(DataError, match="named only on the first of the lines"):
        prepare(tmp_path / "book.csv", Settings())


def test_a_sheet_with_merged_cells_is_filled_down_too(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.create_sheet("Orders", 0)
    sheet.append(HEADER)
    for number, row in enumerate(rows()):
        sheet.append([*(cell or None for cell in row[:4]), *map(float, row[4:])])
        if number % 3 == 2:
            for column in "ABC":
                sheet.merge_cells(f"{column}{number}:{column}{number + 2}")
    book.save(tmp_path / "orders.xlsx")
    assert prepare(tmp_path / "orders.xlsx", Settings()).ledger()["sale"].rows == 3 * ORDERS


def test_a_frame_has_no_order_of_its_lines_that_is_known() -> None:
    frame = pl.DataFrame([dict(zip(HEADER, row, strict=True)) for row in rows()])
    with pytest.raises(DataError, match="named only on the first of the lines"):
        prepare(frame, Settings())


def with_subtotal(lines: Rows) -> Rows:
    return [*lines[:3], ["", "", "", "", "", "18.00"], *lines[3:]]


def with_a_day(lines: Rows) -> Rows:
    return [*lines[:4], ["", "", "2024-01-14", *lines[4][3:]], *lines[5:]]


def with_an_order_twice(lines: Rows) -> Rows:
    return [*lines, *lines[:2]]


def with_its_header_again(lines: Rows) -> Rows:
    return [*lines[:6], HEADER, *lines[6:]]


def sorted_by_product(lines: Rows) -> Rows:
    return sorted(lines, key=lambda row: row[3], reverse=True)  # a first line of an order stands first


def sorted_by_order(lines: Rows) -> Rows:
    return sorted(lines, key=lambda row: row[0] or "~")


@pytest.mark.parametrize(
    "doubtful",
    [
        with_subtotal,
        with_a_day,
        with_an_order_twice,
        with_its_header_again,
        sorted_by_product,
        sorted_by_order,
    ],
)
def test_what_is_not_sure_is_refused(tmp_path: Path, doubtful: Callable[[Rows], Rows]) -> None:
    with pytest.raises(DataError, match="named only on the first of the lines"):
        read(tmp_path / "orders.csv", doubtful(rows()))


def test_a_line_that_cannot_be_read_may_have_been_the_first_of_an_order(tmp_path: Path) -> None:
    lines = [*rows()[:6], ["S900", "C1", "2024-01-20", "Mug", "1", "9.00", "", "x", "y"], *rows()[6:]]
    with pytest.raises(DataError, match="named only on the first of the lines"):
        read(tmp_path / "orders.csv", lines)
