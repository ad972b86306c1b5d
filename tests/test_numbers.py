"""How a cell becomes a number, and how a column, or the file around it, decides on the decimal sign."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regulars.engine import DuckDB, Engine, literal
from regulars.errors import DataError, UsageError
from regulars.numbers import WORD, Style, number, reading, styles
from regulars.values import Column

Readings = dict[str, float | None]


CELL = Column("cell", "VARCHAR")


def read(engine: Engine, cells: list[str | None], sql: str) -> list[object]:
    """What `sql` makes of text cells in a column `cell` of the table `cells`, in their order."""
    rows = ", ".join(f"({'NULL' if cell is None else literal(cell)}, {place})" for place, cell in enumerate(cells))
    engine.table("cells", f"SELECT CAST(cell AS VARCHAR) AS cell, place FROM (VALUES {rows}) AS cells(cell, place)")
    return [value for (value,) in engine.rows(f"SELECT {sql} FROM cells ORDER BY place")]


@pytest.fixture(scope="module")
def engine() -> Engine:
    return DuckDB()


def style(engine: Engine, cells: list[str | None], decimal: str | None = None) -> Style:
    """How a column of these cells writes its numbers, alone in its file."""
    read(engine, cells, "cell")
    return styles(engine, "cells", {"the price": CELL}, decimal)["the price"]


EITHER: Readings = {
    "7": 7,
    "-7": -7,
    "7-": -7,
    "(7)": -7,
    "( 7 )": -7,
    "−7": -7,
    "–7": -7,
    "+7": 7,
    "$7": 7,
    "-$7": -7,
    "$-7": -7,
    "($7)": -7,
    "7 €": 7,
    "7 kr.": 7,
    "kr. 7": 7,
    "Fr. 500": 500,
    "Rs. 500": 500,
    "R$ 7": 7,
    "US$7": 7,
    "USD 7": 7,
    "7 CHF": 7,
    "7 zł": 7,
    "500 Ft": 500,
    "60 Kč": 60,
    "1 234": 1234,
    "1'234": 1234,
    "1’234": 1234,
    "1\u00a0234": 1234,
    "1\u202f234": 1234,
    "": None,
    "-": None,
    "n/a": None,
    "seven": None,
    "7 apples": None,
    "5%": None,
    "1e3": 1000,
    "-2E-2": -0.02,
    "1e": None,
    "12-34": None,
    "12 34": None,
    "1 2": None,
    "1 2345": None,
    "1'23": None,
    "7 PCS": None,
    "USD 7 EUR x": None,
    "7 euros": 7,
    "eur 7": 7,
    "$ 7 USD": 7,
    "US $7": 7,
    "(7) kr": -7,
    "€(7)": -7,
    "2024-01-13": None,
}
POINT: Readings = {
    "1.5": 1.5,
    "1.5E+03": 1500,
    "CHF 1’234.50": 1234.5,
    "1 234.5": 1234.5,
    "1 234.567 8": None,
    "12,34,567.5": 1234567.5,
    "1,2,3": None,
    ",5": None,
    "1.505": 1.505,
    ".5": 0.5,
    "1,234": 1234,
    "1,234.5": 1234.5,
    "1,234,567.89": 1234567.89,
    "1,23,456.78": 123456.78,
    "(1,234.50)": -1234.5,
    "$1,234.50-": -1234.5,
    "5.-": 5,
    "5:-": 5,
    "-1234:-": -1234,
    "1,5": None,
    "1.234,50": None,
    "1.2.3": None,
}


def swapped(signs: str) -> str:
    return signs.translate(str.maketrans(".,", ",."))


@pytest.mark.parametrize(
    ("sign", "readings"),
    [("point", EITHER | POINT), ("comma", EITHER | {swapped(cell): value for cell, value in POINT.items()})],
)
def test_numbers(engine: Engine, sign: str, readings: Readings) -> None:
    # The dots in `kr.` and the like are no signs of numbers, so they are the same in both styles.
    assert dict(zip(readings, read(engine, list(readings), number(CELL, sign)), strict=True)) == readings


def same_with_its_words(engine: Engine, cells: list[str | None], sign: str) -> bool:
    """Whether the cells read alike where all words and signs are looked for, and only those that stand in them."""
    rows = read(engine, cells, WORD.format("cell"))
    words = tuple({str(word) for word in rows if word})
    return read(engine, cells, reading("cell", sign, words)) == read(engine, cells, reading("cell", sign))


@pytest.mark.parametrize("sign", ["point", "comma", "apart"])
def test_what_does_not_stand_in_a_column_need_not_be_looked_for(engine: Engine, sign: str) -> None:
    for cell in EITHER | POINT:
        assert same_with_its_words(engine, [cell], sign), cell


PIECES = (
    *(" ", "7", "1,234.50", "-", "(", ")", "kr.", "KR", "€", "$", "US$", "Sfr", "ſfr", "S/.", "\\", "K", "Ksh"),
    *("zł", "ZŁ", "Đ", "USD", "円", "₵", "GH", "x", "ʼ", "%", ":-"),
)


@settings(max_examples=60)
@given(
    cells=st.lists(st.lists(st.sampled_from(PIECES), max_size=6).map("".join), min_size=1, max_size=4),
    sign=st.sampled_from(["point", "comma"]),
)
def test_any_column_reads_alike_with_its_own_words_only(engine: Engine, cells: list[str | None], sign: str) -> None:
    assert same_with_its_words(engine, cells, sign)


@given(value=st.decimals(min_value=-(10**9), max_value=10**9, places=2), style=st.sampled_from(["point", "comma"]))
def test_a_number_written_with_thousands_comes_back(engine: Engine, value: object, style: str) -> None:
    written = f"{value:,}" if style == "point" else swapped(f"{value:,}")
    assert engine.rows(f"SELECT {number(CELL, style)} FROM (SELECT '{written}' AS cell)") == [(float(value),)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["7", "8"], "plain"),
        (["7.5", "8"], "plain"),
        (["7.505", "8.5"], "plain"),
        (["0.505", "1.250"], "point"),
        (["7,50", "8"], "comma"),
        (["1.234,50", "1.500"], "comma"),
        (["1,234.50", "1,500"], "point"),
        (["1,234,567"], "point"),
        (["1.234.567"], "comma"),
        (["0,500"], "comma"),
        (["1234,500"], "comma"),
        (["€ 7", "8"], "point"),
        (["EUR 123.456,70", "EUR 5,20"], "comma"),
        (["5,-", "6,-"], "point"),
        (["5:-", "6:-"], "point"),
        (["¥1,249", "¥800"], "point"),
        (["Rp 15.000", "Rp 250.000"], "comma"),
        (["1.495000E+1", "3.2E+00"], "plain"),
        ([None, None], "plain"),
    ],
)
def test_the_whole_column_decides_on_the_decimal_sign(engine: Engine, cells: list[str | None], expected: str) -> None:
    assert style(engine, cells).sign == expected


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        (["1.500", "800"], r"the price can be read with a decimal point or a decimal comma.*'1\.500'.*--decimal point"),
        (["€ 100,000", "€ 250,000"], r"the price can be read with a decimal point or a decimal comma.*'€ 100,000'"),
        (["¥1,249", "¥1.500"], r"the price can be read with a decimal point or a decimal comma.*'¥1,249'"),
        (["£1,249", "£800"], r"the price can be read with a decimal point or a decimal comma.*'£1,249'"),
        (["1,500", "800"], r"the price can be read with a decimal point or a decimal comma.*'1,500'.*--decimal comma"),
        (["1,50", "2.25", "3.75"], r"the price uses both a point and a comma as the decimal sign \(2 and 1 cells\)"),
    ],
)
def test_where_the_column_does_not_decide_it_asks(engine: Engine, cells: list[str | None], message: str) -> None:
    with pytest.raises(DataError, match=message):
        style(engine, cells)
    assert style(engine, cells, "comma").sign == "comma"


def test_an_unknown_decimal_sign_is_refused(engine: Engine) -> None:
    with pytest.raises(UsageError, match=r"--decimal 'dot' is not known\. Decimal signs: point, comma"):
        style(engine, ["7"], "dot")


def test_typed_numbers_need_no_style(engine: Engine) -> None:
    assert styles(engine, "cells", {"the price": Column("cell", "DOUBLE")}, "comma")["the price"] == Style("plain")


def columns(engine: Engine, **cells: list[str]) -> dict[str, Style]:
    """How the columns of one file write their numbers."""
    width = max(map(len, cells.values()))
    rows = ", ".join(f"({', '.join(literal(column[place]) for column in cells.values())})" for place in range(width))
    engine.table("file", f"SELECT * FROM (VALUES {rows}) AS file({', '.join(cells)})")
    return styles(engine, "file", {name: Column(name, "VARCHAR") for name in cells})


@pytest.mark.parametrize("header", ["총결제금액", "合計金額", "成交金额", "ยอดรวม"])
def test_a_comma_stands_between_thousands_where_the_header_is_written_in_an_eastern_script(
    engine: Engine, header: str
) -> None:
    assert columns(engine, **{header: ["182,019", "95,500"]})[header].sign == "point"
    with pytest.raises(DataError, match="nothing in it decides"):
        columns(engine, **{header: ["182.019", "95.500"]})


def test_a_column_that_shows_nothing_follows_the_others_of_its_file(engine: Engine) -> None:
    german = columns(engine, quantity=["1.500", "2.000"], price=["12,50", "3,00"])
    assert german["quantity"] == Style("comma", "decimal comma, as in price")
    english = columns(engine, quantity=["1,500", "2,000"], price=["12.50", "3.00"])
    assert (english["quantity"].sign, english["quantity"].reason) == ("point", "decimal point, as in price")


def test_columns_that_disagree_are_each_read_as_they_show_and_it_is_said(engine: Engine) -> None:
    found = columns(engine, quantity=["0.750", "2.5"], price=["12,50", "3,00"])
    assert (found["quantity"].sign, found["price"].sign) == ("plain", "comma")
    assert found["price"].reason == "decimal comma, unlike quantity: each is clear by itself"
    with pytest.raises(DataError, match=r"weight can be read .*and the other columns disagree \(.*\)"):
        columns(engine, quantity=["0.750", "2.5"], price=["12,50", "3,00"], weight=["1.500", "2.250"])


def test_a_column_read_as_numbers_already_shows_its_point(engine: Engine) -> None:
    read(engine, ["1.500", "2.000"], "cell")
    found = styles(engine, "cells", {"the quantity": CELL}, pointed="the price")
    assert found["the quantity"] == Style("point", "decimal point, as in the price")


SIGNS = st.sampled_from(["{}", "€ {}", "{} €", "${}", "{} USD", "CHF {}", "kr. {}", "₹{}"])
MINUS = st.sampled_from(["-{}", "({})", "{}-", "\u2212{}", "- {}"])


def grouped(whole: int, gap: str) -> str:
    """Digits in groups of three, or of India: 12,34,567."""
    if gap != "indian":
        return f"{whole:,}".replace(",", gap)
    digits = str(whole)
    head, tail = digits[:-3], digits[-3:]
    pairs = [head[max(0, end - 2) : end] for end in range(len(head), 0, -2)][::-1]
    return ",".join([*pairs, tail])


@given(
    cents=st.lists(st.integers(-(10**11), 10**11), min_size=1, max_size=8),
    form=st.sampled_from(
        [
            (".", ","),
            (",", "."),
            (",", " "),
            (",", "\u00a0"),
            (".", "'"),
            (".", "\u2019"),
            (",", "\u202f"),
            (".", "indian"),
            (".", ""),
            (",", ""),
        ]
    ),
    sign=SIGNS,
    minus=MINUS,
    places=st.sampled_from([0, 2]),
)
def test_known_numbers_come_back_or_it_asks(
    engine: Engine, cents: list[int], form: tuple[str, str], sign: str, minus: str, places: int
) -> None:
    decimal, gap = form
    values = [cent if places else cent // 100 * 100 for cent in cents]
    texts: list[str | None] = []
    for value in values:
        whole, part = divmod(abs(value), 100)
        plain = sign.format(grouped(whole, gap) + (f"{decimal}{part:02d}" if places else ""))
        texts.append(minus.format(plain) if value < 0 else plain)
    try:
        found = style(engine, texts)
    except DataError as error:
        if "--decimal" in str(error):
            return
        raise
    assert read(engine, texts, number(CELL, found.sign)) == [value / 100 for value in values]
