"""Headers as small shops, clubs and workshops write them: the right column, or a question that they can answer."""

from typing import Any

import pytest

from regulars.columns import match
from regulars.errors import DataError

DAYS = [f"2024-03-{1 + row % 28:02d}" for row in range(60)]
LATER = [f"2024-04-{1 + row % 28:02d}" for row in range(60)]
PEOPLE = [f"{'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[row % 25]}nna Lee" for row in range(60)]
MONEY = [f"{row + 3}.50" for row in range(60)]
GOODS = [f"Mug {row % 7}" for row in range(60)]


def found(columns: dict[str, list[Any]]) -> dict[str, str]:
    return {each.column: each.header for each in match(columns, "t.csv")}


@pytest.mark.parametrize(
    "header",
    [
        "Mieter", "Mietername", "Locataire", "Huurder", "Cursist", "Cursistnr", "Kursteilnehmer", "Deelnemer",
        "Constituent ID", "Subscriber", "msisdn", "Kundin/Kunde", "Kunde / Client", "Customer | Klant", "Clienta",
        "Teilnehmerin", "Klientka", "Rytter", "Spectateur", "Member company", "Telefono cliente",
        "Gebucht von", "Réservé par", "Reservado por", "Prenotato da", "Geboekt door", "Zarezerwowane przez",
        "Bokad av", "Bought by", "Commandé par", "Bestellt von",
    ],
)  # fmt: skip
def test_who_buys_by_what_they_are_called(header: str) -> None:
    assert found({"Date": DAYS, header: PEOPLE, "Amount": MONEY})["customer"] == header


@pytest.mark.parametrize(
    ("column", "header"),
    [
        ("date", "Datum / Date"), ("date", "Date\nDatum"), ("amount", "Betrag / Montant"),
        ("date", "Commandé le"), ("date", "Besteld op"), ("date", "Verkauft am"), ("date", "Rechnung vom"),
        ("date", "Réservé le"), ("date", "Przyjęto"),
        ("date", "Encomendado em"), ("date", "Encargada el"), ("date", "Beauftragt am"), ("date", "Zamówiono w dniu"),
        ("date", "Aangekocht op"), ("date", "Commissionato il"), ("date", "Bokat den"), ("date", "Invoiced on"),
        ("amount", "Extended"),
        ("date", "Issued"), ("date", "Ausgestellt am"), ("amount", "Ext Sell"), ("amount", "Extended amt"),
        ("amount", "Wartość zakupów"), ("amount", "Cursusgeld"), ("amount", "Valor de la compra"),
        ("unit_price", "P. unitario"), ("unit_price", "PVP unit."), ("unit_price", "Appointment Price"),
        ("unit_price", "Prix de la prestation"), ("unit_price", "Precio del servicio"), ("unit_price", "Cena usługi"),
        ("unit_price", "Behandlungspreis"), ("unit_price", "Prijs afspraak"), ("unit_price", "Prezzo seduta"),
    ],
)  # fmt: skip
def test_days_and_money_by_what_they_are_called(column: str, header: str) -> None:
    usual = {"Date": DAYS, "Customer": PEOPLE, "Amount": MONEY}
    usual.pop({"date": "Date"}.get(column, "Amount"))
    assert found(usual | {header: DAYS if column == "date" else MONEY})[column] == header


@pytest.mark.parametrize("header", ["Customer/Supplier", "Client / Product"])
def test_two_words_for_two_things_are_no_customer(header: str) -> None:
    with pytest.raises(DataError, match="no customer column"):
        match({"Date": DAYS, header: PEOPLE, "Amount": MONEY}, "t.csv")


@pytest.mark.parametrize(
    ("first", "last"),
    [
        *(("Period start", "Period end"), ("Miete von", "Miete bis"), ("Check-in", "Check-out"), ("Arrivée", "Départ")),
        ("started_at", "ended_at"),
    ],
)
def test_of_the_first_and_the_last_day_of_what_was_bought_the_first_counts(first: str, last: str) -> None:
    assert found({"Customer": PEOPLE, last: LATER, first: DAYS, "Amount": MONEY})["date"] == first


@pytest.mark.parametrize("days", [("Arrival", "Review"), ("Von", "Bis"), ("Valid from", "Valid to")])
def test_two_days_of_which_neither_is_surely_that_of_a_sale_are_asked_about(days: tuple[str, str]) -> None:
    with pytest.raises(DataError, match=r"no date column.* may mean something else; if one is the date"):
        match({"Customer": PEOPLE, days[0]: DAYS, days[1]: LATER, "Amount": MONEY}, "t.csv")


def test_a_name_beside_goods_that_have_several_names_each_is_the_customer() -> None:
    for header in ("Name", "Namn", "Nombre"):
        assert found({"Datum": DAYS, header: PEOPLE, "Artikel": GOODS, "Betrag": MONEY})["customer"] == header


def test_a_name_of_goods_in_another_language_is_no_customer() -> None:
    with pytest.raises(DataError, match="no customer column"):
        match({"Fecha": DAYS, "Nombre": [f"Nice {each}" for each in GOODS], "SKU": GOODS, "Total": MONEY}, "t.csv")


@pytest.mark.parametrize(
    "others",
    [
        {"Name": [f"Nice {each}" for each in GOODS], "Artikel": GOODS},  # the name of the goods
        {"Name": [PEOPLE[row % 4] for row in range(60)], "Artikel": GOODS},  # that of a few clerks
        {"Name": PEOPLE},
    ],
)
def test_a_name_that_may_be_another_s_is_asked_about(others: dict[str, list[Any]]) -> None:
    with pytest.raises(DataError, match=r"'Name' .* may be the customer or the product"):
        match({"Datum": DAYS, **others, "Betrag": MONEY}, "t.csv")


def test_a_booking_that_is_paid_in_two_parts_is_one_order() -> None:
    columns = {"Date": DAYS, "Client": PEOPLE, "Amount": MONEY, "Booking": [str(900 + row // 2) for row in range(60)]}
    assert found(columns)["order"] == "Booking"


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Ansprechperson", PEOPLE),
        ("Login", [f"user{row % 9}@example.org" for row in range(60)]),
        ("Hotline", [f"+49 171 55501{row % 30:02d}" for row in range(60)]),
    ],
)
def test_who_may_have_bought_is_named_with_the_option_that_says_so(header: str, cells: list[str]) -> None:
    with pytest.raises(DataError, match=rf"'{header}' .* may mean something else; .* --columns customer={header}"):
        match({"Date": DAYS, header: cells, "Artikel": GOODS, "Amount": MONEY}, "t.csv")


@pytest.mark.parametrize(
    "cells",
    [
        [("Ann Lee", "Bo Ek")[row % 2] for row in range(60)],  # a few clerks
        [f"Ann Lee the {row}th" for row in range(60)],  # a text of each line
        [f"K-{row % 20}" for row in range(60)],  # codes of anything
    ],
)
def test_nobody_is_named_who_cannot_have_bought(cells: list[str]) -> None:
    with pytest.raises(DataError, match="no customer column") as told:
        match({"Date": DAYS, "Sonstiges": cells, "Artikel": GOODS, "Amount": MONEY}, "t.csv")
    assert "customer=Sonstiges" not in str(told.value)


HALVES = [f"{row % 9 / 2 + 1}" for row in range(60)]
AT_85 = [f"{(row % 9 / 2 + 1) * 85:.2f}" for row in range(60)]


def test_hours_are_pieces_where_the_rate_times_them_is_a_column() -> None:
    columns = {"Date": DAYS, "Client": PEOPLE, "Hours": HALVES, "Rate": ["85.00"] * 60, "Billable": AT_85}
    taken = found(columns)
    assert (taken["quantity"], taken["unit_price"], taken.get("amount", "Billable")) == ("Hours", "Rate", "Billable")


def test_what_is_measured_is_proven_by_the_product_whatever_the_others_are_called() -> None:
    columns = {"Datum": DAYS, "Auftraggeber": PEOPLE, "Std.": HALVES, "Satz": ["85.00"] * 60, "Honorar": AT_85}
    taken = found(columns)
    assert (taken["quantity"], taken["unit_price"], taken["amount"]) == ("Std.", "Satz", "Honorar")
    with pytest.raises(DataError, match="no amount column"):
        match(columns | {"Honorar": MONEY}, "t.csv")


@pytest.mark.parametrize("header", ["Fee", "Gebühr", "Frais"])
def test_a_fee_is_what_was_sold_where_no_other_money_is_there(header: str) -> None:
    columns = {"Nr.": [str(row + 1) for row in range(60)], "Date": DAYS, "Member": PEOPLE, header: MONEY}
    assert found(columns)["amount"] == header
    with pytest.raises(DataError, match="no amount column"):
        match(columns | {"Worth": [f"{row + 9}.25" for row in range(60)]}, "t.csv")
    assert found(columns | {"Total": [f"{row + 9}.25" for row in range(60)]})["amount"] == "Total"


def test_a_month_and_a_year_are_no_money() -> None:
    months = [f"{('Jan', 'Feb', 'Mar', 'Dec')[row % 4]} 23" for row in range(60)]
    assert found({"Date": DAYS, "Member": PEOPLE, "Due for": months, "Fee": MONEY})["amount"] == "Fee"


def test_a_year_in_swedish_is_no_price_in_hungarian() -> None:
    sales = {"Datum": DAYS, "Kund": PEOPLE, "Antal": [1 + row % 3 for row in range(60)]}
    assert found(sales | {"Ár": MONEY})["unit_price"] == "Ár"
    with pytest.raises(DataError, match="no amount column"):
        found(sales | {"År": [2023 + row % 2 for row in range(60)]})


def test_an_owner_s_number_is_the_customer_beside_a_patient() -> None:
    numbers = [str(200 + row % 12) for row in range(200)]
    columns = {"Datum": [DAYS[row % 60] for row in range(200)], "Eigenaarnr": numbers}
    columns |= {"Patiënt": [("Rex", "Minoes", "Bella")[row % 3] for row in range(200)]}
    assert found(columns | {"Bedrag": [MONEY[row % 60] for row in range(200)]})["customer"] == "Eigenaarnr"


GOODS_WORTH = [100 + row for row in range(60)]


@pytest.mark.parametrize(
    ("paid", "owed", "amount"),
    [
        (lambda row, total: 0 if row % 4 == 0 else total, None, "Subtotal"),  # all or nothing
        (lambda row, total: total / 2 if row % 4 == 0 else total, lambda total, paid: total - paid, "Subtotal"),
        (lambda row, total: total / 2 if row % 4 == 0 else total, None, "Amount paid"),  # nothing proves it
    ],
)
def test_of_a_total_that_is_paid_in_part_the_total_counts(paid: Any, owed: Any, amount: str) -> None:
    totals = [worth * 1.2 for worth in GOODS_WORTH]
    paids = [paid(row, total) for row, total in enumerate(totals)]
    columns: dict[str, list[Any]] = {"Issued": DAYS, "Client": PEOPLE, "Subtotal": GOODS_WORTH}
    columns |= {"VAT": [worth * 0.2 for worth in GOODS_WORTH], "Total": totals, "Amount paid": paids}
    if owed:
        columns["Balance due"] = [owed(*pair) for pair in zip(totals, paids, strict=True)]
    assert found(columns)["amount"] == amount
    columns["Grand Total"] = columns.pop("Total")  # by its name that of an order
    assert found(columns)["amount"] == amount


def test_the_last_day_of_a_stay_is_not_that_of_a_checkout() -> None:
    stays = {"Check-In Date": DAYS, "Check-Out Date": DAYS[1:] + DAYS[:1], "Guest": PEOPLE, "Total": MONEY}
    assert found(stays)["date"] == "Check-In Date"
    assert found(stays | {"Reservation Date": DAYS[::-1]})["date"] == "Reservation Date"
    assert found({"Checkout Date": DAYS, "Guest": PEOPLE, "Total": MONEY})["date"] == "Checkout Date"


def test_amounts_among_words_are_told_what_to_do() -> None:
    cells = [f"{each} € inkl. MwSt" for each in MONEY]
    with pytest.raises(DataError, match=r"'Betrag' is called like one.*; write the numbers alone"):
        match({"Datum": DAYS, "Kunde": PEOPLE, "Betrag": cells}, "t.csv")


def test_of_money_in_each_currency_and_in_one_the_one_counts_that_a_rate_proves() -> None:
    rates = [1 if row % 3 else 1.25 for row in range(60)]
    home = [round((100 + row) * rate, 2) for row, rate in enumerate(rates)]
    columns = {"Date": DAYS, "Client": PEOPLE, "Devise": ["EUR" if rate == 1 else "GBP" for rate in rates]}
    columns |= {"Montant HT (devise)": [100 + row for row in range(60)], "Montant HT (EUR)": home}
    read = found(columns | {"Taux de change": rates})
    assert (read["amount"], "currency" in read) == ("Montant HT (EUR)", False)
    with pytest.raises(DataError, match=r"2 columns of .* could be the amount"):
        found(columns)


@pytest.mark.parametrize("header", ["billHouseNumber", "Bill Phone Number", "Order Page Number", "Receipt Till No"])
def test_what_else_has_a_number_in_an_order_is_not_that_of_the_order(header: str) -> None:
    counted = [str(1000 + row // 2) for row in range(60)]
    columns = {"Date": DAYS, "email": [f"{row % 20}@x.org" for row in range(60)], "Amount": MONEY, header: counted}
    assert header not in found(columns).values()
