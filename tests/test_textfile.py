"""Text files as systems write them: whatever parts, encloses, precedes and follows a table, its lines are the known."""

import gzip
from collections.abc import Callable
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulars import textfile
from regulars.engine import DuckDB
from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings
from regulars.source import File

NAMES = ("Invoice", "Date", "Customer", "Product", "Quantity", "Price")
ROWS = [
    (str(1000 + n), f"2024-01-{n % 28 + 1:02d}", f"C{n % 3}", f"P{n}", str(n + 1), f"{n + 1}.50") for n in range(12)
]
MONEY = sum(Decimal(row[4]) * Decimal(row[5]) for row in ROWS)
KNOWN = [(row[0], row[2], row[3], Decimal(row[4]) * Decimal(row[5])) for row in ROWS]

BEYOND = 3_000
"""So many lines before one of another kind: a thousand are looked at first, then the beginnings of sixteen parts."""
BEYOND_HEAD = textfile.HEAD_BYTES // len("0,2024-01-05,C0,P,1,9.50\n")
"""So many lines, and more, are what is looked at in bytes."""

Sales = Callable[..., Path]


@pytest.fixture
def sales(tmp_path: Path) -> Sales:
    def write(text: str | bytes, name: str = "sales.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
        return path

    return write


def lines(separator: str = ",", names: tuple[str, ...] = NAMES, end: str = "\n") -> str:
    return "".join(separator.join(row) + end for row in (names, *ROWS))


def read(path: Path, **options: Any) -> Prepared:
    return prepare(path, Settings(**options))


def known(prepared: Prepared) -> list[tuple[Any, ...]]:
    """The lines that are kept, in order, in the way KNOWN says them."""
    return prepared.engine.rows(
        "SELECT order_id, customer_id, product, amount FROM lines WHERE verdict = 'sale' ORDER BY order_id"
    )


def notes(prepared: Prepared) -> str:
    return "; ".join(note for source in prepared.raw.sources for note in source.notes)


def verdicts(prepared: Prepared) -> dict[str, int]:
    return {entry.verdict: entry.rows for entry in prepared.ledger().entries}


# The encoding that the user says


@pytest.mark.parametrize("page", ["cp1250", "cp1252", "utf-8", "utf-16", "utf-16-le", "cp037"])
@pytest.mark.parametrize("patient", [False, True])
def test_an_encoding_that_is_said_is_taken(sales: Sales, page: str, patient: bool) -> None:
    path = sales(
        lines().replace("P7", "Müll" if patient else "été").replace(",8.50", ",8.5x" if patient else ",8.50"),
        encoding=page,
    )
    prepared = read(path, encoding=page)
    assert prepared.engine.rows("SELECT product FROM lines WHERE order_id = '1007'") == [
        ("Müll" if patient else "été",)
    ]
    assert f"read as {page}, as --encoding says" in notes(prepared)
    assert prepared.ledger().total()[0] == 12


def test_a_page_that_is_said_wins_over_the_one_that_would_be_found(sales: Sales) -> None:
    path = sales(lines().replace("P7", "Kč š"), encoding="cp1250")
    found = {page: read(path, encoding=page) for page in ("cp1250", "cp1251")}
    rows = [each.engine.rows("SELECT product FROM lines WHERE order_id = '1007'")[0][0] for each in found.values()]
    assert rows == ["Kč š", "Kи љ"]


@pytest.mark.parametrize(
    ("page", "why"),
    [("utf-8", "0xe8 is no letter"), ("ascii", "0xe8 is no letter"), ("utf-16", "is not in the encoding")],
)
def test_a_page_that_a_file_is_not_in_is_refused(sales: Sales, page: str, why: str) -> None:
    path = sales(lines().replace("P7", "Kč š") + ("" if page == "utf-16" else "\n"), encoding="cp1250")
    with pytest.raises(
        DataError, match=rf"sales\.csv is not in the encoding {page}.*Name another with --encoding"
    ) as told:
        read(path, encoding=page)
    assert why in str(told.value)


# What parts the cells


@pytest.mark.parametrize(
    "separator", [",", ";", "\t", "|", "^", "~", ":", "\x01", "\x1f", "¦", "||", ";;", "::", "~~", " | ", "; ", ", "]
)
def test_separators(sales: Sales, separator: str) -> None:
    prepared = read(sales(lines(separator)))
    assert known(prepared) == KNOWN
    assert notes(prepared) == ""


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_decimal_commas_and_times_of_day_part_no_cells(sales: Sales, separator: str) -> None:
    cells = [(*row[:1], f"{row[1]} 10:11:12", *row[2:5], row[5].replace(".", ",")) for row in ROWS]
    quoted = [tuple(f'"{cell}"' if separator in cell else cell for cell in row) for row in cells]
    path = sales("".join(separator.join(row) + "\n" for row in (NAMES, *quoted)))
    assert known(read(path)) == KNOWN


@pytest.mark.parametrize("said", ["sep=;", '"sep=;"', "SEP=;"])
def test_a_first_line_that_says_the_separator(sales: Sales, said: str) -> None:
    assert known(read(sales(f"{said}\n{lines(';')}"))) == KNOWN
    assert known(read(sales(f"{said}\r\n{lines(';', end=chr(13) + chr(10))}"))) == KNOWN


@pytest.mark.parametrize("quote", ['"', "'"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_quotes_of_either_kind_around_every_cell(sales: Sales, quote: str, separator: str) -> None:
    written = [NAMES, *((*row[:3], f"{row[3]}{separator} x", *row[4:]) for row in ROWS)]
    rows = [[f"{quote}{cell}{quote}" for cell in row] for row in written]
    found = known(read(sales("".join(separator.join(row) + "\n" for row in rows))))
    assert found == [(order, who, f"{what}{separator} x", money) for order, who, what, money in KNOWN]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ('"12"" plate, ""large"""', '12" plate, "large"'),
        (r'"12\" plate, \"large\""', '12" plate, "large"'),
        ('"two\nlines"', "two\nlines"),
        ('"two\r\nlines, and\r\n\r\nfour"', "two\nlines, and\n\nfour"),
        ('12" plate', '12" plate'),
        (r"C:\new", r"C:\new"),
        ("it's", "it's"),
        (' "spaced, out" ', "spaced, out"),
        ('"Big" bowl', '"Big" bowl'),
    ],
)
@pytest.mark.parametrize("before", [0, 1_500])
def test_what_is_quoted(sales: Sales, written: str, meant: str, before: int) -> None:
    usual = "".join(f"{n},2024-01-05,C1,P,1,1.00\n" for n in range(before))
    prepared = read(sales(f"{','.join(NAMES)}\n{usual}X1,2024-01-05,Z,{written},2,1.50\nX2,2024-01-05,Y,P,1,1.00\n"))
    assert prepared.engine.rows("SELECT product, amount FROM lines WHERE customer_id = 'Z'") == [(meant, 3)]
    assert verdicts(prepared) == {"sale": before + 2}


# How lines end


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", [True, False])
def test_line_ends(sales: Sales, end: str, last: bool) -> None:
    text = lines(end=end)
    assert known(read(sales(text if last else text.removesuffix(end)))) == KNOWN


def test_line_ends_of_three_systems_in_one_file(sales: Sales) -> None:
    first, *rest = lines().split("\n")[:-1]
    text = first + "\r\n" + "".join(row + ("\n", "\r\n", "\r")[at % 3] for at, row in enumerate(rest))
    assert known(read(sales(text))) == KNOWN


def test_blank_lines_anywhere(sales: Sales) -> None:
    prepared = read(sales("\n\n" + lines(end="\n\n   \n") + "\n\n"))
    assert known(prepared) == KNOWN
    assert verdicts(prepared) == {"sale": 12}


@pytest.mark.parametrize("heads", [True, False])
def test_a_separator_at_the_end_of_each_line(sales: Sales, heads: bool) -> None:
    header, _, rest = lines().partition("\n")
    assert known(read(sales(header + ("," if heads else "") + "\n" + rest.replace("\n", ",\n")))) == KNOWN


# What stands above, between and below


TITLES = [
    "Sales report\n",
    "Sales report\nExported on 2024-02-01 10:11\n\n",
    "Sales report,,,,,\nPeriod,2024,,,,\n,,,,,\n",
    "# made by a till\n# shop 7\n",
    "Report: all shops, all days\nFilter: none\n\n\n",
]


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_titles_above_the_header_are_left_out_and_said(sales: Sales, title: str, separator: str) -> None:
    title = title.replace(",", separator) if ",," in title else title
    prepared = read(sales(title + lines(separator)))
    assert known(prepared) == KNOWN
    assert verdicts(prepared) == {"sale": 12}
    assert "left out ('" in notes(prepared)
    assert title.splitlines()[0].strip() in notes(prepared)


@pytest.mark.parametrize(
    ("below", "verdict"),
    [
        ("Total,,,,78,650.00\n", {"no_customer": 1}),
        (",,,,78,650.00\n", {"no_customer": 1}),
        (",,,,,\n,,,,,\n", {"no_customer": 2}),
        ("Summe;78\n", {"aside": 1}),
        ("(12 rows affected)\n", {"aside": 1}),
        ("# made by a till\n", {"aside": 1}),
        ("\nPage 1 of 3\n-- end --\n", {"aside": 2}),
        ("------,------,-----\nGrand total,,,,78,650.00\n", {"no_customer": 1, "aside": 1}),
    ],
)
def test_what_stands_below_the_table_is_never_a_sale(sales: Sales, below: str, verdict: dict[str, int]) -> None:
    prepared = read(sales(lines() + below))
    assert known(prepared) == KNOWN
    assert verdicts(prepared) == {"sale": 12, **verdict}
    for said in ("Summe;78", "(12 rows affected)", "Page 1 of 3"):
        assert (said in below) == (said in notes(prepared))


@pytest.mark.parametrize("inner", ['""', ""])
def test_quotes_around_whole_lines_are_taken_off_and_said(sales: Sales, inner: str) -> None:
    rows = [(f"{row[0]}", row[1], row[2], "Mug, blue" if inner else row[3], *row[4:]) for row in ROWS]
    text = "".join('"' + ",".join(f"{inner}{cell}{inner}" for cell in row) + '"\n' for row in (NAMES, *rows))
    found = read(sales(text))
    assert known(found) == [(*line[:2], "Mug, blue" if inner else line[2], line[3]) for line in KNOWN]
    assert "each line stood in quotes as a whole, which were taken off" in found.raw.sources[0].notes


def test_a_footer_in_the_middle_is_counted(sales: Sales) -> None:
    header, *rest = lines().splitlines(keepends=True)
    prepared = read(sales(header + "".join(rest[:6]) + "Page 1 of 2\n" + header + "".join(rest[6:]) + "Page 2 of 2\n"))
    assert known(prepared) == KNOWN
    assert verdicts(prepared) == {"sale": 12, "unreadable": 1, "repeated_header": 1, "aside": 1}
    assert "(line 8)" in prepared.ledger()["unreadable"].label
    assert "(line 16)" in prepared.ledger()["aside"].label
    assert "'Page 2 of 2'" in notes(prepared)


def test_tables_as_databases_print_them(sales: Sales) -> None:
    psql = " | ".join(NAMES) + "\n" + "-+-".join("-" * len(name) for name in NAMES) + "\n"
    psql += "".join(" | ".join(row) + "\n" for row in ROWS) + "(12 rows)\n\n"
    markdown = "".join(f"| {' | '.join(row)} |\n" for row in (NAMES, ["---"] * 6, *ROWS))
    mysql = "+----+----+\n" + markdown.replace("| --- | --- | --- | --- | --- | --- |", "+----+----+") + "+----+----+\n"
    for text, where in ((psql, "lines 2, 15"), (markdown, "line 2"), (mysql, "lines 3, 16")):
        prepared = read(sales(text, "sales.txt"))
        assert known(prepared) == KNOWN
        assert verdicts(prepared) == {"sale": 12, "aside": where.count(",") + 1}
        assert f"({where})" in prepared.ledger()["aside"].label


# The header


def test_two_headers_alike_are_told_apart(sales: Sales) -> None:
    rows = "".join(",".join((*row, "x")) + "\n" for row in ROWS)
    prepared = read(sales(",".join((*NAMES, "product")) + "\n" + rows))
    assert [*prepared.raw.columns] == [*NAMES, "product_1"]
    assert known(prepared) == KNOWN


@pytest.mark.parametrize("name", ["", "Unnamed: 0"])
def test_an_index_before_the_first_column(sales: Sales, name: str) -> None:
    rows = "".join(f"{at},{','.join(row)}\n" for at, row in enumerate(ROWS))
    assert known(read(sales(f"{name},{','.join(NAMES)}\n{rows}"))) == KNOWN


def test_line_numbers_that_the_header_does_not_name(sales: Sales) -> None:
    rows = "".join(f'"{at}",{",".join(row)}\n' for at, row in enumerate(ROWS, start=1))
    assert known(read(sales(f"{','.join(NAMES)}\n{rows}"))) == KNOWN


NAMED = {
    name: f"column{at}" for at, name in enumerate(["order", "date", "customer", "product", "quantity", "unit_price"], 1)
}


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_file_without_a_header_is_asked_about_and_loses_no_line(sales: Sales, separator: str) -> None:
    path = sales(lines(separator).partition("\n")[2])
    with pytest.raises(
        DataError, match=r"has no header: .* column1 \(1000, 1001, 1002\); column2 .*--columns customer="
    ):
        read(path)
    prepared = read(path, columns=NAMED)
    assert known(prepared) == KNOWN
    assert "no header" in notes(prepared)


def test_a_header_of_words_above_nothing_but_words_is_one(sales: Sales) -> None:
    with pytest.raises(DataError, match=r"Found: Name, Colour"):
        read(sales("Name,Colour\nA,red\nB,blue\n"))


def test_one_of_several_files_without_a_header(sales: Sales, tmp_path: Path) -> None:
    sales(lines(), "a.csv")
    sales(lines().partition("\n")[2], "b.csv")
    with pytest.raises(DataError, match=r"b\.csv has no header, but a\.csv has one"):
        prepare(tmp_path, Settings())


# Lines that do not divide as the header does


BROKEN = [
    "9,2024-01-13,Z\n",
    "9,2024-01-13,Z,P,1\n",
    "9,2024-01-13,Z,P,1,9.50,more,and more\n",
    "9,2024-01-13,Z,Bowl, large,1,9.50\n",
    '9,2024-01-13,Z,"5 bowl,1,9.50\n',
    '"9,2024-01-13,Z,P,1,9.50\n',
]


@pytest.mark.parametrize(("line", "before"), [*product(BROKEN, (10, BEYOND)), (BROKEN[0], BEYOND_HEAD)])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_line_that_does_not_divide_is_named_and_costs_no_other(
    sales: Sales, line: str, before: int, end: str
) -> None:
    usual = [f"{n},2024-01-05,C{n % 3},P,1,9.50\n" for n in range(before)]
    text = ",".join(NAMES) + "\n" + "".join(usual) + line + "".join(usual)
    prepared = read(sales(text.replace("\n", end)))
    assert verdicts(prepared) == {"sale": 2 * before, "unreadable": 1}
    assert f"(line {before + 2:,})" in prepared.ledger()["unreadable"].label
    assert prepared.ledger().total() == (2 * before + 1, Decimal("9.5") * 2 * before)


def test_ten_lines_are_named_and_the_rest_counted(sales: Sales, tmp_path: Path) -> None:
    sales(lines() + "x,y\n" * 12 + lines().partition("\n")[2], "a.csv")
    assert (
        "(lines 14, 15, 16, 17, 18, 19, 20, 21, 22, 23 and 2 more)"
        in prepare(tmp_path / "a.csv", Settings()).ledger()["unreadable"].label
    )
    sales(lines().replace("2024-", "2023-") + "x,y\n", "b.csv")
    assert "; line 14 of b.csv)" in prepare(tmp_path, Settings()).ledger()["unreadable"].label


def test_quotes_that_swallow_whole_lines_were_never_meant_as_such(sales: Sales) -> None:
    first, *rest = lines().splitlines(keepends=True)
    opened, closed = '90,2024-01-13,Y,"5 bowl,1,9.50\n', '91,2024-01-13,Z,bowl 5",1,9.50\n'
    prepared = read(sales(first + opened + "".join(rest) + closed))
    assert verdicts(prepared) == {"sale": 13, "unreadable": 1}
    assert "(line 2)" in prepared.ledger()["unreadable"].label


def test_a_file_cut_off_in_a_line_counts_that_line(sales: Sales) -> None:
    for cut in (1, 4, 9, 20):
        prepared = read(sales(lines()[:-cut]))
        assert prepared.ledger().total()[0] == 12, cut
    assert "(line 13)" in prepared.ledger()["unreadable"].label


def test_a_file_cut_off_in_a_letter_counts_that_line(sales: Sales) -> None:
    whole = lines() + "7,2024-01-13,Zo"
    prepared = read(sales(whole.encode() + "ë".encode()[:1]))
    assert known(prepared) == KNOWN
    assert verdicts(prepared) == {"sale": 12, "unreadable": 1}
    assert "(line 14)" in prepared.ledger()["unreadable"].label


def test_short_lines_that_lack_what_others_leave_blank_are_filled_up(sales: Sales) -> None:
    header = ",".join((*NAMES, "Note", "Gift")) + "\n"
    rows = [",".join(row) + (",,\n", "\n", ",x,\n", ",x,yes\n")[at % 4] for at, row in enumerate(ROWS)]
    prepared = read(sales(header + "".join(rows)))
    assert known(prepared) == KNOWN
    assert "3 lines shorter than the header filled up" in notes(prepared)


def test_lines_that_all_lack_a_cell_are_not_guessed_at(sales: Sales) -> None:
    text = "".join(",".join(row[:2] + row[3:]) + "\n" for row in ROWS)
    with pytest.raises(DataError, match=r"none of the 12 lines of sales\.csv divides"):
        read(sales(",".join(NAMES) + "\n" + text))


# Ids and numbers that come late in a file


@pytest.mark.parametrize("late", ["010", "1e5", "12345678901234567890", "0x10", "+7", "1_0", "00"])
@pytest.mark.parametrize("place", [0, 2, 3])
def test_an_id_stays_as_it_is_written_however_late_it_comes(sales: Sales, late: str, place: int) -> None:
    usual = "".join(f"{n},2024-01-05,{n % 50 + 10},{n % 9},1,9.50\n" for n in range(BEYOND))
    cells = ["77", "2024-01-05", "Z", "8", "1", "2.25"]
    cells[place] = late
    prepared = read(sales(f"{','.join(NAMES)}\n{usual}{','.join(cells)}\n"))
    found = prepared.engine.rows("SELECT order_id, customer_id, product FROM lines WHERE amount = 2.25")
    assert found == [(cells[0], cells[2], cells[3])]


def test_a_customer_written_as_a_fraction_is_the_same_one(sales: Sales) -> None:
    prepared = read(sales(f"{','.join(NAMES)}\n1,2024-01-05,17850,P,1,9.50\n2,2024-01-06,17850.0,P,1,9.50\n"))
    assert prepared.engine.rows("SELECT DISTINCT customer_id FROM lines") == [("17850",)]


@pytest.mark.parametrize(("late", "worth"), [("2.5", "25"), ("3", "30"), ("1e1", "100")])
def test_a_late_quantity_is_never_rounded(sales: Sales, late: str, worth: str) -> None:
    usual = "".join(f"{n},2024-01-05,C{n % 50},P,1,9.50\n" for n in range(BEYOND))
    prepared = read(sales(f"{','.join(NAMES)}\n{usual}77,2024-01-05,Z,P,{late},10.00\n"))
    assert prepared.engine.rows("SELECT amount FROM lines WHERE customer_id = 'Z'") == [(Decimal(worth),)]


@pytest.mark.parametrize(("price", "pieces"), [("9", None), ("9.50", 1.5)])
def test_a_late_quantity_that_may_be_thousands_is_asked_about_unless_the_prices_tell(
    sales: Sales, price: str, pieces: float | None
) -> None:
    usual = "".join(f"{n},2024-01-05,C{n % 50},P,1,{price}\n" for n in range(BEYOND))
    path = sales(f"{','.join(NAMES)}\n{usual}77,2024-01-05,Z,P,1.500,{price}\n")
    if pieces is None:
        with pytest.raises(DataError, match=r"quantity column 'Quantity' can be read .*'1\.500'"):
            read(path)
        return
    found = prepare(path, Settings()).engine.rows("SELECT quantity FROM lines WHERE customer_id = 'Z'")
    assert found == [(pieces,)]


# Encodings, from the file to the lines


WORDS = {
    "cp1252": "Müller Großhändler Hélène",
    "cp1250": "Łukasz Woźniak ąę",
    "cp1251": "Иван Петров",
    "iso8859-2": "Dvořák žluťoučký",
    "cp1253": "Αθήνα πελάτης",
    "cp1254": "Yıldız Şahin Doğan",
    "cp1257": "Žąsėlė ūkis šešėlis",
    "cp850": "Müller Bäcker Größe",
    "mac-roman": "Müller Bäcker Größe",
    "koi8-r": "Иван Петров",
    "utf-16": "Zoë €",
    "utf-16-le": "Zoë €",
    "utf-16-be": "Zoë €",
    "utf-32": "Zoë €",
    "utf-8-sig": "Zoë €",
    "utf-8": "Zoë €",
}


@pytest.mark.parametrize("page", WORDS)
@pytest.mark.parametrize("packed", [False, True])
def test_encodings_keep_names_and_say_what_they_are(sales: Sales, page: str, packed: bool) -> None:
    text = (lines() + f"7,2024-01-13,{WORDS[page]},P,1,2.25\n").encode(page)
    prepared = read(sales(gzip.compress(text), "sales.csv.gz") if packed else sales(text))
    assert prepared.engine.rows("SELECT customer_id FROM lines WHERE amount = 2.25") == [(WORDS[page],)]
    assert ("read as" in notes(prepared)) == (not page.startswith("utf-8"))


def test_a_gzip_file_whose_ending_does_not_say_so(sales: Sales) -> None:
    assert known(read(sales(gzip.compress(lines().encode()), "sales.csv"))) == KNOWN


# Sniffing does not depend on size, and no line is lost on the way


def test_a_text_is_sniffed_without_being_read(sales: Sales, monkeypatch: pytest.MonkeyPatch) -> None:
    path = sales(lines())
    monkeypatch.setattr(textfile, "count_lines", lambda *_: pytest.fail("it was read"))
    assert textfile.text_file(DuckDB(), File(path, 0))[0].notes == ()


@given(
    data=st.lists(
        st.lists(st.sampled_from(["a", "", '"', "\n", "'", " x", "b c", "\\", ";"]), min_size=3, max_size=3), min_size=1
    ),
    separator=st.sampled_from([",", ";", "\t"]),
    end=st.sampled_from(["\n", "\r\n"]),
)
def test_any_cells_come_back_as_written_or_are_counted(
    tmp_path_factory: pytest.TempPathFactory, data: list[list[str]], separator: str, end: str
) -> None:
    def cell(text: str) -> str:
        return '"' + text.replace('"', '""') + '"' if {*text} & {'"', "\n", separator} else text

    rows = [[str(at), "2024-01-13", f"C{at % 3}", "1.25", *row] for at, row in enumerate(data)]
    text = "".join(
        separator.join(map(cell, row)) + end for row in [["Order", "Date", "Customer", "Amount", "x", "y", "z"], *rows]
    )
    path = tmp_path_factory.mktemp("any") / "sales.csv"
    path.write_bytes(text.encode())
    prepared = read(path)
    assert verdicts(prepared) == {"sale": len(data)}
    found = prepared.engine.rows("SELECT x, y, z FROM found")
    blank = [tuple((value or "") for value in row) for row in found]
    assert sorted(blank) == sorted(tuple(row) for row in data)
