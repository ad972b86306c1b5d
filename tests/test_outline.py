"""Rows that head the lines below them: customers in a row of their own, days with the sum of the day."""

from pathlib import Path
from typing import Any

import pytest
from books import Rows, xlsx

from regulars import grouping, outline
from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

HEADER = ["Date", "Invoice", "Item", "Qty", "Price", "Amount"]
NAMES = ["Ada Reyes", "Bo Lind", "Cleo Marsh", "Dan Novak"]
Blocks = dict[str, Rows]


def blocks() -> Blocks:
    """Of each customer two invoices of two lines, worth 10, 20, 5 and one more with each customer."""
    return {
        name: [
            [f"2024-0{1 + number}-{day:02d}", f"{number}{day}", item, qty, price, qty * price]
            for day, item, qty, price in (
                (5, "Tea", 2, 5),
                (5, "Cup", 1, 20),
                (9, "Tea", 1, 5),
                (9, "Jar", 1, number + 1),
            )
        ]
        for number, name in enumerate(NAMES)
    }


SPENT = {name: 36 + number for number, name in enumerate(NAMES)}


def total(lines: Rows) -> float:
    return sum(float(line[-1]) for line in lines)


def spend(found: Prepared) -> dict[str, float]:
    sold = "SELECT customer_id, sum(amount) FROM lines WHERE verdict = 'sale' GROUP BY 1"
    return {name: float(amount) for name, amount in found.engine.rows(sold)}


def orders(found: Prepared) -> int:
    return int(found.engine.rows("SELECT count(DISTINCT order_id) FROM lines WHERE verdict = 'sale'")[0][0])


def read(path: Path, rows: Rows, **settings: Any) -> Prepared:
    return prepare(xlsx(path / "report.xlsx", {"Report": rows}), Settings(**settings))


def headed(label: str = "Customer: {}", *, sums: bool = True, header: bool = True) -> Rows:
    rows: Rows = [["Sales of the year"], [None]] + ([] if header else [HEADER])
    for name, lines in blocks().items():
        rows += [[label.format(name)], *([HEADER] if header else []), *lines]
        rows += [["Subtotal", None, None, None, None, total(lines)], [None]] if sums else []
    return rows


@pytest.mark.parametrize("sums", [True, False])
@pytest.mark.parametrize("header", [True, False])
@pytest.mark.parametrize("label", ["Customer: {}", "Kunde: {}", "CLIENT # {}"])
def test_a_head_that_says_customer_names_that_of_the_lines_below(
    tmp_path: Path, label: str, header: bool, sums: bool
) -> None:
    found = read(tmp_path, headed(label, header=header, sums=sums))
    assert spend(found) == SPENT
    assert orders(found) == 2 * len(NAMES)


def test_the_first_head_of_a_text_stands_above_its_header(tmp_path: Path) -> None:
    rows = [[*row, *[""] * (len(HEADER) - len(row))] for row in headed() if row != [None]]
    (tmp_path / "report.csv").write_text("\n".join(";".join(map(str, row)) for row in rows), encoding="utf-8")
    assert spend(prepare(tmp_path / "report.csv", Settings())) == SPENT


def test_heads_in_the_column_of_customers_need_no_sums(tmp_path: Path) -> None:
    rows: Rows = [["Customer", *HEADER]]
    for name, lines in blocks().items():
        rows += [[name], *([None, *line] for line in lines)]
    assert spend(read(tmp_path, rows)) == SPENT


def test_rows_with_a_customer_alone_among_lines_of_others_head_nothing(tmp_path: Path) -> None:
    rows: Rows = [["Customer", *HEADER]]
    for number, (name, lines) in enumerate(blocks().items()):
        rows += [[f"Nobody {number}"], *([name, *line] for line in lines)]
    assert spend(read(tmp_path, rows)) == SPENT


def test_heads_that_do_not_say_whose_they_are_are_asked_about(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"stand alone above others \('Ada Reyes'") as raised:
        read(tmp_path, headed("{}", header=False, sums=False))
    assert f'--columns customer="{grouping.HEADING}"' in str(raised.value)
    found = read(tmp_path, headed("{}", header=False, sums=False), columns={"customer": grouping.HEADING})
    assert spend(found) == SPENT


def lines_above(rows: Rows) -> Rows:
    return [*rows[:3], next(iter(blocks().values()))[0], *rows[3:]]


def sums_that_differ(rows: Rows) -> Rows:
    return [[*row[:-1], row[-1] + 1] if row[0] == "Subtotal" else row for row in rows]


def two_heads_in_a_row(rows: Rows) -> Rows:
    at = rows.index(["Customer: Bo Lind"])
    return [*rows[:at], ["Customer: Eve Olsen"], *rows[at:]]


def lines_below_a_sum(rows: Rows) -> Rows:
    at = next(at for at, row in enumerate(rows) if row[0] == "Subtotal")
    return [*rows[: at + 1], rows[at - 1], *rows[at + 1 :]]


@pytest.mark.parametrize("spoil", [lines_above, sums_that_differ, two_heads_in_a_row, lines_below_a_sum])
def test_what_is_not_sure_is_not_filled_down(tmp_path: Path, spoil: Any) -> None:
    with pytest.raises(DataError, match="no customer"):
        read(tmp_path, spoil(headed(header=False)))


def journal() -> Rows:
    """A row with each day and its sum, above lines that name no day."""
    rows: Rows = [["Date", "Receipt", "Customer", "Item", "Amount"]]
    for day in range(1, 9):
        lines = [[None, f"{day}{at}", NAMES[(day + at) % 4], "Tea", 5 + at] for at in range(3)]
        rows += [[f"2024-03-{day + 12}", None, None, None, total(lines)], *lines]
    return rows


def test_days_with_their_sum_head_the_lines_below(tmp_path: Path) -> None:
    found = read(tmp_path, journal())
    days = found.engine.rows("SELECT ordered_on - 19723, sum(amount) FROM lines WHERE verdict = 'sale' GROUP BY 1")
    assert {day: float(amount) for day, amount in days} == {71 + day: 18.0 for day in range(1, 9)}  # 2024-01-01 is 0
    assert found.ledger()["no_customer"].rows == 8


def test_days_whose_sums_are_not_those_of_the_lines_head_them_only_where_they_follow_one_another(
    tmp_path: Path,
) -> None:
    rows = [[*row[:-1], row[-1] + 1] if row[0] == "2024-03-15" else row for row in journal()]
    found = read(tmp_path, rows).ledger()
    assert (found["sale"].rows, found["no_date"].rows, found["no_customer"].rows) == (24, 0, 8)
    with pytest.raises(DataError, match=r"have an amount and no 'Date'"):
        read(tmp_path, [rows[0], *rows[-4:], *rows[1:-4]])


def test_a_line_below_goods_and_no_customer_is_nobody_s() -> None:
    line = ["", "2025-03-01", 12.5]
    people = [row for name in ("Ada", "Bob", "Cleo", "Dan") for row in ([f"Customer: {name}", None, None], line)]
    rows = [["Mugs", None, None], *people, ["Plates", None, None], line]
    assert outline.find(["Name", "Date", "Amount"], rows) is None


def test_the_name_of_a_sum_is_no_head() -> None:
    assert outline.alone([["Total"], ["Ada", None], [5, None], ["Bo", 1]]) == {1: 0}


def coded(label: str, *, of: str = "{}", goods: bool = False) -> Rows:
    """Heads of a number and a name, in a report that does not say what it is by; below, a sum by the number alone."""
    rows: Rows = [["Sales of the year"], [None], HEADER]
    for number, (name, lines) in enumerate(blocks().items()):
        rows.append([of.format(f"{100 + number} {name}")])
        for item in dict.fromkeys(str(line[2]) for line in lines) if goods else ():
            own = [line for line in lines if line[2] == item]
            rows += [[f"7{len(item)} {item}"], *own, [f"Sum 7{len(item)}", None, None, None, None, total(own)]]
        rows += [] if goods else lines
        rows.append([label.format(100 + number), None, None, None, None, total(lines)])
    return rows


@pytest.mark.parametrize("goods", [False, True])
@pytest.mark.parametrize("label", ["Sum kunde {}", "Total for customer {}", "Totaal klant {}"])
def test_sums_say_that_heads_are_customers(tmp_path: Path, label: str, goods: bool) -> None:
    found = read(tmp_path, coded(label, goods=goods))
    assert spend(found) == {f"{100 + number} {name}": SPENT[name] for number, name in enumerate(NAMES)}


def test_sums_that_say_nothing_leave_it_open(tmp_path: Path) -> None:
    for goods in (False, True):
        with pytest.raises(DataError, match="no customer"):
            read(tmp_path, coded("Sum {}", goods=goods))


def test_customers_stand_below_the_goods_that_they_bought(tmp_path: Path) -> None:
    rows: Rows = [["Sales by item"], [None], HEADER]
    for item in ("Tea", "Cup", "Jar"):
        rows.append([f"Item: {item}"])
        for name, lines in blocks().items():
            own = [line for line in lines if line[2] == item]
            rows += [[f"Customer: {name}"], *own, ["Total", None, None, None, None, total(own)]]
        rows.append([f"Total {item}", None, None, None, None, 99])
    assert spend(read(tmp_path, rows)) == SPENT
