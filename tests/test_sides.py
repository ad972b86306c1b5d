"""Debit and credit: which side of an account holds the sales is read where kinds of lines prove it, else asked."""

from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from regulars.columns import match
from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

PEOPLE, WEEKS = 5, 8
SOLD = [(f"C{person}", 10.0 * week + person + 0.25) for week in range(1, WEEKS + 1) for person in range(PEOPLE)]
OF_CUSTOMERS = {"sold": "Invoice", "paid": "Payment", "back": "Credit Note"}

Line = tuple[str, date, str, str, float]


def events() -> list[Line]:
    """Who, when, what, the paper and how much: all is sold and paid, and of every tenth sale half is given back."""
    found = []
    for number, (who, amount) in enumerate(SOLD):
        day = date(2024, 1, 1) + timedelta(days=number)
        found.append((who, day, "sold", f"S{number}", amount))
        found.append((who, day + timedelta(days=20), "paid", f"P{number}", amount))
        if number % 10 == 0:
            found.append((who, day + timedelta(days=25), "back", f"B{number}", amount / 2))
    return found


def account(lines: list[Line], kinds: dict[str, str] | None, sides: tuple[str, str], *, of_sales: bool = False) -> Any:
    """A table of `lines` with both sides in columns of their own; what was sold is a credit in the account of sales."""
    on_first = [(what == "sold") != of_sales for _, _, what, _, _ in lines]
    written = [f"{amount:.3f}".removesuffix("0") for *_, amount in lines]
    table = {
        "Customer": [who for who, *_ in lines],
        "Date": [day for _, day, *_ in lines],
        "Document": [paper for _, _, _, paper, _ in lines],
        sides[0]: [cell if first else "" for cell, first in zip(written, on_first, strict=True)],
        sides[1]: ["" if first else cell for cell, first in zip(written, on_first, strict=True)],
    }
    if kinds:
        table["Kind"] = [kinds[what] for _, _, what, _, _ in lines]
    return pl.DataFrame(table)


def money(found: Prepared) -> tuple[float, float]:
    rows = "SELECT verdict, sum(amount) FROM lines GROUP BY 1"
    told = {verdict: float(amount or 0) for verdict, amount in found.engine.rows(rows)}
    return told.get("sale", 0), told.get("return", 0)


SALES = sum(amount for _, amount in SOLD)
BACK = sum(amount for _, amount in SOLD[::10]) / 2


@pytest.mark.parametrize(
    ("sides", "kinds"),
    [
        (("Debit", "Credit"), OF_CUSTOMERS),
        (("Soll", "Haben"), {"sold": "Rechnung", "paid": "Zahlung", "back": "Gutschrift"}),
        (("Débit (EUR)", "Crédit (EUR)"), {"sold": "Facture", "paid": "Règlement", "back": "Avoir"}),
        (("Dare", "Avere"), {"sold": "Fattura", "paid": "Incasso", "back": "Nota di credito"}),
        (("Debit Amount", "Credit Amount"), {"sold": "Sales", "paid": "Receipt", "back": "Credit Note"}),
        (("Debit", "Credit"), {"sold": "SI", "paid": "SR", "back": "SC"}),
        (("Dare", "Avere"), {"sold": "Fattura differita", "paid": "Incasso bonifico", "back": "Nota di credito"}),
        (("Debe", "Haber"), {"sold": "Factura", "paid": "Cobro transferencia", "back": "Abono"}),
        (("Soll", "Haben"), {"sold": "Rechnung", "paid": "Zahlung Überweisung", "back": "Gutschrift"}),
    ],
)
def test_in_an_account_of_customers_debits_are_sales(sides: tuple[str, str], kinds: dict[str, str]) -> None:
    found = prepare(account(events(), kinds, sides), Settings())
    assert money(found) == pytest.approx((SALES, -BACK))


def test_in_an_account_of_sales_credits_are() -> None:
    lines = [line for line in events() if line[2] != "paid"]
    found = prepare(account(lines, OF_CUSTOMERS, ("Debit", "Credit"), of_sales=True), Settings())
    assert money(found) == pytest.approx((SALES, -BACK))


def test_credits_that_are_paid_are_no_sales() -> None:
    lines = [line for line in events() if line[2] != "back"]
    with pytest.raises(DataError, match="two sides of an account"):
        prepare(account(lines, OF_CUSTOMERS, ("Debit", "Credit"), of_sales=True), Settings())


def test_without_kinds_it_is_asked_with_the_options_that_keep_credit_notes() -> None:
    table = account(events(), None, ("Debit", "Credit"))
    with pytest.raises(DataError, match=r'amount="Debit - Credit".* amount=Debit,.*amount="Credit - Debit"'):
        prepare(table, Settings())
    lines = [line for line in events() if line[2] != "paid"]
    table = account(lines, None, ("Debit", "Credit"))
    found = prepare(table, Settings(columns={"amount": "Debit - Credit"}))
    assert money(found) == pytest.approx((SALES, -BACK))


@pytest.mark.parametrize(
    "kinds",
    [
        {"sold": "Invoice", "paid": "Journal", "back": "Credit Note"},  # not known
        {"sold": "Bank", "paid": "Bank", "back": "Sales"},
    ],
)
def test_kinds_that_prove_nothing_are_asked_about(kinds: dict[str, str]) -> None:
    with pytest.raises(DataError, match="two sides of an account"):
        prepare(account(events(), kinds, ("Debit", "Credit")), Settings())


def test_a_payment_to_a_customer_proves_nothing() -> None:
    lines = [*events(), ("C1", date(2024, 3, 3), "paid", "P999", 7.5)]
    table = account(lines, OF_CUSTOMERS, ("Debit", "Credit"))
    turned = pl.col("Document") == "P999"
    table = table.with_columns(
        pl.when(turned).then(pl.col("Credit")).otherwise(pl.col("Debit")).alias("Debit"),
        pl.when(turned).then(pl.lit("")).otherwise(pl.col("Credit")).alias("Credit"),
    )
    with pytest.raises(DataError, match="two sides of an account"):
        prepare(table, Settings())


def activity(who: str, kinds: dict[str, str], opening: str = "Balance b/f") -> Any:
    """The activity of a few accounts from what they owed before; `who`: their header. Payments say how, in `Ref`."""
    before = [(f"C{person}", date(2023, 12, 31), "open", "", 99.5) for person in range(PEOPLE)]
    lines = [line if line[2] != "paid" else (*line[:3], "BACS", line[4]) for line in (*before, *events())]
    table = account(lines, {**kinds, "open": opening}, ("Debit", "Credit"))
    debit, credit = ([float(cell or 0) for cell in table[side]] for side in ("Debit", "Credit"))
    opened = [what == "open" for _, _, what, *_ in lines]  # what is owed stands on the side of what was sold
    sides = {
        "Debit": [up + down if first else up for up, down, first in zip(debit, credit, opened, strict=True)],
        "Credit": [0.0 if first else down for down, first in zip(credit, opened, strict=True)],
    }
    return table.with_columns(**{side: pl.Series(cells) for side, cells in sides.items()}).rename(
        {"Customer": who, "Document": "Ref"}
    )


@pytest.mark.parametrize(
    ("who", "kinds", "opening"),
    [
        ("A/C", OF_CUSTOMERS, "B/Fwd"),
        ("Konto", {"sold": "Rechnung", "paid": "Zahlung", "back": "Gutschrift"}, "Saldovortrag"),
        ("Compte", {"sold": "Facture", "paid": "Règlement", "back": "Avoir"}, "À nouveau"),
        ("Conto", {"sold": "Fattura", "paid": "Incasso cliente", "back": "Nota di credito"}, "Riporto"),
    ],
)
def test_accounts_that_are_invoiced_and_pay_are_customers(who: str, kinds: dict[str, str], opening: str) -> None:
    found = prepare(activity(who, kinds, opening), Settings())
    assert money(found) == pytest.approx((SALES, -BACK))
    told = "SELECT count(DISTINCT customer_id), count(DISTINCT order_id) FROM lines WHERE verdict = 'sale'"
    assert found.engine.rows(told) == [(PEOPLE, len(SOLD))]


@pytest.mark.parametrize(("who", "kinds"), [("User", OF_CUSTOMERS), ("A/C", {**OF_CUSTOMERS, "back": "Journal"})])
def test_accounts_that_may_be_of_the_books_or_of_clerks_are_asked_about(who: str, kinds: dict[str, str]) -> None:
    with pytest.raises(DataError, match="as an account of the books or a clerk does"):
        prepare(activity(who, kinds), Settings())


ALSO_BACK = {"S1", "S12", "S33"}


def paid(names: tuple[str, str], *, back: bool) -> Any:
    """What was paid of invoices, and of some of these paid `back` under their number; else spent on something else."""
    lines = [line for line in events() if line[2] != "paid"]
    lines += [(*line[:2], "back", line[3].replace("S", "B"), line[4] / 2) for line in lines if line[3] in ALSO_BACK]
    papers = [paper.replace("B", "S") if back else paper for *_, paper, _ in lines]
    table = account(lines, None, names).with_columns(Invoice=pl.Series(papers))
    if not back:
        who = [name if what == "sold" else f"Supplier {name}" for name, _, what, *_ in lines]
        table = table.with_columns(Customer=pl.Series(who))
    return table.drop("Document")


@pytest.mark.parametrize(
    "names",
    [
        ("Amount In", "Amount Out"),
        ("Einzahlung", "Auszahlung"),
        ("Encaissement", "Décaissement"),
        ("Entradas", "Salidas"),
        ("Wpłata", "Wypłata"),
        ("Inbetalning", "Utbetalning"),
    ],
)
def test_what_went_out_under_the_number_of_what_came_in_was_paid_back(names: tuple[str, str]) -> None:
    found = prepare(paid(names, back=True), Settings())
    also = sum(SOLD[int(paper[1:])][1] for paper in ALSO_BACK) / 2
    assert money(found) == pytest.approx((SALES, -BACK - also))


def test_what_went_out_for_something_else_is_no_return() -> None:
    with pytest.raises(DataError, match="no amount column"):
        prepare(paid(("Amount In", "Amount Out"), back=False), Settings())


def test_what_went_out_on_the_day_of_the_takings_is_no_return() -> None:
    days = [f"2024-03-{day:02d}" for day in range(1, 31)]
    spent = days[::4]
    table = pl.DataFrame(
        {
            "Day": [*range(1, 31), *range(1, 31, 4)],
            "Date": [*days, *spent],
            "Customer": [*("Takings" for _ in days), *(f"Supplier {day}" for day in spent)],
            "Amount In": [*(300.5 + day for day in range(30)), *("" for _ in spent)],
            "Amount Out": [*("" for _ in days), *("25.40" for _ in spent)],
        },
        strict=False,
    )
    with pytest.raises(DataError, match="no amount column"):
        prepare(table, Settings())


SETTLED = {"sold": "Settled", "back": "Refunded", "undone": "ChargebackReversed", "paid": "MerchantPayout"}


def settled(kinds: dict[str, str], currencies: tuple[str, ...] = ("EUR",)) -> Any:
    """A settlement: gross beside what is left after fees, payouts that have only that, and a return taken back."""
    lines = [*events(), ("C1", date(2024, 3, 3), "undone", "S1", 7.5)]
    plus = [what in ("sold", "undone") for _, _, what, *_ in lines]
    table = account(lines, kinds, ("Net Debit (NC)", "Net Credit (NC)"), of_sales=True)
    gross = ["" if what == "paid" else f"{amount:.2f}" for _, _, what, _, amount in lines]
    left = [f"{amount - 0.4:.2f}" for *_, amount in lines]
    cells = {
        "Gross Currency": [currencies[at % len(currencies)] for at in range(len(lines))],
        "Gross Debit (GC)": ["" if up else cell for cell, up in zip(gross, plus, strict=True)],
        "Gross Credit (GC)": [cell if up else "" for cell, up in zip(gross, plus, strict=True)],
        "Net Debit (NC)": ["" if up else cell for cell, up in zip(left, plus, strict=True)],
        "Net Credit (NC)": [cell if up else "" for cell, up in zip(left, plus, strict=True)],
    }
    return table.with_columns(**{name: pl.Series(values) for name, values in cells.items()})


def test_of_gross_and_net_sides_the_gross_ones_count() -> None:
    found = prepare(settled(SETTLED), Settings())
    rounded = sum(float(f"{amount:.2f}") for _, amount in SOLD)
    assert money(found) == pytest.approx((rounded + 7.5, -BACK), abs=0.05)
    with pytest.raises(DataError, match="2 currencies, which cannot be added up"):
        prepare(settled(SETTLED, ("EUR", "SEK")), Settings())
    with pytest.raises(DataError, match=r"'Gross Debit \(GC\)' and .* are the two sides of an account"):
        prepare(settled(SETTLED | {"undone": "DepositCorrection"}), Settings())


def test_sides_called_nothing_else_come_before_gross_ones() -> None:
    table = account(events(), OF_CUSTOMERS, ("Debit", "Credit"))
    found = prepare(
        table.with_columns(**{f"Gross {side}": pl.lit("99.00") for side in ("Debit", "Credit")}), Settings()
    )
    assert money(found) == pytest.approx((SALES, -BACK))


def test_an_amount_beside_them_counts() -> None:
    lines = [line for line in events() if line[2] == "sold"]
    table = account(lines, None, ("Debit", "Credit")).with_columns(pl.Series("Amount", [line[4] for line in lines]))
    found = prepare(table, Settings())
    assert next(match.header for match in found.mapped.matches if match.column == "amount") == "Amount"


def marked(lines: list[Line], kinds: dict[str, str] | None, *, beside: bool) -> Any:
    """The same with one column of amounts, and marks behind them or `beside` them."""
    marks = ["Dr" if what == "sold" else "Cr" for _, _, what, _, _ in lines]
    written = [f"{amount:,.2f}" for *_, amount in lines]
    table = account(lines, kinds, ("Debit", "Credit")).drop("Debit", "Credit")
    if beside:
        return table.with_columns(pl.Series("Amount", written), pl.Series("Dr/Cr", marks))
    return table.with_columns(
        pl.Series("Amount", [f"{cell} {mark}" for cell, mark in zip(written, marks, strict=True)])
    )


@pytest.mark.parametrize("beside", [False, True])
def test_marks_are_read_where_kinds_prove_them(beside: bool) -> None:
    found = prepare(marked(events(), OF_CUSTOMERS, beside=beside), Settings())
    assert money(found) == pytest.approx((SALES, -BACK), abs=0.05)


@pytest.mark.parametrize("beside", [False, True])
def test_marks_that_nothing_proves_are_asked_about(beside: bool) -> None:
    lines = [line for line in events() if line[2] != "paid"]
    table = marked(lines, None, beside=beside)
    with pytest.raises(DataError, match=r'amount="Amount Dr - Cr".*amount="Amount Cr - Dr"'):
        prepare(table, Settings())
    found = prepare(table, Settings(columns={"amount": "Amount Dr - Cr"}))
    assert money(found) == pytest.approx((SALES, -BACK), abs=0.05)


def test_one_mark_on_all_amounts_says_nothing() -> None:
    lines = [line for line in events() if line[2] == "sold"]
    found = prepare(marked(lines, None, beside=False), Settings())
    assert money(found) == pytest.approx((SALES, 0))


def test_a_line_with_both_sides_is_unreadable() -> None:
    table = account(events(), OF_CUSTOMERS, ("Debit", "Credit"))
    both = pl.when(pl.col("Document") == "S3").then(pl.lit("1.00")).otherwise(pl.col("Credit")).alias("Credit")
    found = prepare(table.with_columns(both), Settings())
    assert found.engine.rows("SELECT count(*) FROM lines WHERE verdict = 'unreadable'") == [(1,)]


def test_the_vouchers_of_tally_name_the_party_under_particulars() -> None:
    kinds = {"sold": "Sales", "paid": "Receipt", "back": "Credit Note"}
    table = account(events(), kinds, ("Debit", "Credit"))
    names = {"Customer": "Particulars", "Document": "Vch No.", "Kind": "Vch Type"}
    found = prepare(table.rename(names), Settings())
    assert money(found) == pytest.approx((SALES, -BACK))
    headers = {match.column: match.header for match in found.mapped.matches}
    assert (headers["customer"], headers["order"]) == ("Particulars", "Vch No.")


def test_an_account_of_a_ledger_is_the_customer() -> None:
    people = [(f"{who}{int(paper[1:]) % 6}", day, what, paper, amount) for who, day, what, paper, amount in events()]
    found = prepare(account(people, OF_CUSTOMERS, ("Debit", "Credit")).rename({"Customer": "A/C"}), Settings())
    assert money(found) == pytest.approx((SALES, -BACK))


def test_a_payment_below_zero_beside_sales_is_no_return() -> None:
    lines = events()
    table = account(lines, None, ("Debit", "Credit")).drop("Debit", "Credit")
    words = {"sold": "Sale", "paid": "Receipt", "back": "Refund"}
    signed = [amount if what == "sold" else -amount for *_, what, _, amount in lines]
    kinds = [words[what] for _, _, what, _, _ in lines]
    found = prepare(table.with_columns(pl.Series("Amount", signed), pl.Series("Type", kinds)), Settings())
    assert money(found) == pytest.approx((SALES, -BACK))


def test_receipts_above_zero_are_sales() -> None:
    lines = [line for line in events() if line[2] != "back"]
    table = account(lines, None, ("Debit", "Credit")).drop("Debit", "Credit")
    kinds = ["Sale" if what == "sold" else "Receipt" for _, _, what, _, _ in lines]
    table = table.with_columns(pl.Series("Amount", [line[4] for line in lines]), pl.Series("Type", kinds))
    assert money(prepare(table, Settings())) == pytest.approx((2 * SALES, 0))


def test_debit_and_credit_beside_cash_are_ways_to_pay() -> None:
    lines = [line for line in events() if line[2] == "sold"]
    table = account(lines, None, ("Debit", "Credit")).with_columns(pl.lit("").alias("Cash"))
    with pytest.raises(DataError, match="no amount column"):
        prepare(table, Settings())


def test_marks_beside_kinds_that_are_not_known_are_asked_about() -> None:
    codes = {"sold": "RV", "paid": "DZ", "back": "DG"}
    table = marked(events(), codes, beside=True).rename({"Kind": "Document type"})
    with pytest.raises(DataError, match=r"'Dr' and 'Cr' under 'Dr/Cr' .*say --columns amount=Amount"):
        prepare(table, Settings())
    assert money(prepare(table, Settings(columns={"amount": "Amount"})))[1] == 0


def test_a_journal_with_all_accounts_of_each_posting_is_named_as_that() -> None:
    lines = [line for line in events() if line[2] == "sold"]
    of_customers = account(lines, None, ("Debit", "Credit"))
    of_sales = account(lines, None, ("Debit", "Credit"), of_sales=True)
    with pytest.raises(DataError, match="come to the same for each 'Document', as in a journal"):
        prepare(pl.concat([of_customers, of_sales]), Settings())


def test_opening_balances_and_rows_of_totals_are_no_sales() -> None:
    table = account(events(), OF_CUSTOMERS, ("Debit", "Credit"))
    opening = {
        "Customer": "C1",
        "Date": date(2023, 12, 31),
        "Document": "0",
        "Debit": "900.00",
        "Kind": "Opening balance",
    }
    totals = [
        {"Customer": "", "Date": None, "Document": None, "Debit": "812.50", "Credit": "812.50", "Kind": None}
        for _ in range(8)
    ]
    rows = [opening | {"Credit": ""}, *table.rows(named=True), *totals]
    found = prepare(pl.DataFrame(rows, schema=table.schema), Settings())
    assert money(found) == (pytest.approx(SALES), pytest.approx(-BACK))


@pytest.mark.parametrize(
    ("kinds", "names"),
    [
        ({"sold": "Receivable Invoice", "back": "Receivable Credit Note"}, ("Gross (EUR)", "VAT (EUR)")),
        ({"sold": "Rechnung", "back": "Gutschrift"}, ("Brutto", "MwSt.")),
    ],
)
def test_in_an_account_of_sales_credits_count_without_the_tax_that_stands_beside_them(
    kinds: dict[str, str], names: tuple[str, str]
) -> None:
    lines = [line for line in events() if line[2] != "paid"]
    sides = ("Debit (EUR)", "Credit (EUR)")
    signed = [amount if what == "sold" else -amount for _, _, what, _, amount in lines]
    taxed = {names[0]: [round(each * 1.23, 2) for each in signed]}
    taxed[names[1]] = [round(all_ - each, 2) for all_, each in zip(taxed[names[0]], signed, strict=True)]
    table = account(lines, kinds, sides, of_sales=True).with_columns(**{name: pl.Series(taxed[name]) for name in names})
    assert money(prepare(table, Settings())) == pytest.approx((SALES, -BACK))


def test_another_total_than_both_sides_with_their_tax_counts_before_them() -> None:
    lines = [line for line in events() if line[2] != "paid"]
    table = account(lines, {"sold": "Invoice", "back": "Credit Note"}, ("Debit", "Credit"), of_sales=True)
    other = pl.DataFrame(
        {"Total": [f"{row * 7 % 31 + 1}.00" for row in range(len(lines))], "VAT": ["1.00"] * len(lines)}
    )
    with_total = pl.concat([table, other], how="horizontal")
    assert {each.column: each.header for each in match(with_total.to_dict(as_series=False), "f.csv")}[
        "amount"
    ] == "Total"
