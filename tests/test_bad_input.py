"""Input that cannot be used: what happened, what was found, what to do; the right exit code; nothing left behind."""

import gzip
import random
import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from regulars import cli
from regulars.errors import DataError
from regulars.preparing import prepare
from regulars.settings import Settings

HEADER = "customer,order,date,product,quantity,price"
Row = tuple[object, ...]


class Told(NamedTuple):
    code: int
    out: str
    err: str


Call = Callable[..., Told]


class Bad(NamedTuple):
    """A file, what an error tells of it, and what it tells to do (a pattern)."""

    name: str
    content: bytes
    found: str
    to_do: str


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def regulars(here: Path, capsys: pytest.CaptureFixture[str]) -> Call:
    def call(*arguments: str) -> Told:
        code = cli.main(arguments)
        return Told(code, *capsys.readouterr())

    return call


def sales(customers: int = 90) -> list[Row]:
    """Lines of a small shop: customer, order, date, product, quantity, price."""
    rng, rows = random.Random(5), []
    for customer in range(customers):
        for order in range(rng.randint(1, 6)):
            day = date(2024, 1, 1) + timedelta(days=rng.randint(0, 360))
            rows.append((f"C{customer}", f"O{customer}-{order}", day, f"P{rng.randint(1, 9)}", rng.randint(1, 5), 9.5))
    return rows


def text(rows: Sequence[Row], header: str = HEADER) -> bytes:
    return "\n".join([header, *(",".join(map(str, row)) for row in rows), ""]).encode()


GOOD = sales()
NOISE = random.Random(1).randbytes(4000)
NO_NULS = bytes(byte or 1 for byte in NOISE)
WITHOUT_CUSTOMER = text([row[1:] for row in GOOD], "order-id,date,sku,quantity,price")

UNUSABLE = {
    "empty": Bad("s.csv", b"", "s.csv is empty", "Export it again"),
    "blank lines": Bad("s.csv", b"\n\n \n\n", "begins with blank lines and no table follows", "Export it again"),
    "header only": Bad(
        "s.csv",
        text([]),
        f"no rows below its header. Found: {HEADER.replace(',', ', ')}",
        "Export it again",
    ),
    "one column": Bad("s.csv", b"customer\nA\nB\n", "no separator divides its lines into columns", "Export it as CSV"),
    "a letter": Bad("s.txt", b"Dear all,\nsee below.\nBest\n", "s.txt", "Export it as CSV|name it with --columns"),
    "noise": Bad("s.csv", NOISE, "s.csv is not text", "export it as CSV"),
    "noise without zeros": Bad("s.csv", NO_NULS, "s.csv is not text", "export it as CSV"),
    "a PDF": Bad("s.csv", b"%PDF-1.4\n" + NOISE, "s.csv is a PDF document, not a table of sales", "Export it as CSV"),
    "a web page": Bad("s.csv", b"<!DOCTYPE html><html>sign in</html>", "is a web page", "Download the export itself"),
    "no workbook": Bad("s.xlsx", NOISE, "s.xlsx is not an Excel or OpenDocument workbook", "Export it again"),
    "half a workbook": Bad(
        "s.xlsx", b"PK\x03\x04" + NOISE, "s.xlsx is no workbook", "Open it in Excel and save it again"
    ),
    "a locked workbook": Bad("s.xlsx", b"\xd0\xcf\x11\xe0" + NOISE, "protected by a password", "Save it as .xlsx"),
    "no Parquet": Bad("s.parquet", NOISE, "is not a Parquet file", "Export it again"),
    "half a Parquet": Bad("s.parquet", b"PAR1" + NOISE + b"PAR1", "s.parquet", "Export it again"),
    "no gzip": Bad("s.csv.gz", NOISE, "cannot be unpacked", "Export or copy it again"),
    "half a gzip": Bad("s.csv.gz", gzip.compress(text(GOOD))[:900], "cannot be unpacked", "Export or copy it again"),
    "no customer": Bad(
        "s.csv",
        WITHOUT_CUSTOMER,
        "no customer column in s.csv. Found: order-id, date, sku, quantity, price",
        "name it with --columns customer=...",
    ),
    "no date": Bad(
        "s.csv",
        text([(row[0], *row[3:]) for row in GOOD], "customer,product,quantity,price"),
        "no date column in s.csv. Found: customer, product, quantity, price",
        "name it with --columns date=...",
    ),
    "no amount": Bad(
        "s.csv",
        text([row[:4] for row in GOOD], "customer,order,date,product"),
        "no amount column in s.csv. Found: customer, order, date, product",
        "name it with --columns amount=...",
    ),
    "no header": Bad(
        "s.csv",
        text(GOOD[1:], ",".join(map(str, GOOD[0]))),
        "its first line is data. Its columns",
        "--columns customer=",
    ),
    "two customers columns": Bad(
        "s.csv",
        text(
            [(row[0], f"D{at % 7}", *row[1:]) for at, row in enumerate(GOOD)],
            HEADER.replace("customer", "customer id,customer_id"),
        ),
        "2 columns of s.csv could be the customer: 'customer id' (e.g. C0",
        "Say which with --columns customer=...",
    ),
    "blank customers": Bad(
        "s.csv",
        text([("", *row[1:]) for row in GOOD]),
        "'customer' is called like one, and empty on all lines seen: who bought is not in this file",
        "--columns customer=...",
    ),
    "blank days": Bad(
        "s.csv",
        text([(*row[:2], "", *row[3:]) for row in GOOD]),
        "'date' is called like one, and empty on all lines seen",
        "--columns date=...",
    ),
    "blank prices": Bad(
        "s.csv",
        text([(*row[:5], "") for row in GOOD]),
        "'price' is called like one, and empty on all lines seen",
        "--columns amount=...",
    ),
    "all returns": Bad(
        "s.csv",
        text([(*row[:4], -1, 9.5) for row in GOOD]),
        f"no customer in s.csv has bought anything. Its lines: {len(GOOD)} returns",
        "regulars inspect",
    ),
    "all for nothing": Bad(
        "s.csv",
        text([(*row[:5], 0) for row in GOOD]),
        f"has bought anything. Its lines: {len(GOOD)} amount of zero",
        "regulars inspect",
    ),
    "dates that are none": Bad(
        "s.csv",
        text([(*row[:2], "soon", *row[3:]) for row in GOOD]),
        "'date' is called like one, but most of it cannot be read as dates: soon",
        "--columns date=...",
    ),
    "dates either way": Bad(
        "s.csv",
        text([(*row[:2], f"0{1 + at % 9}/0{1 + at % 8}/2024", *row[3:]) for at, row in enumerate(GOOD)]),
        "can be read day first or month first, and nothing in it decides: '01/01/2024'",
        "--date-format dmy or --date-format mdy",
    ),
}


@pytest.mark.parametrize("command", ["run", "inspect", "features"])
@pytest.mark.parametrize("bad", UNUSABLE.values(), ids=UNUSABLE.keys())
def test_data_that_cannot_be_used(regulars: Call, here: Path, command: str, bad: Bad) -> None:
    (here / bad.name).write_bytes(bad.content)
    told = regulars(command, bad.name)
    if command == "inspect" and "has bought anything" in bad.found:
        assert told.code == 0, "inspect shows such a file: that is what the error sends its reader to"
    else:
        assert told.code == 3
        assert told.err.startswith("Error: ")
        assert told.err.count("\n") == 1, "one line"
        assert bad.found in told.err
        assert re.search(bad.to_do, told.err)
    assert "Traceback" not in told.err
    assert [path.name for path in here.iterdir()] == [bad.name], "nothing is left behind"


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (["run"], "Missing argument 'FILE'. See: regulars run --help"),
        (["run", "none.csv"], "there is no file none.csv. Give the path of a sales file"),
        (["run", "none-*.csv"], "there is no file none-*.csv. Give the path of a sales file"),
        (["run", "s.csv", "--sheets", "A"], "No such option: --sheets"),
        (["run", "s.csv", "--k", "many"], "--k is 'many'. It must be a whole number, 1 or more"),
        (["run", "s.csv", "--columns", "customer=Client"], "there is no such header. Found: customer, order"),
        (["run", "s.csv", "--columns", "client=customer"], "there is no column 'client' to name. Columns: customer"),
        (["run", "s.csv", "--recipe", "rmf"], "It must be one of: rfm, classic, value"),
        (["run", "s.csv", "--features", "money"], "there is no feature 'money'. Features: recency_days"),
        (["run", "s.csv", "--as-of", "today"], "It must be a day, written as YYYY-MM-DD"),
        (["run", "s.csv", "--config", "none.toml"], "the settings file none.toml cannot be opened"),
        (["run", "s.csv", "--out", "s.csv"], "s.csv is a file, and a run is written as a folder"),
        (["run", "s.csv", "--out", "s.csv/run"], "cannot be written"),
        (["run", "s.csv", "--out", "."], "holds the folder you are in. Name a new one inside it"),
        (["run", "s.pdf"], "s.pdf is of a form that is not read. Forms: .csv"),
        (["run", "s.csv", "s.pdf"], "s.pdf is of a form that is not read. Forms: .csv"),
        (["run", "folder"], "the folder folder holds no file that can be read"),
        (["inspect", "s.csv", "--write", "s.csv"], "s.csv is already there. Replace it with --force"),
        (["features", "s.csv", "--out", "s.csv"], "s.csv is already there. Replace it with --force"),
        (["plot", "folder", "elbow"], "folder is not a run folder: summary.json cannot be opened"),
        (["plot", "s.csv", "elbow"], "s.csv is not the summary of a run. Name the folder that `regulars run` wrote"),
        (["plot", "folder", "pie"], "there is no plot 'pie'. Plots: elbow, scatter"),
        (["plot", "folder", "elbow", "--out", "a.gif"], "a.gif cannot be drawn. Give it one of the endings .png, .svg"),
        (["demo", "--customers", "none"], "--customers is 'none'. It must be a whole number, 1 or more"),
        (["demo", "--out", "s.csv"], "s.csv is a file, and a run is written as a folder"),
        (["segment", "s.csv"], "No such command 'segment'. See: regulars --help"),
    ],
    ids=" ".join,
)
def test_options_that_cannot_be_carried_out(regulars: Call, here: Path, arguments: list[str], found: str) -> None:
    (here / "s.csv").write_bytes(text(GOOD))
    (here / "s.pdf").write_bytes(NOISE)
    (here / "folder").mkdir()
    told = regulars(*arguments)
    assert told.code == 2
    assert found in told.err
    assert told.err.startswith("Error: ")
    assert told.err.count("\n") == 1
    assert told.out == ""
    assert sorted(path.name for path in here.iterdir()) == ["folder", "s.csv", "s.pdf"]
    assert (here / "s.csv").read_bytes() == text(GOOD)


@pytest.mark.parametrize("command", ["run", "inspect", "features"])
def test_a_file_that_may_not_be_read(regulars: Call, here: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    (here / "s.csv").write_bytes(text(GOOD))
    opened = Path.open

    def refuse(self: Path, *rest: object, **named: object) -> object:
        if self.name == "s.csv":
            raise PermissionError(13, "Permission denied")
        return opened(self, *rest, **named)

    monkeypatch.setattr(Path, "open", refuse)
    told = regulars(command, "s.csv")
    assert (told.code, told.err.count("\n")) == (3, 1)
    assert "s.csv cannot be opened: Permission denied. Check its permissions" in told.err


def test_more_groups_than_different_customers(regulars: Call, here: Path) -> None:
    (here / "s.csv").write_bytes(text(GOOD[:3]))
    told = regulars("run", "s.csv", "--k", "4")
    assert told.code == 3
    assert re.search(r"4 groups were asked for, but only \d different customer.* Ask for fewer", told.err)
    assert [path.name for path in here.iterdir()] == ["s.csv"]


@pytest.mark.parametrize(
    ("rows", "finding", "why"),
    [
        (GOOD[:1], "Your one customer forms one group.", "1 group: all customers are alike in what is compared here."),
        ([("C1", *row[1:]) for row in GOOD[:20]], "Your one customer forms one group.", "1 group: all"),
        (
            [(f"C{at % 150}", at, "2024-05-01", "P", 1, 5) for at in range(300)],
            "Your 150 customers form one group.",
            "1 group",
        ),
        (
            [(f"C{at % 2}", at, f"2024-05-{1 + at % 2:02d}", "P", 1, 5) for at in range(50)],
            "Your 2 customers",
            "2 groups",
        ),
        ([(*row[:4], 1, 9.99) for row in GOOD], "of your revenue", "groups"),
    ],
    ids=["one line", "one customer", "all alike", "two customers", "one price"],
)
def test_little_data_gets_a_plain_answer(regulars: Call, here: Path, rows: list[Row], finding: str, why: str) -> None:
    (here / "s.csv").write_bytes(text(rows))
    told = regulars("run", "s.csv")
    assert (told.code, told.err) == (0, "")
    assert finding in told.out.replace("\u00a0", " ")
    assert why in told.out
    assert (here / "regulars-s" / "report.html").is_file()


@pytest.mark.parametrize("command", ["run", "inspect"])
def test_one_customer_for_all_of_many_orders_is_asked_about(regulars: Call, here: Path, command: str) -> None:
    (here / "s.csv").write_bytes(text([("C1", *row[1:]) for row in sales(60)]))
    told = regulars(command, "s.csv")
    assert told.code == 3
    assert "say 'C1', so that it tells no customers apart" in told.err


def test_amounts_beyond_all_bounds_are_named(regulars: Call, here: Path) -> None:
    (here / "sales.csv").write_bytes(text([(*row[:5], 10**15) for row in sales(30)]))
    told = regulars("run", "sales.csv")
    assert told.code == 3
    assert "no line of sales.csv has numbers that can all be read" in told.err
    assert "Amounts from a hundred trillion on are not read" in told.err


def test_a_stray_date_is_told_with_the_option_that_mends_it(regulars: Call, here: Path) -> None:
    (here / "s.csv").write_bytes(text([*sales(400), ("C1", "O", "2099-01-01", "P1", 1, 5)]))
    told = regulars("run", "s.csv")
    assert "customers are looked at from 2\u00a0Jan\u00a02099" in told.out.replace("\n  ", " ")
    assert "--drop stray_dates" in told.out
    told = regulars("run", "s.csv", "--drop", "stray_dates", "--force")
    assert "2099" not in told.out


def test_a_column_that_was_guessed_is_named_with_the_option_that_mends_it(regulars: Call, here: Path) -> None:
    (here / "s.csv").write_bytes(text([(row[0], row[2], row[5]) for row in GOOD], "client,when,total"))
    told = regulars("run", "s.csv")
    assert "Note: 'when' was taken as the date: the only column that holds dates" in told.out
    assert "--columns date=..." in told.out


def test_a_file_that_is_named_twice_is_read_once(regulars: Call, here: Path) -> None:
    (here / "s.csv").write_bytes(text(GOOD))
    assert f"{len(GOOD)}\u00a0lines read" in regulars("run", "s.csv", "s*.csv", "./s.csv").out


def test_control_characters_in_a_file_do_not_reach_the_terminal(regulars: Call, here: Path) -> None:
    (here / "s.csv").write_bytes(WITHOUT_CUSTOMER.replace(b"order-id", b"ord\x1b[31mer"))
    for command in ("run", "inspect"):
        told = regulars(command, "s.csv")
        assert told.code == 3
        assert "ord [31mer" in told.err
        assert "\x1b" not in told.out + told.err


def test_cells_that_a_spreadsheet_would_run_are_neutralised_in_every_file(regulars: Call, here: Path) -> None:
    evil = ("=cmd|'/c calc'!A1", "+1+1", "@SUM(1)", "-1+1")
    rows = [(f"{evil[at % 4]} {row[0]}", *row[1:]) for at, row in enumerate(GOOD)]
    (here / "s.csv").write_bytes(text(rows))
    assert regulars("run", "s.csv").code == 0
    assert regulars("features", "s.csv").code == 0
    files = [*here.glob("regulars-s/**/*.csv"), here / "customers.csv"]
    cells = {cell for file in files for line in file.read_text("utf-8").splitlines() for cell in line.split(",")}
    formulas = {cell for cell in cells if cell.strip('"').startswith(("=", "+", "@", "-"))}
    assert {cell for cell in formulas if not re.fullmatch(r"-?[\d.e-]+", cell)} == set()
    assert {cell[:3] for cell in cells} >= {"'=c", "'+1", "'@S", "'-1"}


def test_a_file_of_which_most_lines_cannot_be_read_is_asked_about(tmp_path: Path) -> None:
    orders = [f"order,2024-01-{day:02},C{day % 5},{day}.50" for day in range(1, 20)]
    items = [f"item,B{number},Soap,2,4.95,EUR" for number in range(40)]
    file = tmp_path / "orders.csv"
    file.write_text("\n".join(["Type,Order date,Customer,Total", *orders, *items]) + "\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"40 of the 59 lines of orders\.csv cannot be read.* second table"):
        prepare(file, Settings())
    assert prepare(file, Settings(columns={"amount": "Total"})).ledger().total(kept=True)[0] == len(orders)
