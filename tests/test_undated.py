"""Days on the first of their lines only hold for those below where they show the order; else they are asked about."""

from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest

from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

LINES = [
    (date(2024, 1, 28) + timedelta(days=day), f"C{(day + line) % 7}", 5.5 + line)
    for day in range(20)
    for line in range(4)
]


def text(path: Path, lines: list[tuple[str, str, float]], *, order: list[str] | None = None) -> Path:
    """A text file with a day, a customer, an amount, and perhaps an order on each line."""
    rows = [f"{day};{who};{amount:.2f}" for day, who, amount in lines]
    head = "Datum;Kunde;Betrag"
    if order:
        rows, head = [f"{row};{each}" for row, each in zip(rows, order, strict=True)], f"{head};Bon-Nr"
    path.write_text("\n".join([head, *rows]))
    return path


def once(pattern: str) -> list[tuple[str, str, float]]:
    """The lines with each day on its first one."""
    shown = [day if not place or day != LINES[place - 1][0] else None for place, (day, *_) in enumerate(LINES)]
    return [
        (f"{day:{pattern}}" if day else "", who, amount) for day, (_, who, amount) in zip(shown, LINES, strict=True)
    ]


def days(found: Prepared) -> list[tuple[int, int]]:
    return found.engine.rows("SELECT ordered_on, count(*) FROM lines WHERE verdict = 'sale' GROUP BY 1 ORDER BY 1")


WHOLE = [((day - date(1970, 1, 1)).days, 4) for day in dict.fromkeys(day for day, *_ in LINES)]


@pytest.mark.parametrize("pattern", ["%d.%m.%Y", "%Y-%m-%d", "%m/%d/%Y"])
def test_each_line_has_the_day_above_it(tmp_path: Path, pattern: str) -> None:
    found = prepare(text(tmp_path / "book.csv", once(pattern)), Settings())
    assert days(found) == WHOLE
    assert "stands on the first line of each day only" in " ".join(found.raw.sources[0].notes)


def test_the_same_in_a_workbook(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["Datum", "Kunde", "Betrag"])
    before = None
    for day, who, amount in LINES:
        book.active.append([None if day == before else day, who, amount])
        before = day
    book.save(tmp_path / "book.xlsx")
    assert days(prepare(tmp_path / "book.xlsx", Settings())) == WHOLE


def test_lines_that_were_sorted_anew_are_asked_about(tmp_path: Path) -> None:
    lines = sorted(once("%d.%m.%Y"), key=lambda line: line[1:])
    with pytest.raises(DataError, match="no 'Datum', which may stand on the first line of each day only"):
        prepare(text(tmp_path / "book.csv", lines), Settings())
    found = prepare(text(tmp_path / "book.csv", lines), Settings(columns={"date": "Datum"}))
    assert sum(count for _, count in days(found)) == len(WHOLE)


def test_a_first_line_without_a_day_is_asked_about(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="may stand on the first line"):
        prepare(text(tmp_path / "book.csv", once("%d.%m.%Y")[1:]), Settings())


def test_a_line_of_a_sum_is_asked_about(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="may stand on the first line"):
        prepare(text(tmp_path / "book.csv", [*once("%d.%m.%Y"), ("", "Summe", 999.0)]), Settings())


def test_some_lines_without_a_day_stay_so(tmp_path: Path) -> None:
    lines = [(f"{day:%d.%m.%Y}" if place % 3 else "", who, amount) for place, (day, who, amount) in enumerate(LINES)]
    found = prepare(text(tmp_path / "book.csv", lines), Settings())
    assert sum(count for _, count in days(found)) == len(LINES) - (len(LINES) + 2) // 3


def test_the_day_of_an_order_on_its_first_line_is_that_of_its_other_lines(tmp_path: Path) -> None:
    lines = [(cell, f"C{place // 4 % 7}", amount) for place, (cell, _, amount) in enumerate(once("%d.%m.%Y"))]
    path = text(tmp_path / "book.csv", lines, order=[f"B{place // 4}" for place in range(len(lines))])
    found = prepare(path, Settings())
    assert days(found) == WHOLE
    assert not any("filled down" in note for note in found.raw.sources[0].notes)


def test_days_that_are_written_again_are_those_of_their_own_lines(tmp_path: Path) -> None:
    """As of what was sent: most was not yet, and what was has its day."""
    lines = [
        (f"{day:%d.%m.%Y}" if place % 4 < 2 and place % 3 else "", *rest) for place, (day, *rest) in enumerate(LINES)
    ]
    with pytest.raises(DataError, match="may stand on the first line of each day only"):
        prepare(text(tmp_path / "book.csv", lines), Settings())  # type: ignore[arg-type]


@pytest.mark.parametrize("total", ["Summe", "RAZEM", "Total"])
def test_a_sum_in_the_column_of_days_ends_a_sheet_and_is_no_day(tmp_path: Path, total: str) -> None:
    """Typed days stand beside written ones, as in a book kept by hand."""
    book = openpyxl.Workbook()
    book.active.append(["Datum", "Kunde", "Betrag"])
    before = None
    for day, who, amount in LINES:
        book.active.append([None if day == before else day if day.day % 3 else f"{day:%d.%m.%Y}", who, amount])
        before = day
    book.active.append([total, None, sum(amount for *_, amount in LINES)])
    book.save(tmp_path / "book.xlsx")
    assert days(prepare(tmp_path / "book.xlsx", Settings())) == WHOLE


def test_a_line_below_a_sum_has_no_day_above_it_and_is_asked_about(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="may stand on the first line"):
        prepare(text(tmp_path / "book.csv", [*once("%d.%m.%Y"), ("Summe", "", 999.0), ("", "C1", 5.0)]), Settings())
