"""Files and frames as people have them: every line is read or counted, and what cannot be read is said plainly."""

import gzip
import random
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from regulars.errors import DataError, UsageError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

BEYOND = 3_000
"""So many lines before one of another kind: a thousand are looked at first, then the beginnings of sixteen parts."""

HEADER = "Invoice,Date,Customer,Product,Quantity,Price\n"


def row(number: int) -> str:
    return f"{1000 + number},2024-01-{number % 28 + 1:02d},C{number % 3},P{number},{number + 1},9.50\n"


def rows(count: int, start: int = 0) -> str:
    return "".join(row(number) for number in range(start, start + count))


TABLE = HEADER + rows(5)
READ = (5, 142.5)
"""How many lines TABLE holds, and for how much money."""


@pytest.fixture
def sales(tmp_path: Path) -> Callable[..., Path]:
    """Writes a file and returns its path."""

    def write(text: str | bytes, name: str = "sales.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
        return path

    return write


def read(source: Any, **options: Any) -> Prepared:
    return prepare(source, Settings(**options))


def totals(source: Any, **options: Any) -> tuple[int, float]:
    count, money = read(source, **options).ledger().total()
    return count, float(money)


def verdicts(source: Any, **options: Any) -> dict[str, int]:
    return {entry.verdict: entry.rows for entry in read(source, **options).ledger().entries}


# Text files: separators, quotes, encodings


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("suffix", ["csv", "txt", "tsv", "CSV"])
def test_separators_whatever_the_ending(sales: Callable[..., Path], separator: str, suffix: str) -> None:
    assert totals(sales(TABLE.replace(",", separator), f"sales.{suffix}")) == READ


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("end", ["", "\n", "\n\n\n"])
def test_line_ends(sales: Callable[..., Path], newline: str, end: str) -> None:
    assert totals(sales((TABLE.rstrip("\n") + end).replace("\n", newline))) == READ


def test_line_ends_of_two_systems_in_one_file(sales: Callable[..., Path]) -> None:
    assert totals(sales(HEADER.replace("\n", "\r\n") + rows(3) + rows(2, start=3).replace("\n", "\r\n"))) == READ


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1"])
@pytest.mark.parametrize("packed", [False, True])
def test_encodings(sales: Callable[..., Path], encoding: str, packed: bool) -> None:
    name = "Zoë" if encoding == "latin-1" else "Zoë €"
    written = (TABLE + f"7,2024-01-13,{name},Crème,1,2.00\n").encode(encoding)
    path = sales(gzip.compress(written), "sales.csv.gz") if packed else sales(written)
    assert read(path).engine.rows("SELECT product, amount FROM lines WHERE customer_id = '" + name + "'") == [
        ("Crème", 2)
    ]


def test_a_letter_of_another_encoding_far_into_the_file(sales: Callable[..., Path]) -> None:
    path = sales((HEADER + rows(30_000)).encode() + "7,2024-01-13,Zoë,P,1,2.00\n".encode("cp1252"))
    assert read(path).engine.rows("SELECT amount FROM lines WHERE customer_id = 'Zoë'") == [(2,)]


def test_quoted_cells_hold_separators_quotes_and_line_ends(sales: Callable[..., Path]) -> None:
    path = sales(TABLE + '7,2024-01-13,Z,"Bowl, ""large""\nblue; round",1,2.00\n')
    assert read(path).engine.rows("SELECT product FROM lines WHERE customer_id = 'Z'") == [
        ('Bowl, "large"\nblue; round',)
    ]
    assert totals(path) == (6, 144.5)


@pytest.mark.parametrize("title", ["My shop\n\n", "Sales report, all shops\nmade on 2024-02-01\n", "sep=,\n", "\n\n"])
def test_lines_above_the_header(sales: Callable[..., Path], title: str) -> None:
    assert totals(sales(title + TABLE)) == READ


def test_a_separator_at_the_end_of_each_line(sales: Callable[..., Path]) -> None:
    assert totals(sales(TABLE.replace("\n", ",\n"))) == READ
    assert totals(sales(HEADER + rows(5).replace("\n", ",\n"))) == READ


def test_spaces_around_cells_are_no_part_of_them(sales: Callable[..., Path]) -> None:
    path = sales(TABLE.replace(",", " , "))
    assert totals(path) == READ
    assert read(path).engine.rows("SELECT DISTINCT customer_id FROM lines ORDER BY 1") == [("C0",), ("C1",), ("C2",)]


def test_the_header_once_more_is_no_sale(sales: Callable[..., Path]) -> None:
    path = sales(TABLE + HEADER + rows(5, start=5) + HEADER)
    assert verdicts(path) == {"sale": 10, "repeated_header": 2}


# Text files: ids, dates and numbers that a typed reading would spoil


def test_ids_with_leading_zeros_are_not_numbers(sales: Callable[..., Path]) -> None:
    path = sales(HEADER + "".join(f"{n:05d},2024-01-13,{n % 2:03d},{n:04d},1,2.00\n" for n in range(8, 12)))
    found = read(path).engine.rows("SELECT customer_id, order_id, product FROM lines ORDER BY order_id")
    assert found[0] == ("000", "00008", "0008")
    assert found[-1] == ("001", "00011", "0011")


@pytest.mark.parametrize(
    "form", ["{:d}/{:d}/2024", "{:02d}-{:02d}-2024", "{:02d}/{:02d}/24", "{:02d}/{:02d}/2024 10:11:12"]
)
def test_dates_that_may_be_day_first_or_month_first_are_never_guessed(sales: Callable[..., Path], form: str) -> None:
    text = HEADER + "".join(f"{n},{form.format(n, n + 1)},A,P,1,2.00\n" for n in range(1, 5))
    with pytest.raises(DataError, match=r"day first or month first, and nothing in it decides.*--date-format"):
        read(sales(text))
    assert str(read(sales(text), date_format="dmy").as_of) == "2024-05-05"
    assert str(read(sales(text), date_format="mdy").as_of) == "2024-04-06"


def test_dates_with_dots_are_day_first_whatever_the_year(sales: Callable[..., Path]) -> None:
    for year in ("24", "2024"):
        path = sales(HEADER + "".join(f"{n},0{n}.0{n + 1}.{year},A,P,1,2.00\n" for n in range(1, 5)))
        assert str(read(path).as_of) == "2024-05-05"


def test_a_time_with_an_offset_is_read_as_the_day_that_is_written(sales: Callable[..., Path]) -> None:
    for written in (
        "2024-01-13T23:30:00-05:00",
        "2024-01-13 23:30:00+00",
        "2024-01-13 23:30:00 +0100",
        "2024-01-13T00:10:00Z",
    ):
        assert str(read(sales(HEADER + f"1,{written},A,P,1,2.00\n" * 3)).as_of) == "2024-01-14"


def test_thousands_that_look_like_fractions_are_asked_about(sales: Callable[..., Path]) -> None:
    text = HEADER + "".join(f"{n},2024-01-13,A,P,1,{price}\n" for n, price in enumerate(["1.500", "800", "2.250"]))
    with pytest.raises(DataError, match=r"the unit_price column 'Price' can be read .*--decimal"):
        read(sales(text))
    assert totals(sales(text), decimal="comma") == (3, 4550)
    assert totals(sales(text), decimal="point") == (3, 804.55 - 0.8)


# Text files: what does not fit


LATE = [
    ("9,2024-01-13,Z,P,many,9.50\n", "unreadable"),
    ("9,soon,Z,P,1,9.50\n", "unreadable"),
    ("9,2024-01-13,Z,P,1,\n", "no_amount"),
    ("9,,Z,P,1,9.50\n", "no_date"),
    ("9,2024-01-13,Z\n", "unreadable"),
    ("9,2024-01-13,Z,P,1,9.50,more,and more\n", "unreadable"),
    ("9,2024-01-13,Z,Bowl, large,1,9.50\n", "unreadable"),
    ("Total,,,,99,940.50\n", "no_customer"),
    ("ABC,2024-01-13,Z,P,1,9.50\n", "sale"),
]


@pytest.mark.parametrize(("line", "verdict"), LATE)
@pytest.mark.parametrize("before", [10, BEYOND])
def test_a_line_that_does_not_fit_is_counted_and_costs_no_other_line(
    sales: Callable[..., Path], line: str, verdict: str, before: int
) -> None:
    found = verdicts(sales(HEADER + rows(before) + line + rows(10)))
    assert found == ({"sale": before + 11} if verdict == "sale" else {"sale": before + 10, verdict: 1})


def test_a_quote_that_is_never_closed_does_not_swallow_lines_unseen(sales: Callable[..., Path]) -> None:
    path = sales(HEADER + rows(30) + '9,2024-01-13,Z,"5"" bowl,1,9.50\n' + rows(30))
    assert verdicts(path) == {"sale": 60, "unreadable": 1}


DAMAGES: list[Callable[[str], str]] = [
    lambda line: line.replace(",P", ',"5"" P', 1),
    lambda line: line.replace(",P", ',"P', 1),
    lambda line: '"' + line,
    lambda line: line.replace("\n", ",7,8\n"),
    lambda line: line.replace("\n", ",\n"),
    lambda line: line.replace("\n", "\r\n"),
    lambda line: ",".join(line.split(",")[:2]) + "\n",
    lambda line: line.replace("9.50", "abc"),
    lambda line: line.replace("2024-", "20x4-"),
    lambda line: "Total,,,,,99\n",
]


@pytest.mark.parametrize("seed", range(12))
def test_no_line_of_a_damaged_file_is_lost(sales: Callable[..., Path], seed: int) -> None:
    chance = random.Random(seed)
    lines = [row(number) for number in range(60)]
    for place in chance.sample(range(60), 3):
        lines[place] = chance.choice(DAMAGES)(lines[place])
    assert totals(sales(HEADER + "".join(lines)))[0] == 60


def test_where_no_line_divides_as_the_header_does_it_says_so(sales: Callable[..., Path]) -> None:
    path = sales(HEADER + "1,2024-01-13,A,P,1,9,50\n2,2024-01-14,A,P,1,9,50\n")
    with pytest.raises(DataError, match=r"none of the 2 lines of sales.csv divides into the columns of its header"):
        read(path)


# What is no table


@pytest.mark.parametrize(
    ("content", "name", "message"),
    [
        ("", "sales.csv", "sales.csv is empty"),
        ("\n\n", "sales.csv", "sales.csv begins with blank lines and no table follows"),
        ("a\n1\n2\n", "sales.csv", "It begins: 'a'"),
        (HEADER, "sales.csv", "sales.csv holds no rows below its header. Found: Invoice, Date, Customer"),
        (rows(20), "sales.csv", "sales.csv has no header: its first line is data"),
        ("<html><body>Log in</body></html>", "sales.csv", "sales.csv is a web page"),
        (b"PK\x03\x04\x00\x00\x00\x00", "sales.csv", "sales.csv cannot be unpacked: it is a truncated archive"),
        (b"\xd0\xcf\x11\xe0 and more", "sales.xlsx", "protected by a password, or a document of old Office"),
        (b"no workbook at all", "sales.xlsx", "sales.xlsx is not a table: no separator"),
        (b"no workbook at all", "sales.xlsx", "(the file is text, whatever its ending .xlsx says"),
        (b"no parquet", "sales.parquet", "sales.parquet is not a Parquet file: it does not start as one"),
        (b"PAR1" + b"x" * 100, "sales.parquet", "cannot be read to its end"),
        (b"\0" * 100, "sales.csv.gz", "sales.csv.gz cannot be unpacked: it does not start as a gzip archive"),
        (gzip.compress((HEADER + rows(5000)).encode())[:-500], "sales.csv.gz", "sales.csv.gz cannot be unpacked"),
    ],
)
def test_what_is_no_table_is_a_data_error(
    sales: Callable[..., Path], content: str | bytes, name: str, message: str
) -> None:
    with pytest.raises(DataError) as error:
        read(sales(content, name))
    assert message in str(error.value)


# Which files


def test_a_folder_a_glob_and_a_list_are_the_same(sales: Callable[..., Path], tmp_path: Path) -> None:
    first, second = sales(HEADER + rows(3), "a.csv"), sales(HEADER + rows(2, start=3), "b.csv")
    (tmp_path / "notes.md").write_text("not read")
    for source in (tmp_path, str(tmp_path), f"{tmp_path}/*.csv", f"{tmp_path}/[ab].csv", [first, str(second)]):
        found = read(source)
        assert [part.name for part in found.raw.sources] == ["a.csv", "b.csv"]
        assert found.ledger().total() == READ
    assert found.raw.name == "a.csv and 1 more"


def test_files_may_order_their_columns_differently_and_lack_some(sales: Callable[..., Path]) -> None:
    paths = [sales(TABLE, "a.csv"), sales("price,customer,Date,Invoice\n1.5,C9,2024-02-01,77\n", "b.csv")]
    assert totals(paths) == (6, 144.0)


def test_one_file_with_a_line_too_long_among_several(sales: Callable[..., Path]) -> None:
    paths = [sales(TABLE, "a.csv"), sales(HEADER + rows(5, start=5) + "1,2024-01-05,C1,P,1,2,3,4\n", "b.csv")]
    assert verdicts(paths) == {"sale": 10, "unreadable": 1}


@pytest.mark.parametrize("header", ["Day", "days", "written", "Date d'achat", 'The "day"', "$date {x}", "date, time"])
def test_headers_that_sql_could_stumble_over(sales: Callable[..., Path], header: str) -> None:
    quoted = '"' + header.replace('"', '""') + '"'
    path = sales(HEADER.replace("Date", quoted) + "1,13/01/2024,A,P,1,2.00\n2,14/01/2024,A,P,1,3.00\n")
    assert totals(path, columns={"date": header}) == (2, 5.0)


def test_a_name_that_needs_quoting(sales: Callable[..., Path]) -> None:
    assert totals(sales(TABLE, "it's [1] %20.csv")) == READ


@pytest.mark.parametrize("name", ["sales*.csv", "sales[1].csv", "sales?.csv"])
def test_a_name_that_looks_like_a_pattern_is_that_file_only(sales: Callable[..., Path], name: str) -> None:
    sales(HEADER + rows(9), "sales1.csv")
    assert totals(sales(TABLE, name)) == READ


@pytest.mark.parametrize("name", ["nowhere.csv", "nowhere-*.csv"])
def test_a_file_that_is_not_there(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match=r"there is no file .*nowhere"):
        read(tmp_path / name)


def test_files_of_no_known_form(sales: Callable[..., Path], tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"sales\.doc is of a form that is not read\. Forms: \.csv"):
        read(sales(b"\0\1\2", "sales.doc"))
    (tmp_path / "empty").mkdir()
    with pytest.raises(UsageError, match="holds no file that can be read"):
        read(tmp_path / "empty")


# Workbooks


def workbook(path: Path, sheets: dict[str, list[list[Any]]]) -> Path:
    """Write a small .xlsx: text, numbers and dates, as Excel does."""

    def cell(value: Any) -> str:
        if value is None:
            return "<c/>"
        if isinstance(value, str):
            return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
        if isinstance(value, datetime):
            return f'<c s="1"><v>{(value - datetime.fromisoformat("1899-12-30")).total_seconds() / 86400}</v></c>'
        return f"<c><v>{value!r}</v></c>"

    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    numbers = range(1, len(sheets) + 1)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="xml" '
        f'ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{links}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{links}"><sheets>'
        + "".join(f'<sheet name="{name}" sheetId="{n}" r:id="s{n}"/>' for n, name in zip(numbers, sheets, strict=True))
        + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        + "".join(
            f'<Relationship Id="s{n}" Type="{links}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in numbers
        )
        + f'<Relationship Id="st" Type="{links}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs>'
        "</styleSheet>",
    }
    for n, table in zip(numbers, sheets.values(), strict=True):
        written = "".join(f"<row>{''.join(map(cell, line))}</row>" for line in table)
        parts[f"xl/worksheets/sheet{n}.xml"] = f'<worksheet xmlns="{main}"><sheetData>{written}</sheetData></worksheet>'
    with zipfile.ZipFile(path, "w") as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return path


SHEET: list[list[Any]] = [
    ["InvoiceNo", "StockCode", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID"],
    [536365, "85123A", 6, datetime.fromisoformat("2010-12-01 08:26"), 2.55, 17850],
    [536365, 71053, 6, datetime.fromisoformat("2010-12-01 08:26"), 3.39, 17850.0],
    ["C536379", "D", -1, datetime.fromisoformat("2010-12-01 09:41"), 27.5, 14527],
    [536380, "22961", 24, datetime.fromisoformat("2011-01-13 09:41"), 1.45, None],
]


def test_a_workbook_with_mixed_cells(tmp_path: Path) -> None:
    path = workbook(tmp_path / "sales.xlsx", {"Notes": [["nothing", "here"], ["1", "2"]], "Sales": SHEET})
    found = read(path, sheet="Sales")
    assert {entry.verdict: (entry.rows, float(entry.money)) for entry in found.ledger().entries} == {
        "sale": (2, 35.64),
        "return": (1, -27.5),
        "no_customer": (1, 34.8),
    }
    assert str(found.as_of) == "2011-01-14"
    assert found.engine.rows("SELECT DISTINCT customer_id, order_id FROM lines WHERE verdict = 'sale'") == [
        ("17850", "536365")
    ]


def test_sheets_that_do_not_help(tmp_path: Path) -> None:
    path = workbook(tmp_path / "sales.xlsx", {"Sales": SHEET, "Empty": [["InvoiceNo", "Date"]]})
    assert totals(path)[0] == 4
    with pytest.raises(UsageError, match=r"sales\.xlsx has no sheet 'Orders'\. Sheets: Sales, Empty"):
        read(path, sheet="Orders")
    with pytest.raises(DataError, match=r"the sheet 'Empty' of sales\.xlsx holds no rows below its header"):
        read(path, sheet="Empty")


# Frames

FRAME = pd.DataFrame(
    {
        "Invoice": [1, 2, 3],
        "Date": pd.to_datetime(["2024-01-13 23:30", "2024-01-14 10:00", "2024-01-15 10:00"]),
        "Customer": [17850.0, None, 17850.0],
        "Product": ["a", "b", "c"],
        "Quantity": [1, 2, 3],
        "Price": [1.5, 2.5, 3.0],
    }
)


def relation() -> duckdb.DuckDBPyRelation:
    connection = duckdb.connect()
    connection.register("sales", FRAME)
    return connection.sql("SELECT * FROM sales")


FRAMES: dict[str, Callable[[], Any]] = {
    "pandas": lambda: FRAME,
    "pandas, ids Int64": lambda: FRAME.astype({"Customer": "Int64"}),
    "pandas, ids as text": lambda: FRAME.assign(Customer=["17850", None, "17850"]),
    "pandas, ids mixed": lambda: FRAME.assign(Customer=[17850, " ", "17850"]),
    "pandas, ids as categories": lambda: FRAME.assign(Customer=["17850", None, "17850"]).astype(
        {"Customer": "category"}
    ),
    "pandas, dates as text": lambda: FRAME.assign(Date=FRAME["Date"].astype(str)),
    "pandas, dates as objects": lambda: FRAME.assign(Date=FRAME["Date"].dt.date),
    "pandas, prices as text": lambda: FRAME.assign(Price=["1,50", "2,50", "3"]),
    "polars": lambda: pl.from_pandas(FRAME),
    "polars, small types": lambda: pl.from_pandas(FRAME).cast({"Quantity": pl.UInt8, "Invoice": pl.UInt64}),
    "polars, categories": lambda: pl.from_pandas(FRAME).with_columns(
        Customer=pl.Series(["17850", None, "17850"], dtype=pl.Categorical)
    ),
    "polars, decimals": lambda: pl.from_pandas(FRAME).cast({"Price": pl.Decimal(10, 2)}),
    "arrow": lambda: pa.Table.from_pandas(FRAME),
    "arrow batch": lambda: pa.RecordBatch.from_pandas(FRAME),
    "arrow stream": lambda: pa.Table.from_pandas(FRAME).to_reader(),
    "duckdb": relation,
}


@pytest.mark.parametrize("kind", FRAMES)
def test_frames_of_every_kind_give_the_same_lines(kind: str) -> None:
    found = read(FRAMES[kind]())
    assert {entry.verdict: (entry.rows, float(entry.money)) for entry in found.ledger().entries} == {
        "sale": (2, 10.5),
        "no_customer": (1, 5.0),
    }
    assert str(found.as_of) == "2024-01-16"
    assert found.engine.rows("SELECT customer_id, order_id, product, quantity, unit_price FROM lines ORDER BY 2") == [
        ("17850", "1", "a", 1, 1.5),
        (None, "2", "b", 2, 2.5),
        ("17850", "3", "c", 3, 3.0),
    ]


def test_a_frame_with_a_time_zone_is_read_by_the_day_there_and_parquet_in_utc(tmp_path: Path) -> None:
    local = pl.from_pandas(FRAME).with_columns(pl.col("Date").dt.replace_time_zone("America/New_York"))
    local.write_parquet(tmp_path / "sales.parquet")
    for source in (local, local.to_pandas()):
        assert read(source).engine.rows("SELECT min(ordered_on) FROM lines") == [(19735,)]  # 13 January 2024
    assert read(tmp_path / "sales.parquet").engine.rows("SELECT min(ordered_on) FROM lines") == [(19736,)]


def test_a_frame_is_left_as_it_was() -> None:
    frame = FRAME.copy()
    read(frame)
    pd.testing.assert_frame_equal(frame, FRAME)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ({"Customer": 1}, "cannot read a builtins.dict. Give a path, a list of paths, or a pandas, Polars"),
        (None, "cannot read a builtins.NoneType"),
        ([], "cannot read a builtins.list"),
        ([FRAME, 1], "cannot read a builtins.list"),
        (pl.LazyFrame({"a": [1]}), "Call .collect() on it first"),
    ],
)
def test_what_is_no_source_is_a_usage_error(source: Any, message: str) -> None:
    with pytest.raises(UsageError) as error:
        read(source)
    assert message in str(error.value)


@pytest.mark.parametrize(("frame", "message"), [(FRAME.iloc[:0], "holds no rows"), (pd.DataFrame(), "cannot be read")])
def test_a_frame_with_nothing_in_it_is_a_data_error(frame: pd.DataFrame, message: str) -> None:
    with pytest.raises(DataError, match=message):
        read(frame)


# Parquet

LINES = {"Invoice": [1, 2], "Customer": ["007", None], "Product": ["a", "b"], "Quantity": [1, 2], "Price": [1.5, 2.5]}
DAYS = pd.to_datetime(["2024-01-13 23:30", "2024-01-14 10:00"])


@pytest.mark.parametrize(
    ("table", "options"),
    [
        (pa.table({**LINES, "Date": DAYS}), {"use_deprecated_int96_timestamps": True}),
        (pa.table({**LINES, "Date": DAYS.date}), {}),
        (pa.table({**LINES, "Date": DAYS}).set_column(4, "Price", pa.array([1.5, 2.5]).cast(pa.decimal128(9, 2))), {}),
        (pa.table({**LINES, "Date": DAYS, "Customer": pa.array(["007", None]).dictionary_encode()}), {}),
        (pa.table({**LINES, "Date": DAYS, "Customer": pa.array(["007", None], pa.large_string())}), {}),
        (pa.table({**LINES, "Date": DAYS, "Tags": [["x"], []], "Map": [{"a": 1}, None]}), {}),
    ],
    ids=["INT96", "days", "decimals", "dictionary", "large text", "lists"],
)
def test_parquet_of_every_type(tmp_path: Path, table: pa.Table, options: dict[str, Any]) -> None:
    pq.write_table(table, tmp_path / "sales.parquet", **options)
    found = read(tmp_path / "sales.parquet")
    assert found.engine.rows("SELECT customer_id, CAST(amount AS DOUBLE) FROM lines ORDER BY order_id") == [
        ("007", 1.5),
        (None, 5),
    ]
    assert str(found.as_of) == "2024-01-15"


@pytest.mark.parametrize("kept", [0.2, 0.6, 0.99])
def test_a_parquet_file_that_is_cut_off_says_so(tmp_path: Path, kept: float) -> None:
    pl.from_pandas(FRAME).write_parquet(tmp_path / "sales.parquet")
    written = (tmp_path / "sales.parquet").read_bytes()
    (tmp_path / "sales.parquet").write_bytes(written[: int(len(written) * kept)])
    with pytest.raises(DataError, match=r"cannot be read to its end: .*sales\.parquet.*copy it anew"):
        read(tmp_path / "sales.parquet")


def test_parquet_files_with_the_same_columns_are_read_at_once(tmp_path: Path) -> None:
    frame = pl.from_pandas(FRAME)
    for name, held in (("b", frame), ("a", frame.head(1))):
        held.write_parquet(tmp_path / f"{name}.parquet")
    found = read([tmp_path / "b.parquet", tmp_path / "a.parquet"]).engine
    assert found.rows("SELECT source_number, count(*) FROM lines GROUP BY ALL ORDER BY ALL") == [(0, 3), (1, 1)]
    plan = found.rows("EXPLAIN SELECT * FROM raw")[0][1]
    assert plan.upper().count("READ_PARQUET") == 1


@pytest.mark.parametrize("own", [{"a": "Shop"}, {"a": "file_index", "b": "file_index"}])
def test_other_parquet_files_are_read_one_by_one(tmp_path: Path, own: dict[str, str]) -> None:
    for name in "ab":
        frame = pl.from_pandas(FRAME)
        more = {own[name]: pl.lit(7)} if name in own else {}
        frame.with_columns(**more).write_parquet(tmp_path / f"{name}.parquet")
    found = read([tmp_path / "a.parquet", tmp_path / "b.parquet"]).engine
    assert found.rows("SELECT source_number, count(*) FROM lines GROUP BY ALL ORDER BY ALL") == [(0, 3), (1, 3)]
