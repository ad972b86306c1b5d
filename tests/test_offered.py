"""Lists of what was only offered or planned are asked about, where nothing says what became of each."""

from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.ledger import Ledger
from regulars.preparing import prepare
from regulars.settings import Settings


def read(named: dict[str, str], columns: dict[str, str] | None = None, **more: list[Any]) -> Ledger:
    """A list of sixty lines; `named`: what its number, day, customer and sum are called, the others as usual."""
    names = {"order": "No", "date": "Date", "customer": "Customer", "amount": "Total"} | named
    held = {
        names["order"]: [f"A-{2000 + at}" for at in range(60)],
        names["date"]: [f"2026-0{1 + at // 15}-{1 + at % 28:02d}" for at in range(60)],
        names["customer"]: [f"Firma {'ABCDEFGHIJK'[at * 7 % 11]} Ltd" for at in range(60)],
        names["amount"]: [100.5 + 37 * at for at in range(60)],
    }
    return prepare(pl.DataFrame(held | more), Settings(columns=columns or {})).ledger()


@pytest.mark.parametrize(
    "named",
    [
        {"order": "Quote No", "date": "Quote date", "amount": "Quote total"},
        {"order": "Estimate #", "date": "Estimate date"},
        {"order": "Angebot Nr.", "date": "Angebotsdatum", "customer": "Kunde", "amount": "Angebotssumme netto"},
        {"order": "N° de devis", "date": "Date du devis", "customer": "Client", "amount": "Montant HT"},
        {"order": "Nº presupuesto", "date": "Fecha presupuesto", "customer": "Cliente", "amount": "Importe"},
        {"order": "N. preventivo", "date": "Data preventivo", "customer": "Cliente", "amount": "Importo"},
        {"order": "Nº do orçamento", "date": "Data do orçamento", "customer": "Cliente", "amount": "Valor"},
        {"order": "Offertenummer", "date": "Offertedatum", "customer": "Klant", "amount": "Offertebedrag"},
        {"order": "Nr oferty", "date": "Data oferty", "customer": "Klient", "amount": "Wartość oferty"},
        {"order": "Offertnummer", "date": "Offertdatum", "customer": "Kund", "amount": "Belopp"},
        {"order": "Tilbudsnr", "date": "Tilbudsdato", "customer": "Kunde", "amount": "Beløb"},
        {"date": "Proforma date", "order": "Proforma no"},
        {"date": "Expected close date", "amount": "Opportunity amount", "order": "Opportunity ID"},
        {"amount": "Forecast amount", "date": "Forecast date"},
        {"amount": "Cart value", "date": "Abandoned at", "order": "Cart ID"},
    ],
)  # fmt: skip
def test_quotes_plans_and_open_deals_are_asked_about(named: dict[str, str]) -> None:
    with pytest.raises(DataError, match="looks like a list of quotes, plans or open deals"):
        read(named)


def test_the_user_can_say_that_all_quotes_were_sold() -> None:
    assert read({"date": "Quote date"}, {"date": "Quote date"})["sale"].rows == 60


def test_a_state_tells_which_of_the_quotes_were_sold() -> None:
    states = ["Accepted" if at % 3 else "Declined" for at in range(60)]
    named = {"order": "Quote No", "date": "Quote date"}
    ledger = read(named, Status=states)
    assert (ledger["sale"].rows, ledger["not_completed"].rows) == (40, 20)


@pytest.mark.parametrize(
    "named",
    [
        {"order": "Invoice no", "date": "Quote date"},  # of what was billed the day of the quote is known
        {"date": "Rechnungsdatum", "customer": "Kunde", "amount": "Betrag"},
        {"amount": "Order total", "date": "Plan date"},
    ],
)
def test_what_was_ordered_or_is_on_sale_is_no_list_of_quotes(named: dict[str, str]) -> None:
    assert read(named)["sale"].rows == 60


def test_the_number_of_a_quote_beside_that_of_the_invoice_says_nothing() -> None:
    assert read({"order": "Invoice no"}, **{"Quote no": [f"Q{at}" for at in range(60)]})["sale"].rows == 60


@pytest.mark.parametrize(
    "header", ["Offer price", "Angebotspreis", "Prix promo", "Budget", "Estimated delivery", "kv_summa"]
)
def test_what_else_speaks_of_offers_or_plans_says_nothing(header: str) -> None:
    assert read({}, **{header: [9.5 + at for at in range(60)]})["sale"].rows == 60


def test_deals_that_are_all_open_are_asked_about_and_orders_that_are_open_are_not() -> None:
    names = {"order": "Deal", "date": "Created", "amount": "Value"}
    with pytest.raises(DataError, match="looks like a list of quotes, plans or open deals"):
        read(names, Status=["Open"] * 60, Probability=["40 %", "70 %"] * 30)
    assert read(names, {"status": ""}, Status=["Open"] * 60, Chance_of_rain=["40 %"] * 60)["sale"].rows == 60
    assert read({"order": "Order No"}, Status=["Open"] * 60)["sale"].rows == 60
    won = read(names, Status=["Open", "Won"] * 30, Probability=["40 %", "100 %"] * 30)
    assert won["sale"].rows == 30


SOME = [20, 40, 60, 80] * 15
LATER = [f"2027-0{1 + at // 15}-{1 + at % 28:02d}" for at in range(60)]


@pytest.mark.parametrize(
    ("number", "day", "until", "odds"),
    [
        ("ang_nr", "ang_dat", "gueltig_bis", "wahrsch_proz"),
        ("dev_num", "dev_date", "valable_jusqu_au", "proba_reussite"),
        ("num_ppto", "fec_ppto", "valido_hasta", "prob_exito"),
        ("prev_num", "prev_data", "valido_fino_al", "prob_successo"),
        ("orc_num", "dt_orc", "validade", "probabilidade"),
        ("off_nr", "off_dat", "geldig_tot", "kans_pct"),
        ("nr_ofr", "data_ofr", "wazna_do", "szansa_proc"),
        ("offnr", "offdat", "giltig_till", "sannolikhet"),
        ("quo_no", "quo_dt", "valid_until", "win_prob"),
    ],
)
def test_offers_cut_short_are_asked_about_beside_a_day_until_which_they_hold_or_odds(
    number: str, day: str, until: str, odds: str
) -> None:
    named = {"order": number, "date": day}
    for more in ({until: LATER}, {odds: SOME}, {until: LATER, odds: SOME}):
        with pytest.raises(DataError, match="looks like a list of quotes"):
            read(named, **more)
    assert read(named, {"date": day, "order": number}, **{until: LATER, odds: SOME})["sale"].rows == 60


def test_odds_beside_a_day_until_which_something_holds_are_an_offer_whatever_its_number_is_called() -> None:
    with pytest.raises(DataError, match="looks like a list of quotes"):
        read({}, **{"Valid until": LATER, "Probability": SOME})
    assert read({}, {"amount": "Total"}, **{"Valid until": LATER, "Probability": SOME})["sale"].rows == 60
    assert read({}, **{"Valid until": LATER})["sale"].rows == 60
    assert read({}, Probability=SOME)["sale"].rows == 60
    assert read({"order": "Order No"}, **{"Valid until": LATER, "Probability": SOME})["sale"].rows == 60


@pytest.mark.parametrize(
    ("number", "states"),
    [
        ("Offertenr", ["verzonden", "concept", "afgewezen", "verlopen"]),
        ("Angebotsnr", ["versendet", "Entwurf", "abgelehnt", "abgelaufen"]),
        ("N° devis", ["envoyé", "brouillon", "refusé", "expiré"]),
    ],
)
def test_offers_that_were_sent_and_none_of_them_taken_are_no_sales(number: str, states: list[str]) -> None:
    with pytest.raises(DataError, match="looks like a list of quotes, plans or open deals"):
        read({}, **{number: [f"Q{at}" for at in range(60)], "Status": states * 15})


def test_offers_of_which_some_were_taken_tell_which() -> None:
    numbers = [f"Q{at}" for at in range(60)]
    told = read({}, Offertenr=numbers, Status=["verzonden", "geaccepteerd", "afgewezen"] * 20)
    assert told["sale"].rows in (20, 40)
