"""Several files as one: the same column under one name and in one way of writing, or a question; no line astray."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import polars as pl
import pytest

from regulars.errors import DataError, UsageError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

Write = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


def read(source: Any, **options: Any) -> Prepared:
    return prepare(source, Settings(**options))


def lines(found: Prepared) -> list[tuple[Any, ...]]:
    return found.engine.rows(
        "SELECT customer_id, order_id, quantity, CAST(amount AS DOUBLE), verdict FROM lines ORDER BY ALL"
    )


A = "InvoiceNo,InvoiceDate,CustomerID,Quantity,UnitPrice\n1,2024-01-13,007,2,1.5\n2,2024-01-14,008,1,2.5\n"
BOTH = [
    ("007", "1", 2, 3, "sale"),
    ("007", "3", 4, 20, "sale"),
    ("008", "2", 1, 2.5, "sale"),
    ("009", "4", 1, 6, "sale"),
]


@pytest.mark.parametrize(
    ("header", "lines_"),
    [
        ("InvoiceNo,InvoiceDate,CustomerID,Quantity,UnitPrice", "3,2024-02-13,007,4,5\n4,2024-02-14,009,1,6\n"),
        ("Invoice No,Invoice Date,Customer ID,QUANTITY,unit_price", "3,2024-02-13,007,4,5\n4,2024-02-14,009,1,6\n"),
        ("Price,Customer ID,Invoice,Quantity,InvoiceDate", "5,007,3,4,2024-02-13\n6,009,4,1,2024-02-14\n"),
        ("Rechnungsnr;Datum;Kundennr;Menge;Einzelpreis", "3;13.02.2024;007;4;5,00\n4;14.02.2024;009;1;6,00\n"),
        ("Rechnungsnr;Datum;Kundennr;Menge;Einzelpreis", "3;13.02.2024;007;4;5,000\n4;14.02.2024;009;1,0;6,00\n"),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_files_with_other_headers_order_and_signs(write: Write, header: str, lines_: str, turned: bool) -> None:
    paths = [write("a.csv", A), write("b.csv", f"{header}\n{lines_}")]
    found = read(paths[::-1] if turned else paths)
    assert lines(found) == BOTH
    assert {part.name for part in found.raw.sources} == {"a.csv", "b.csv"}


def test_what_was_renamed_is_said(write: Write) -> None:
    found = read([write("a.csv", A), write("b.csv", A.replace("CustomerID", "Customer ID"))])
    assert found.raw.sources[0].notes == ()
    assert found.raw.sources[1].notes == ("read as in the other files: 'Customer ID' as 'CustomerID'",)
    assert list(found.raw.columns) == A.splitlines()[0].split(",")


def test_files_that_are_alike_are_left_as_they_are(write: Write) -> None:
    found = read([write("a.csv", A), write("b.csv", A)])
    assert [part.notes for part in found.raw.sources] == [(), ()]


def test_the_user_names_a_header_of_one_file(write: Write) -> None:
    other = A.replace("CustomerID", "Whose").replace("007", "x7").replace("008", "x8")
    paths = [write("a.csv", A), write("b.csv", other)]
    with pytest.raises(DataError, match=r"no customer column in b\.csv.*b\.csv is read together with others"):
        read(paths)
    assert [line[0] for line in lines(read(paths, columns={"customer": "Whose"}))] == ["007", "008", "x7", "x8"]
    with pytest.raises(UsageError, match=r"there is no such header"):
        read(paths, columns={"customer": "Nobody"})


def test_a_file_that_is_no_sales_is_named(write: Write) -> None:
    write("a.csv", A)
    folder = write("survey.csv", "Answered,City,Score\n2024-01-13,London,4.5\n2024-01-14,Paris,3.5\n").parent
    with pytest.raises(DataError, match=r"no customer.* column in survey\.csv.*Found: Answered, City, Score"):
        read(folder)


def test_one_name_for_two_things_is_asked_about(write: Write) -> None:
    paths = [
        write("a.csv", "Invoice,Date,Customer,Price\n1,2024-01-13,007,2\n"),
        write("b.csv", "Invoice,Date,Customer ID,Customer,Price\n2,2024-01-14,007,James,3\n"),
    ]
    with pytest.raises(
        DataError,
        match=r"customer is 'Customer' in a\.csv and 'Customer ID' in b\.csv, which has 'Customer' \(e\.g\. James\)",
    ):
        read(paths)
    assert {line[0] for line in lines(read(paths, columns={"customer": "Customer"}))} == {"007", "James"}


def test_totals_of_orders_and_of_lines_are_not_put_together(write: Write) -> None:
    paths = [
        write("a.csv", A),
        write("b.csv", "InvoiceNo,InvoiceDate,CustomerID,Order total\n3,2024-02-13,007,20\n4,2024-02-14,009,6\n"),
    ]
    with pytest.raises(DataError, match=r"b\.csv holds the totals of whole orders.*cannot be read as one"):
        read(paths, columns={"order_total": "Order total"})


def test_a_file_that_says_the_line_total_only(write: Write) -> None:
    other = "InvoiceNo,InvoiceDate,CustomerID,Line total\n3,2024-02-13,007,20\n4,2024-02-14,009,6\n"
    found = read([write("a.csv", A), write("b.csv", other)], columns={"amount": "Line total"})
    assert [line[3] for line in lines(found)] == [3, 20, 2.5, 6]


def test_ids_of_two_types_are_the_same_ids(write: Write, tmp_path: Path) -> None:
    one = write("a.csv", "Invoice,Date,Customer,Price\n1,2024-01-13,17850,2\n2,2024-01-13,17851,2\n")
    other = write("b.csv", "Invoice,Date,Customer,Price\n3,2024-01-14,17850,3\nC4,2024-01-15,00017,4\n")
    pl.DataFrame(
        {"Invoice": [5, 6], "Date": [datetime(2024, 1, 16)] * 2, "Customer": [17850.0, None], "Price": [5.0, 6.0]}  # noqa: DTZ001
    ).write_parquet(tmp_path / "c.parquet")
    found = lines(read([one, other, tmp_path / "c.parquet"]))
    assert [(line[0], line[1]) for line in found] == [
        ("00017", "C4"), ("17850", "1"), ("17850", "3"), ("17850", "5"), ("17851", "2"), (None, "6"),
    ]  # fmt: skip


def test_a_folder_of_every_form(write: Write, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["Kundennr", "Rechnungsnr", "Datum", "Menge", "Einzelpreis"])
    book.active.append(["007", 3, datetime(2024, 2, 13), 4, 5])  # noqa: DTZ001
    book.save(tmp_path / "b.xlsx")
    write("a.csv", "Rechnungsnr;Datum;Kundennr;Menge;Einzelpreis\n1;13.01.2024;007;2;1,50\n2;14.01.2024;008;1;2,50\n")
    write("c.json", '[{"invoice": 4, "date": "2024-02-14", "customer": "009", "quantity": 1, "price": 6}]')
    write("read me.md", "no sales")
    write("Thumbs.db", "x")
    write("~$b.xlsx", "x")
    write(".~lock.b.xlsx#", "x")
    found = read(tmp_path)
    assert lines(found) == BOTH
    assert [part.name for part in found.raw.sources] == ["a.csv", "b.xlsx", "c.json"]
    assert found.raw.sources[0].notes == (f"not read in the folder {tmp_path.name}: read me.md",)


def test_a_decimal_comma_that_the_user_names_holds_for_text_only(write: Write, tmp_path: Path) -> None:
    pl.DataFrame({"Invoice": [2], "Date": ["2024-01-14"], "Customer": ["b"], "Price": [2.25]}).write_parquet(
        tmp_path / "b.parquet"
    )
    paths = [write("a.csv", "Invoice;Date;Customer;Price\n1;2024-01-13;a;1.500\n"), tmp_path / "b.parquet"]
    assert [line[3] for line in lines(read(paths, decimal="comma"))] == [1500, 2.25]
    with pytest.raises(DataError, match=r"'Price' of a\.csv can be read with a decimal point or a decimal comma"):
        read(paths)


def test_a_cell_that_is_no_number_stays_unreadable(write: Write) -> None:
    paths = [
        write("a.csv", A),
        write(
            "b.csv",
            A.splitlines()[0].replace(",", ";") + "\n" + "3;2024-02-13;007;4;5,5\n" * 9 + "4;2024-02-14;9;1;?\n",
        ),
    ]
    assert [line[3:] for line in lines(read(paths))] == [
        (3, "sale"),
        *[(22, "sale")] * 9,
        (2.5, "sale"),
        (None, "unreadable"),
    ]


def test_the_same_line_in_two_files_is_an_overlap_whatever_the_header(write: Write) -> None:
    found = read([write("a.csv", A), write("b.csv", A.replace("CustomerID", "Customer ID"))])
    assert {remark.kind: remark.rows for remark in found.ledger().remarks}["overlap"] == 2


def test_a_column_that_is_blank_in_one_of_two_files_alike(write: Write) -> None:
    later = "invoice no,invoice date,customer id,quantity,unit price\n3,2024-02-13,,,\nC4,2024-02-14,,,\n"
    found = read([write("a.csv", A), write("b.csv", later)])
    assert [(line[1], line[4]) for line in lines(found)] == [
        ("1", "sale"),
        ("2", "sale"),
        ("3", "no_customer"),
        ("C4", "no_customer"),
    ]


def test_headers_that_are_alike_and_not_known_are_asked_about_once(write: Write) -> None:
    paths = [write("a.csv", "x,y,z\n1,2024-01-13,2\n"), write("b.csv", "X,Y,Z\nC4,2024-01-14,3\n")]
    with pytest.raises(DataError, match=r"no customer and no amount column in a\.csv and 1 more\. Found: x, y, z"):
        read(paths)
    with pytest.raises(DataError, match=r"no amount column in a\.csv and 1 more\. Found: x, y, z"):
        read(paths, columns={"customer": "x"})
    found = read(paths, columns={"customer": "x", "amount": "z"})
    assert [line[0] for line in lines(found)] == ["1", "C4"]


def month(header: str, at: int, *, named: str = "Account Name", shift: int = 0) -> str:
    """A month of 60 lines: day, ticket, account (one of forty) under `header`, its name, amount."""
    accounts = [(shift + at * 13 + line // 3) % 40 for line in range(60)]
    rows = [
        f"2024-{at:02d}-{1 + line % 28:02d},{at * 1000 + line // 3},{1000 + who},Name N{who},{5 + line}.50,{line % 7}"
        for line, who in enumerate(accounts)
    ]
    return "\n".join([f"Date,Ticket No,{header},{named},Net Value,Served By", *rows]) + "\n"


def test_a_few_accounts_in_one_file_are_customers_where_all_files_have_many(write: Write) -> None:
    extra = month("Account No", 3).replace("Served By", "Till")
    paths = [write("1.csv", month("Account No", 1)), write("2.csv", month("Account No", 2)), write("3.csv", extra)]
    assert len({line[0] for line in lines(read(paths))}) == 40
    few = "holds only 20 different values on 60 rows"
    with pytest.raises(DataError, match=few):
        read(paths[0])
    again = [write(f"{at}.csv", month("Account No", at, shift=-at * 13)) for at in (1, 2)]
    with pytest.raises(DataError, match=few):
        read([*again, write("3.csv", month("Account No", 3, shift=-39).replace("Served By", "Till"))])


def test_a_number_of_customers_is_one_in_all_files_whatever_it_is_called(write: Write) -> None:
    paths = [write("1.csv", month("Account No", 1)), write("2.csv", month("Account No", 2))]
    paths.append(write("3.csv", month("Acc", 3)))
    assert {line[0] for line in lines(read(paths))} == {str(1000 + who) for who in range(40)}


def test_names_in_one_file_are_no_numbers_in_another(write: Write) -> None:
    first = write("1.csv", "Date,Order,Customer ID,Customer Name,Total\n2024-01-13,1,007,Ada,9\n2024-01-14,2,8,Bo,8\n")
    later = write("2.csv", "Date,Order,Customer Name,Total\n2024-02-13,3,Ada,9\n2024-02-14,4,Bo,8\n")
    with pytest.raises(DataError, match=r'each customer would be two.*customer="Customer Name"'):
        read([first, later])
    named = read([first, later], columns={"customer": "Customer Name"})
    assert [line[:2] for line in lines(named)] == [("Ada", "1"), ("Ada", "3"), ("Bo", "2"), ("Bo", "4")]


def weeks(at: int, header: str, phone: str = "", *, shared: int = 1, people: str = "Gast N") -> str:
    """Lines of a month: day, name (one of twenty) under `header`, telephone number under `phone`, amount."""
    rows = []
    for line in range(50):
        who = (at * 7 + line * 3) % 20
        number = [f"07700 9{who // shared:05d}"] if phone else []
        rows.append(";".join([f"{1 + line % 28:02d}.{at:02d}.2024", f"{people}{who}", *number, f"{8 + line},50"]))
    return "\n".join([";".join(["Datum", header, *([phone] if phone else []), "Betrag"]), *rows]) + "\n"


@pytest.mark.parametrize("order", [(1, 2, 3), (3, 2, 1)])
def test_a_telephone_number_of_some_files_gives_way_to_the_name_that_all_have(
    write: Write, order: tuple[int, ...]
) -> None:
    texts = {1: weeks(1, "Kunde"), 2: weeks(2, "Kundenname"), 3: weeks(3, "Kunde", "Handy")}
    paths = [write(f"{at}-{month}.csv", texts[month]) for at, month in enumerate(order)]
    assert {line[0] for line in lines(read(paths))} == {f"Gast N{who}" for who in range(20)}


@pytest.mark.parametrize("turned", [False, True])
def test_names_under_another_word_are_those_beside_a_telephone_number(write: Write, turned: bool) -> None:
    texts = [weeks(1, "Kunde", "Handy"), weeks(2, "Kundenname")]
    paths = [write(f"{at}.csv", text) for at, text in enumerate(reversed(texts) if turned else texts)]
    assert {line[0] for line in lines(read(paths))} == {f"Gast N{who}" for who in range(20)}
    write("0.csv" if not turned else "1.csv", weeks(1, "Kunde", "Handy", shared=2))
    with pytest.raises(DataError, match=r"--columns customer="):
        read(paths)


def test_a_telephone_number_of_several_people_is_asked_about(write: Write) -> None:
    paths = [write("1.csv", weeks(1, "Kunde")), write("2.csv", weeks(2, "Kunde", "Handy", shared=2))]
    with pytest.raises(DataError, match=r"--columns customer="):
        read(paths)


def test_names_that_no_other_file_has_are_asked_about(write: Write) -> None:
    paths = [write("1.csv", weeks(1, "Kunde", people="KD-")), write("2.csv", weeks(2, "Kunde", "Handy"))]
    with pytest.raises(DataError, match=r"--columns customer="):
        read(paths)


def test_a_price_without_pieces_is_what_a_line_comes_to_beside_files_with_totals(write: Write) -> None:
    first = [
        "Date;Client;Quoi;Prix",
        *(f"2023-0{1 + at % 9}-1{at % 9};Gast {at % 6};Thé;{2 + at},50" for at in range(30)),
    ]
    second = [
        "Date;Client;Quoi;Qté;Prix;Total",
        *(
            f"2024-0{1 + at % 9}-1{at % 9};Gast {at % 6};Thé;{1 + at % 3};2,50;{2.5 * (1 + at % 3):.2f}".replace(
                ".", ","
            )
            for at in range(30)
        ),
    ]
    paths = [write(f"{year}.csv", "\n".join(text) + "\n") for year, text in ((2023, first), (2024, second))]
    engine = prepare(paths, Settings()).engine
    spent = engine.rows("SELECT sum(amount) FROM lines WHERE verdict = 'sale'")[0][0]
    assert float(spent) == sum(2.5 + at for at in range(30)) + sum(2.5 * (1 + at % 3) for at in range(30))
