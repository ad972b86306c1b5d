"""A customer whose name is a word for whoever pays at the counter is nobody, whatever the column of names is called."""

from typing import Any

import polars as pl
import pytest

from regulars.preparing import Prepared, prepare
from regulars.settings import Settings


def customers(found: Prepared) -> list[str]:
    return [name for (name,) in found.engine.rows("SELECT DISTINCT customer_id FROM lines ORDER BY 1")]


def counter(names: list[str | None], numbers: list[Any] | None = None) -> pl.DataFrame:
    """Orders of ten customers with a number and a name, and then those given, 99999 unless they have other numbers."""
    own = [(10_000 + at % 10, f"Firm {at % 10}") for at in range(40)]
    rows = [*own, *zip(numbers or [99_999] * len(names), names, strict=True)]
    days = [f"2024-03-{1 + at % 28:02d}" for at in range(len(rows))]
    return pl.DataFrame(
        {
            "Beleg": [f"R{at}" for at in range(len(rows))],
            "Datum": days,
            "Kundennr": [number for number, _ in rows],
            "Kunde": [name for _, name in rows],
            "Betrag": [5.0 + at for at in range(len(rows))],
        }
    )


def test_a_number_whose_name_is_that_of_the_counter_is_nobodys() -> None:
    found = prepare(counter(["Laufkunde", "LAUFKUNDE", "Barverkauf"] * 4), Settings())
    assert customers(found)[:-1] == [f"{10_000 + at}" for at in range(10)]
    assert found.ledger()["no_customer"].rows == 12
    assert found.raw.sources[0].notes == ("the customer '99999' is 'Barverkauf', and so nobody",)


@pytest.mark.parametrize(
    ("names", "numbers"),
    [
        (["Laufkunde", "Firm 77"] * 6, None),  # once a name of its own: the number is somebody's
        (["Laufkunde", None] * 6, None),
        (["Laufkunde"] * 12, [20_000 + at for at in range(12)]),  # each who comes by gets a number
        (["n/a"] * 12, None),  # only the name is not known
    ],
)
def test_a_number_that_may_be_somebodys_is_a_customer(names: list[str | None], numbers: list[Any] | None) -> None:
    found = prepare(counter(names, numbers), Settings())
    assert found.ledger()["no_customer"].rows == 0


def test_the_words_that_the_user_gives_are_the_only_ones() -> None:
    found = prepare(counter(["Laufkunde"] * 12), Settings(no_customer=("0",)))
    assert found.ledger()["no_customer"].rows == 0


def accounts(header: str, code: Any, name: str, **others: Any) -> Prepared:
    """Orders of twelve firms with a code and a name under `header`, and some of one account with such a name."""
    own = [(f"T{100 + at % 12}", f"Tanner {chr(65 + at % 12)} Works") for at in range(48)]
    rows = [*own, *[(code, name)] * 12]
    frame = {
        "DocNo": [f"I{at}" for at in range(60)],
        "DocDate": [f"2024-{1 + at % 6:02d}-{1 + at % 28:02d}" for at in range(60)],
        "Kd-Nr": [number for number, _ in rows],
        header: [called for _, called in rows],
        "Town": [("Ledbury", "Ross")[at % 2] for at in range(60)],
        "NetVal": [5.5 + at for at in range(60)],
    }
    return prepare(pl.DataFrame(frame | others), Settings())


@pytest.mark.parametrize(
    ("header", "code", "name"),
    [
        ("AccName", "CASH", "CASH SALES"),
        ("Matchcode", "10000", "Barverkauf Laden"),
        ("Kurzname", "99999", "Barverkauf Laufkundschaft"),
        ("Name 1", "99998", "Laufkunde Filiale 2"),
        ("Bezeichnung Kto", "B1", "Barverkauf Ross"),
        ("Raison", "COMPTOIR", "Vente comptoir Lyon"),
        ("Denominación", "CONTADO", "CONTADO 01"),
        ("Ragione", "90001", "Clienti vari - banco"),
        ("Titular", "0001", "Venda a dinheiro loja 1"),
        ("Omschr", "5000", "Toonbankverkoop Utrecht"),
        ("Opis", "DET", "Sprzedaż detaliczna sklep 2"),
        ("Text", "KONTANT", "Kontantförsäljning butik"),
        ("Matchcode", "BAR", "Kasse"),
    ],
)
def test_an_account_is_nobodys_whatever_its_names_are_called(header: str, code: str, name: str) -> None:
    found = accounts(header, code, name)
    assert found.ledger()["no_customer"].rows == 12
    assert len(customers(found)) == 13  # with that of no customer


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("R7", "Retail Solutions"),
        ("R7", "Le Comptoir du Marché"),
        ("R7", "Walk-In Clinic"),
        ("R7", "Barverkauf Meier GmbH"),
        ("R7", "Laufkunde Maier"),
        ("R7", "Bar"),
        ("CASH", "Cash Brothers"),
        ("COMPTOIR", "Comptoir des Épices"),
    ],
)
def test_a_firm_that_is_called_like_one_is_a_customer(code: str, name: str) -> None:
    assert accounts("Matchcode", code, name).ledger()["no_customer"].rows == 0


def test_a_kind_or_a_way_to_pay_that_is_always_the_same_names_nobody() -> None:
    kinds = {"Belegart": ["Rechnung"] * 48 + ["Barverkauf"] * 12, "Group": ["Trade"] * 40 + ["Retail"] * 20}
    assert accounts("Matchcode", "R7", "Tanner Zoo", **kinds).ledger()["no_customer"].rows == 0


def test_branches_have_an_account_for_passers_by_each() -> None:
    towns = ("Ross", "Leominster", "Bromyard", "Ledbury", "Kington")
    numbers = [f"T{at % 12}" for at in range(40)] + [f"C{at % 5}" for at in range(20)]
    names = [f"Firm {at % 12}" for at in range(40)] + [f"Cash Sales {towns[at % 5]}" for at in range(20)]
    found = accounts("AccName", "", "", **{"Kd-Nr": numbers, "AccName": names})
    assert found.ledger()["no_customer"].rows == 20


@pytest.mark.parametrize(
    "word", ["Cash Sales Ross", "Barverkauf - Theke", "cash", "passage", "Ohne Karte", "Laufkunde 3"]
)
def test_a_word_with_a_branch_or_a_number_is_nobody_among_names_too(word: str) -> None:
    names = [("Ann Lee", "Bo Ek", "Cy Oz", "Di Ray", "Ed Poe")[at % 5] for at in range(40)]
    found = accounts("Paid", "", "", **{"Kd-Nr": [None] * 60, "Customer": [*names, *[word] * 20]})
    assert (len(customers(found)), found.ledger()["no_customer"].rows) == (6, 20)
