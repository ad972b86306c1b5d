"""Lists as small shops and practices keep them, in words and ways of their own: who came, prices each, tips, states."""

import csv
import random
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from regulars.columns import match
from regulars.errors import DataError
from regulars.matching import CANONICAL, rank
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ROWS = 120
CHANCE = random.Random(7)
DAYS = [f"{1 + row % 28:02d}.{1 + row // 28:02d}.2025" for row in range(ROWS)]
WHO = [f"{CHANCE.choice('ABCDEFGH')}nna {CHANCE.choice('KLMNP')}ee" for _ in range(ROWS)]
PIECES = [1 + row % 4 for row in range(ROWS)]
PRICES = [CHANCE.choice([2.5, 7.9, 12.0]) for _ in range(ROWS)]
WORTH = [round(pieces * price, 2) for pieces, price in zip(PIECES, PRICES, strict=True)]


@pytest.fixture
def sales(tmp_path: Path) -> Callable[..., Prepared]:
    """Read a file of such columns."""

    def read(columns: Mapping[str, Sequence[object]]) -> Prepared:
        path = tmp_path / "list.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([[*columns], *zip(*columns.values(), strict=True)])
        return prepare(path, Settings())

    return read


def found(**columns: Sequence[Any]) -> dict[str, str]:
    sample = {name.replace("_", " "): [*values] for name, values in columns.items()}
    return {hit.column: hit.header for hit in match(sample, "f.csv", whole=True)}


@pytest.mark.parametrize(
    ("who", "when", "what"),
    [
        ("Who", "When", "What"),
        ("Hvem", "Når", "Hva"),
        ("Vem", "När", "Vad"),
        ("Kdo", "Kdy", "Co"),
        ("Кто", "Когда", "Что"),
    ],
)
def test_lists_ask_who_when_and_what(who: str, when: str, what: str) -> None:
    hits = found(**{when: DAYS, who: WHO, what: [f"P{price}" for price in PRICES], "Total": WORTH})
    assert (hits["customer"], hits["date"], hits["product"]) == (who, when, what)


def test_who_served_is_not_who_bought() -> None:
    served = ["Sandra" if row % 3 else "Yoli" for row in range(ROWS)]
    assert found(Día=DAYS, Clienta=WHO, Total=WORTH, Quién=served)["customer"] == "Clienta"
    with pytest.raises(DataError, match=r"'Quién' of f\.csv holds only 2 different values"):
        found(Día=DAYS, Total=WORTH, Quién=served)


def test_houses_and_couples_are_no_clerks() -> None:
    houses = ["The Copper Pot", "Fox & Hounds", "Harbour Cafe", "Cricket Club", "St Anne's Hall", "Tilly", "Beth", "Jo"]
    who = [houses[row % 8] for row in range(ROWS)]
    assert found(Day=DAYS, Total=WORTH, Who=who)["customer"] == "Who"
    with pytest.raises(DataError, match=r"'Who' of f\.csv holds only 8 different values"):
        found(Day=DAYS, Total=WORTH, Who=[f"{each.split()[-1]} B" for each in who])


@pytest.mark.parametrize("each", ["à", "á", "@", "Each", "€/st", "Kč/ks", "Cena/kos", "Hinta / kpl"])
def test_a_price_of_one_is_no_count_of_pieces(each: str) -> None:
    hits = found(Datum=DAYS, Kund=WHO, Antal=PIECES, **{each: PRICES})
    assert (hits["quantity"], hits["unit_price"]) == ("Antal", each)
    assert rank("quantity", each) is None


@pytest.mark.parametrize(
    "each",
    [
        *("Price/ea ex VAT", "Preis/Stk. (netto)", "Prix/pièce HT", "Precio/ud s/IVA", "Prezzo/pz. IVA escl."),
        *("Preço/un. s/ IVA", "Prijs/stuk zonder btw", "Cena/szt. netto", "Pris/styck exkl. moms"),
    ],
)
def test_so_it_is_without_tax_which_comes_before_one_with_it(each: str) -> None:
    assert found(Datum=DAYS, Kund=WHO, Antal=PIECES, **{each: PRICES})["unit_price"] == each
    taxed = [round(price * 1.07, 2) for price in PRICES]
    both = {"Prijs/st. incl. btw": taxed, "Prijs/st. ex btw": PRICES}
    assert found(Datum=DAYS, Kund=WHO, Antal=PIECES, **both)["unit_price"] == "Prijs/st. ex btw"
    assert rank("unit_price", "Prijs/st. korting") is None


@pytest.mark.parametrize(("unit", "price"), [("Λίτρα", "€/λίτρο"), ("Lahví", "Kč/lahev"), ("Säcke", "€/Sack")])
def test_what_is_priced_by_a_unit_is_counted_in_it(unit: str, price: str) -> None:
    hits = found(**{"Datum": DAYS, "Kunde": WHO, unit: PIECES, price: PRICES, "Weight": [9.5] * ROWS})
    assert (hits.get("quantity"), hits.get("unit_price")) == (unit, price)


def test_swedish_prices_have_a_colon_before_hundredths_or_before_none(sales: Callable[..., Prepared]) -> None:
    prices = ["149:-" if row % 3 else "49:50" for row in range(ROWS)]
    read = sales({"Datum": DAYS, "Medlem": WHO, "Summa": prices})
    assert float(read.engine.rows("SELECT sum(amount) FROM lines")[0][0]) == 80 * 149 + 40 * 49.5


def test_times_of_day_are_no_prices(sales: Callable[..., Prepared]) -> None:
    prices = ["149.50" if row % 30 else "10:30" for row in range(ROWS)]
    read = sales({"Date": DAYS, "Customer": WHO, "Amount": prices})
    assert read.engine.rows("SELECT count(*) FROM lines WHERE verdict = 'unreadable'") == [(4,)]


def test_yen_behind_a_backslash_and_triangles_below_zero(sales: Callable[..., Prepared]) -> None:
    prices = ["▲\\1,200" if row % 30 == 0 else "\\3,400" for row in range(ROWS)]
    read = sales(
        {"日付": [f"2025-{1 + row // 28:02d}-{1 + row % 28:02d}" for row in range(ROWS)], "お客様": WHO, "金額": prices}
    )
    assert float(read.engine.rows("SELECT sum(amount) FROM lines")[0][0]) == 116 * 3400 - 4 * 1200


def test_telephone_numbers_of_two_digits_and_two_are_no_days() -> None:
    phones = [f"20 27 {10 + row % 80} {11 + row % 60}" for row in range(ROWS)]
    assert found(Afleveret=DAYS, Kunde=WHO, Tlf=phones, Beløb=WORTH)["date"] == "Afleveret"


def test_a_name_of_one_word_is_no_id() -> None:
    first = [who.split()[0] for who in WHO]
    mails = [f"{who.replace(' ', '.').lower()}@example.org" for who in WHO]
    hits = found(**{"Date": DAYS, "Nom acheteur": first, "E-mail acheteur": mails, "Montant": WORTH})
    assert hits["customer"] == "E-mail acheteur"
    ids = ["ALFKI" if row % 2 else "BONAP" for row in range(ROWS)]
    assert found(Date=DAYS, Customer_ID=ids, Email=mails, Amount=WORTH)["customer"] == "Customer ID"


def test_a_number_that_only_firms_have_gives_way_to_a_name() -> None:
    numbers = ["" if row % 2 else f"52512{row * 7 % 8}" for row in range(ROWS)]
    columns = {"Data": DAYS, "NIP nabywcy": numbers, "Nabywca": WHO, "Wartość netto": WORTH}
    assert found(**columns)["customer"] == "Nabywca"
    assert (
        found(**columns | {"NIP nabywcy": [f"52512{row * 7 % 8}" for row in range(ROWS)]})["customer"] == "NIP nabywcy"
    )


def test_the_number_of_a_house_is_no_customer() -> None:
    columns = {
        "Data": DAYS,
        "Endereco Comprador": ["Rua Sete"] * ROWS,
        "Numero Comprador": [304] * ROWS,
        "Total": WORTH,
    }
    columns["E-mail Comprador"] = [f"{who.replace(' ', '.').lower()}@example.org" for who in WHO]
    assert found(**columns)["customer"] == "E-mail Comprador"


def test_a_buyers_invoices_are_no_buyers() -> None:
    told = ("Buyer Invoice ID", "Customer order number", "Bill-to Customer No.", "Buyer account ID")
    assert [rank("customer", header) is not None for header in told] == [False, False, True, True]


def test_year_month_and_day_by_their_letters(sales: Callable[..., Prepared]) -> None:
    days = {
        "An": [2025] * ROWS,
        "M": [1 + row // 28 for row in range(ROWS)],
        "J": [1 + row % 28 for row in range(ROWS)],
    }
    read = sales({**days, "Client": WHO, "Montant": WORTH})
    assert read.engine.rows("SELECT count(*) FROM lines WHERE verdict = 'sale'") == [(ROWS,)]


@pytest.mark.parametrize(
    ("kind", "sold", "back"),
    [
        ("Операция", "Продажа", "Возврат"),
        ("İşlem", "Satış", "İade"),
        ("Typ", "Prodej", "Vratka"),
        ("区分", "売上", "返品"),
    ],
)
def test_kinds_of_lines_in_more_languages(sales: Callable[..., Prepared], kind: str, sold: str, back: str) -> None:
    kinds = [back if row % 10 == 0 else sold for row in range(ROWS)]
    read = sales({"Datum": DAYS, "Kunde": WHO, "Summe": WORTH, kind: kinds})
    told = dict(read.engine.rows("SELECT verdict, count(*) FROM lines GROUP BY 1"))
    assert told == {"sale": 108, "return": 12}


@pytest.mark.parametrize(
    ("status", "done", "undone"),
    [("Status", "realizirano", "otkazano"), ("Състояние", "проведено", "отменено"), ("Статус", "Закрыт", "Удален")],
)
def test_states_in_more_languages(sales: Callable[..., Prepared], status: str, done: str, undone: str) -> None:
    states = [undone if row % 10 == 0 else done for row in range(ROWS)]
    read = sales({"Datum": DAYS, "Kunde": WHO, "Summe": WORTH, status: states})
    told = dict(read.engine.rows("SELECT verdict, count(*) FROM lines GROUP BY 1"))
    assert told == {"sale": 108, "not_completed": 12}


def test_no_canonical_column_is_called_by_words_for_something_else() -> None:
    for header in ("Customer/Supplier", "Client / Product", "Kunde/Lieferant", "Základ DPH 21 %"):
        assert not any(rank(column, header) for column in CANONICAL), header
    assert all(rank("customer", header) for header in ("Cliente / obra", "Gost / agencija"))


@pytest.mark.parametrize(
    ("contact", "cells"), [("Tel.", "079 55{:04d}7"), ("E-mail", "a{}@example.org"), ("Mob.", "98{:08d}")]
)
def test_a_contact_that_some_did_not_give_gives_way_to_their_name(contact: str, cells: str) -> None:
    people = sorted({*WHO})
    given = ["" if people.index(who) % 4 == 0 else cells.format(people.index(who)) for who in WHO]
    for name in ("Klient", "Nom"):
        hits = found(
            **{
                "Datum": DAYS,
                name: WHO,
                contact: given,
                "Artikel": [f"P{row % 9}" for row in range(ROWS)],
                "Summa": WORTH,
            }
        )
        assert hits["customer"] == name


def test_hundredths_behind_the_sign_of_the_euro(sales: Callable[..., Prepared]) -> None:
    prices = ["8€" if row % 2 else "-7€50" if row % 20 == 0 else "12€50" for row in range(ROWS)]
    read = sales({"Date": DAYS, "Client": WHO, "Montant": prices})
    assert float(read.engine.rows("SELECT sum(amount) FROM lines")[0][0]) == 60 * 8 + 54 * 12.5 - 6 * 7.5


def test_a_weekday_in_brackets_belongs_to_its_day(sales: Callable[..., Prepared]) -> None:
    days = [f"25.{1 + row // 28:02d}.{1 + row % 28:02d}({'월화수목금토일'[row % 7]})" for row in range(ROWS)]
    read = sales({"결제일": days, "회원": WHO, "결제금액": WORTH})
    assert read.engine.rows("SELECT count(*) FROM lines WHERE verdict = 'sale'") == [(ROWS,)]


def test_one_sum_in_two_currencies_counts_once(sales: Callable[..., Prepared]) -> None:
    leva = [round(each * 1.95583, 2) for each in WORTH]
    assert found(Дата=DAYS, Клиент=WHO, **{"лв.": leva, "€": WORTH})["amount"] == "€"
    with pytest.raises(DataError, match="no amount"):
        found(Дата=DAYS, Клиент=WHO, **{"лв.": leva[::-1], "€": WORTH})


def test_a_word_for_undone_beside_words_that_nobody_knows_is_asked_about() -> None:
    states = ["cancelled" if CHANCE.random() < 0.1 else "qwert" for _ in range(ROWS)]
    with pytest.raises(DataError, match=r"'Remark' of f\.csv would take \d+% of the lines for no sale"):
        found(Date=DAYS, Client=WHO, Total=WORTH, Remark=states)
    assert found(Date=DAYS, Client=WHO, Total=WORTH, Newsletter=states)["amount"] == "Total"


def test_letters_of_hebrew_and_thai_are_told_by_the_headers_they_make(tmp_path: Path) -> None:
    for page, header in (
        ("cp1255", "תאריך,לקוח,סכום"),
        ("cp874", "วันที่,ลูกค้า,ยอดรวม"),
        ("cp1256", "التاريخ,العميل,المبلغ"),
    ):
        path = tmp_path / f"{page}.csv"
        path.write_bytes(
            "\n".join([header, *(f"2025-01-{1 + row:02d},A{row % 7},{9 + row}" for row in range(20))]).encode(page)
        )
        assert len(prepare(path, Settings()).engine.rows("SELECT * FROM lines WHERE verdict = 'sale'")) == 20, page
