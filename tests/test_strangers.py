"""The name that another table has for the counter's number makes it nobody's; other names are left aside."""

from pathlib import Path

import pytest

from regulars.preparing import Prepared, prepare
from regulars.settings import Settings


def folder(tmp_path: Path, header: str, name: str) -> Prepared:
    """A list of invoices of 20 customers and 99, and one of the customers, of which 99 is called so."""
    people = [f"{1 + at};Farm {chr(65 + at)}ton;Ross" for at in range(20)]
    (tmp_path / "customers.csv").write_text("\n".join([f"Customer No;{header};Town", *people, f"99;{name};Ross"]))
    sold = [f"I{at};2024-{1 + at % 9:02d}-{1 + at % 28:02d};{1 + at % 20};{5 + at}.50" for at in range(80)]
    sold += [f"I{at};2024-{1 + at % 9:02d}-{1 + at % 28:02d};99;{5 + at}.50" for at in range(80, 100)]
    (tmp_path / "invoices.csv").write_text("\n".join(["Invoice No;Invoice date;Customer No;Net", *sold]))
    return prepare(tmp_path, Settings())


@pytest.mark.parametrize(
    ("header", "name"), [("Name", "Counter Sales"), ("Matchcode", "Barverkauf Laden"), ("Descr", "CONTADO 01")]
)
def test_the_counter_is_nobody_by_its_name_in_the_list_of_customers(tmp_path: Path, header: str, name: str) -> None:
    found = folder(tmp_path, header, name)
    assert found.ledger()["no_customer"].rows == 20
    notes = found.raw.sources[0].notes
    assert f"the customer '99' is {name!r}, and so nobody" in notes
    assert any(note.startswith("joined with customers.csv by 'Customer No'") for note in notes)


@pytest.mark.parametrize("name", ["Counter Culture Ltd", "Le Comptoir du Marché", "n/a"])
def test_a_list_of_customers_without_it_is_left_aside(tmp_path: Path, name: str) -> None:
    found = folder(tmp_path, "Name", name)
    assert found.ledger()["no_customer"].rows == 0
    assert any("left aside" in note and "customers.csv" in note for note in found.raw.sources[0].notes)
