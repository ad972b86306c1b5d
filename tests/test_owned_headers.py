"""Headers in the genitive say whose an address, a name or a number is; short ones are shown by arithmetic."""

import pytest

from regulars.columns import match
from regulars.errors import DataError
from regulars.matching import rank

CUSTOMERS = [f"anna{line % 5}@ex{line % 2}.org" for line in range(20)]


@pytest.mark.parametrize(
    "header",
    [
        *("Customer's e-mail", "E-Mail des Kunden", "E-mail du client", "Email del cliente", "E-mail do cliente"),
        *("E-mail van de klant", "E-mail klienta", "Kundens e-post", "Kundens e-mail", "Asiakkaan sähköposti"),
        *("E-mail zákazníka", "Vásárló e-mail címe", "Emailul clientului", "Müşterinin e-postası", "Email клиента"),
        *("Kundens namn", "Nom du client", "Name des Kunden", "Kundens nummer"),
    ],
)
def test_what_belongs_to_the_customer_is_the_customer(header: str) -> None:
    assert rank("customer", header)


@pytest.mark.parametrize("header", ["Nom et prénom", "Vor- und Nachname", "Nombre y apellidos", "Imię i nazwisko"])
def test_both_names_in_one_are_a_customer(header: str) -> None:
    assert rank("customer", header)


@pytest.mark.parametrize("header", ["Kundens postnummer", "Ville du client", "Kundens ordernummer", "Alter des Kunden"])
def test_not_all_that_is_the_customer_s_names_one(header: str) -> None:
    assert not rank("customer", header)


def wine(*, total: bool) -> dict[str, list[str]]:
    prices = [8.4, 12.9, 17.75, 39.0]
    lines = range(20)
    sample = {
        "Rechnung": [str(1000 + line) for line in lines],
        "Datum": [f"{line + 1:02}.01.2024" for line in lines],
        "Kunde": [f"K{line % 5}" for line in lines],
        "Flaschen": [str(1 + line % 6) for line in lines],
        "EP": [f"{prices[line % 4]:.2f}".replace(".", ",") for line in lines],
    }
    if total:
        sample["GP"] = [f"{(1 + line % 6) * prices[line % 4]:.2f}".replace(".", ",") for line in lines]
    return sample


def test_bottles_times_ep_is_gp() -> None:
    columns = {each.column: each.header for each in match(wine(total=True), "wine.csv")}
    assert [columns[part] for part in ("quantity", "unit_price", "amount")] == ["Flaschen", "EP", "GP"]


def test_without_a_total_ep_is_asked_about() -> None:
    with pytest.raises(DataError, match=r"'EP' .* may mean something else"):
        match(wine(total=False), "wine.csv")
