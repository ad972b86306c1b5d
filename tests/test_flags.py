"""Which columns say that a line is no sale or a return, whatever they are called."""

from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from regulars.columns import match
from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ROWS = 60
FIRST = date(2024, 1, 5)
MONEY = [5.25 + row for row in range(ROWS)]
UNDONE = [row for row in range(ROWS) if row % 6 == 2]


def read(columns: dict[str, list[Any]], given: dict[str, str] | None = None, **others: list[Any]) -> Prepared:
    sales = {
        "order": [str(7000 + row) for row in range(ROWS)],
        "date": [(FIRST + timedelta(days=row)).isoformat() for row in range(ROWS)],
        "customer": [f"C{row % 7}" for row in range(ROWS)],
        "total": MONEY,
    }
    return prepare(pl.DataFrame(sales | others | columns), Settings(columns=given or {}))


def on_undone(yes: Any, no: Any) -> list[Any]:
    return [yes if row in UNDONE else no for row in range(ROWS)]


def told(found: Prepared) -> dict[str, int]:
    return {entry.verdict: entry.rows for entry in found.ledger().entries if entry.rows}


NOT_SOLD = {"sale": ROWS - len(UNDONE), "not_completed": len(UNDONE)}
SENT_BACK = {"sale": ROWS - len(UNDONE), "return": len(UNDONE)}


@pytest.mark.parametrize(
    ("header", "sold", "undone"),
    [
        ("lifecycle", "Completed", "Cancelled"),
        ("State", "posted", "draft"),
        ("x", "paid", "void"),
        ("Result", "SUCCESS", "FAIL"),
        ("state", "PaymentSettled", "Cancelled"),
        ("state", "ORDER_STATE_FULFILLED", "ORDER_STATE_CANCELLED"),
        ("status", "STATUS_PAID", "STATUS_VOIDED"),
    ],
)
def test_states_are_found_under_any_name(header: str, sold: str, undone: str) -> None:
    assert told(read({header: on_undone(undone, sold)})) == NOT_SOLD


@pytest.mark.parametrize(
    ("header", "sold", "undone"),
    [("حالة الطلب", "تم التنفيذ", "ملغي"), ("สถานะ", "เก็บเงินแล้ว", "ยกเลิก"), ("Estat", "recollit", "anul·lat")],
)
def test_states_in_more_languages_are_known(header: str, sold: str, undone: str) -> None:
    assert told(read({header: on_undone(undone, sold)})) == NOT_SOLD


def test_states_beside_which_none_is_known_are_asked_about_and_remarks_are_not() -> None:
    with pytest.raises(DataError, match=r"'zap' .* would take .* of the lines for no sale"):
        read({"zap": on_undone("cancelled", "zipped")})
    remarks = [("cancelled", "call first")[row // 6 % 2] if row in UNDONE else None for row in range(ROWS)]
    assert told(read({"zap": remarks})) == {"sale": ROWS}


@pytest.mark.parametrize("header", ["total", "Received (EUR)", "Erhalten"])
def test_refunds_below_zero_need_no_answer_though_the_kinds_beside_them_are_not_known(header: str) -> None:
    paid = {"order": [f"O{row}" for row in range(ROWS)], "date": [FIRST + timedelta(days=row) for row in range(ROWS)]}
    paid |= {"customer": [f"C{row % 7}" for row in range(ROWS)], header: on_undone("-€4.00", "€9.00")}
    paid |= {"Card fee": [f"{0.11 + row / 100:.2f}" for row in range(ROWS)]}
    found = prepare(pl.DataFrame(paid | {"Entry": on_undone("Refund", "Full payment")}), Settings())
    assert told(found) == SENT_BACK
    assert found.ledger().total(kept=True)[1] == 9 * (ROWS - len(UNDONE)) - 4 * len(UNDONE)


@pytest.mark.parametrize(
    ("header", "sold", "failed"),
    [
        ("TXN_STATUS", "SUCCESS", "FAILED"),
        ("Recharge status", "Successful", "Reversed"),
        ("vend_state", "OK", "declined"),
        ("Buchungsstatus", "Erfolgreich", "Fehlgeschlagen"),
    ],
)
def test_attempts_to_buy_that_failed_are_no_sales(header: str, sold: str, failed: str) -> None:
    assert told(read({header: on_undone(failed, sold)})) == NOT_SOLD


def test_attempts_under_a_name_that_says_no_state_are_asked_about() -> None:
    answers = {"Gateway": on_undone("DECLINED", "APPROVED")}
    with pytest.raises(DataError, match=r"'Gateway' of .* would take 17% of the lines for no sale"):
        read(answers)
    assert told(read(answers, {"status": "Gateway"})) == NOT_SOLD
    assert told(read(answers, {"status": ""})) == {"sale": ROWS}


@pytest.mark.parametrize("header", ["Email status", "Sync state", "Fraud check", "Delivery status"])
def test_attempts_to_do_something_else_take_no_sale_away(header: str) -> None:
    assert told(read({header: on_undone("failed", "success")})) == {"sale": ROWS}


OF_STATES = [
    *("Auftragstatus", "order_status_id", "Status", "Statuscode", "Statuskod", "Kod statusu", "Code statut"),
    *("Código de estado", "cod_situacao", "Codice stato", "Estado", "Stato", "CODEST", "ESTPED", "SITPED", "BELSTAT"),
    *("KODSTAT", "STATUS_CD", "STAV", "Tila", "Állapot", "Stare", "Durum"),
]


@pytest.mark.parametrize("header", OF_STATES)
def test_codes_of_states_are_asked_about(header: str) -> None:
    codes = {header: [(50, 50, 30, 10, 50, 99)[row % 6] for row in range(ROWS)]}
    with pytest.raises(DataError, match=f"'{header}' of .* says 10, 30, 50, 99, and nothing says which"):
        read(codes)
    assert told(read(codes, {"status": ""})) == {"sale": ROWS}


@pytest.mark.parametrize(
    ("header", "codes"),
    [
        ("Status", [1 + row % 7 % 4 for row in range(ROWS)]),
        ("Newsletter status", [1 + row % 5 for row in range(ROWS)]),
        *((header, [1 + row % 5 for row in range(ROWS)]) for header in ("Estado civil", "País estado", "CODBEST")),
        ("Delivery status", [1 + row % 5 for row in range(ROWS)]),
        ("Fulfilment", [1 + row % 5 for row in range(ROWS)]),
        ("Status", list(range(ROWS))),
        ("Status", [1] * ROWS),
    ],
)
def test_numbers_that_are_no_states_of_orders_are_not_asked_about(header: str, codes: list[int]) -> None:
    assert told(read({header: codes})) == {"sale": ROWS}


def test_what_state_goods_are_in_is_no_state_of_orders() -> None:
    assert told(read({"state": on_undone("new", "used")})) == {"sale": ROWS}


def test_states_that_are_sales_do_not_make_a_column_of_states() -> None:
    assert told(read({"post": on_undone("pending", "delivered")})) == {"sale": ROWS}


@pytest.mark.parametrize(
    ("header", "sold", "back"),
    [
        ("Vorgang", "Rechnung", "Gutschrift"),
        ("OrderKind", "Sale", "Refund"),
        ("Kind", "TYPE_SALE", "TYPE_REFUND"),
        ("S/R", "S", "R"),
        ("S/R", "s", "r"),
    ],
)
def test_kinds_are_found_under_any_name(header: str, sold: str, back: str) -> None:
    assert told(read({header: on_undone(back, sold)})) == SENT_BACK


def test_the_sum_below_the_lines_is_a_kind_that_is_no_sale() -> None:
    kinds = [*on_undone("Nota de Crédito", "Fatura")[:-1], "Totais"]
    assert told(read({"Documento": kinds})) == {
        "sale": ROWS - len(UNDONE) - 1,
        "return": len(UNDONE),
        "not_completed": 1,
    }


@pytest.mark.parametrize(
    ("header", "sold", "sent"),
    [
        *(("Positionstyp", "Artikel", "Versand"), ("Positionsart", "Artikel", "Versandposition")),
        *(("Type de ligne", "Article", "Livraison"), ("Tipo de línea", "Artículo", "Envío")),
        *(("Regeltype", "Artikel", "Verzending"), ("Rodzaj pozycji", "Pozycja", "Wysyłka")),
    ],
)
def test_lines_whose_kind_says_that_they_are_shipping_are_no_sales(header: str, sold: str, sent: str) -> None:
    assert told(read({header: on_undone(sent, sold)})) == NOT_SOLD


@pytest.mark.parametrize("header", ["cancelled_at", "Canceled on", "Storniert am", "Returned on", "date voided"])
def test_a_day_on_which_it_was_undone_is_no_sale(header: str) -> None:
    found = read({header: on_undone("2024-05-01", None)})
    assert told(found) == NOT_SOLD
    assert "undone" in found.mapped.reasons["status"]


@pytest.mark.parametrize("blank", ["NULL", "\\N", "NaN", "#N/A", "None", "-", "n/a"])
def test_a_word_for_nothing_is_a_blank_in_numbers_and_days(blank: str) -> None:
    some = [row % 5 == 1 and row not in UNDONE for row in range(ROWS)]
    found = read(
        {"cancelled_at": on_undone("2024-05-01", blank)},
        refund_amount=["1.50" if one else blank for one in some],
        discount=["0.00" if row % 2 else blank for row in range(ROWS)],
    )
    taken = {match.column: match.header for match in found.mapped.matches}
    assert (taken["refunded"], taken["discount"], taken["status"]) == ("refund_amount", "discount", "cancelled_at")
    ledger = found.ledger()
    assert told(found) == NOT_SOLD
    assert float(ledger["return"].money) == -1.5 * sum(some)


def test_a_day_of_undoing_is_of_its_line_where_the_order_has_others() -> None:
    found = read(
        {"Returned on": on_undone("2024-05-01", "")},
        order=[str(7000 + row // 2) for row in range(ROWS)],
        customer=[f"C{row // 2 % 7}" for row in range(ROWS)],
        date=[(FIRST + timedelta(days=row // 2)).isoformat() for row in range(ROWS)],
    )
    assert told(found) == NOT_SOLD


def test_a_day_of_undoing_on_an_order_s_first_line_is_of_all_its_lines() -> None:
    first = [row % 2 == 0 for row in range(ROWS)]
    found = read(
        {"cancelled_at": ["2024-05-01" if row % 12 == 0 else None for row in range(ROWS)]},
        order=[str(7000 + row // 2) for row in range(ROWS)],
        customer=[f"C{row % 7}" if one else None for row, one in enumerate(first)],
        date=[(FIRST + timedelta(days=row)).isoformat() if one else None for row, one in enumerate(first)],
    )
    assert told(found) == {"sale": ROWS - 10, "not_completed": 10}


@pytest.mark.parametrize(
    "header",
    [
        *("Void?", "test", "is_test_order", "Training", "Makulerad", "Anulada", "is_deleted", "Gelöscht", "supprimée"),
        *(
            "eliminado",
            "Cancellato",
            "excluída",
            "Verwijderd",
            "skasowane",
            "czy usunięte",
            "Borttagen",
            "Is geannuleerd",
        ),
        *(
            "fl_ann",
            "canc_sn",
            "KZ_STORN",
            "flg_anul",
            "ind_annul",
            "geann_jn",
            "anul_tn",
            "fl_mak",
            "flag_void",
            "elim_sn",
        ),
    ],
)
def test_yes_and_no_under_more_names(header: str) -> None:
    assert told(read({header: on_undone("true", "false")})) == NOT_SOLD


@pytest.mark.parametrize("header", ["ann", "mak", "canc", "fl_annuncio", "fl_news", "ann_prec", "elim_num"])
def test_what_is_cut_short_says_nothing_where_it_is_no_flag_by_its_name(header: str) -> None:
    assert told(read({header: on_undone("S", "N")})) == {"sale": ROWS}


@pytest.mark.parametrize("header", ["Return", "Reso", "test"])
def test_what_says_no_of_every_line_asks_nothing(header: str) -> None:
    others = {"Status": on_undone("Refunded", "Paid"), "cancelled_at": on_undone("2024-05-01", None)}
    assert told(read({header: ["No"] * ROWS}, **others)) == NOT_SOLD


def test_what_says_no_of_the_lines_seen_may_say_yes_of_others() -> None:
    sample = {
        "Customer": [f"C{row % 7}" for row in range(ROWS)],
        "Date": [(FIRST + timedelta(days=row)).isoformat() for row in range(ROWS)],
        "Total": MONEY,
        "Return": ["No"] * ROWS,
    }
    assert {hit.column for hit in match(sample, "f.csv", whole=True)} == {"customer", "date", "amount"}
    assert {hit.column for hit in match(sample, "f.csv")} == {"customer", "date", "amount", "type"}
    many = {name: cells * 40 for name, cells in sample.items()}
    assert told(prepare(pl.DataFrame(many), Settings())) == {"sale": 40 * ROWS}
    many["Return"] = ["No"] * (40 * ROWS - 1) + ["Yes"]
    with pytest.raises(DataError, match=r"'Return' says yes or no of each line\. If yes means"):
        prepare(pl.DataFrame(many), Settings())


def test_a_bare_return_of_yes_and_no_is_asked_about_and_both_answers_are_taken() -> None:
    flag = {"return": on_undone("Y", "N")}
    with pytest.raises(DataError, match=r"--columns status=return; .* --columns type=return"):
        read(flag)
    assert told(read(flag, {"status": "return"})) == NOT_SOLD
    assert told(read(flag, {"type": "return"})) == SENT_BACK


def test_yes_and_no_is_looked_for_beside_a_known_layout_too() -> None:
    layout = {
        "Receipt number": [f"1-{row}" for row in range(ROWS)],
        "Receipt type": ["Sale"] * ROWS,
        "Net sales": MONEY,
        "Cost of goods": MONEY,
        "Cashier name": ["Eva"] * ROWS,
        "Date": [(FIRST + timedelta(days=row)).isoformat() for row in range(ROWS)],
        "Customer name": [f"Ann Lee {row % 7}" for row in range(ROWS)],
        "Cancelled": on_undone("yes", "no"),
    }
    found = prepare(pl.DataFrame(layout), Settings())
    assert "as in Loyverse" in found.mapped.matches[0].why
    assert told(found) == NOT_SOLD


def test_void_lines_below_zero_take_a_sale_back_and_are_no_state_of_it() -> None:
    found = read({"Action": on_undone("VOID", "SALE")}, total=[-5.0 if row in UNDONE else 9.5 for row in range(ROWS)])
    assert told(found) == SENT_BACK


@pytest.mark.parametrize(
    ("header", "sold", "other"),
    [("Paid by", "invoice", "credit"), ("Newsletter", "active", "cancelled"), ("Last delivery", "delivered", "failed")],
)
def test_words_of_a_column_about_something_else_are_no_states(header: str, sold: str, other: str) -> None:
    assert told(read({header: on_undone(other, sold)})) == {"sale": ROWS}


def test_states_that_are_each_customer_s_own_are_not_those_of_orders() -> None:
    ended = ["cancelled" if row % 7 == 3 else "active" for row in range(ROWS)]
    assert told(read({"Programme": ended})) == {"sale": ROWS}


def test_a_kind_on_many_lines_under_a_name_that_nobody_knows_is_none() -> None:
    assert told(read({"x": ["sale" if row % 2 else "refund" for row in range(ROWS)]})) == {"sale": ROWS}


@pytest.mark.parametrize(
    ("header", "values"),
    [
        ("Test", [str(row % 2) for row in range(ROWS)]),
        ("Returned on", ["2024-05-01" if row % 5 else None for row in range(ROWS)]),
    ],
)
def test_what_would_undo_many_lines_is_asked_about(header: str, values: list[Any]) -> None:
    with pytest.raises(DataError, match=r"would take [58]0% of the lines for no sale"):
        read({header: values})
    assert told(read({header: values}, {"status": ""})) == {"sale": ROWS}
    assert told(read({header: values}, {"status": header}))["not_completed"] >= ROWS / 2


def test_an_order_that_was_paid_and_cancelled_is_no_sale() -> None:
    sent = ["cancelled" if row in UNDONE else ("pending", "shipped")[row % 2] for row in range(ROWS)]
    found = read({"Payment status": ["paid"] * ROWS, "Fulfilment status": sent})
    assert told(found) == NOT_SOLD


def test_a_line_below_zero_that_is_called_refunded_is_the_money_given_back() -> None:
    totals = [-5.0 if row in UNDONE else 9.5 for row in range(ROWS)]
    assert told(read({"Status": on_undone("refunded", "completed")}, total=totals)) == SENT_BACK
    assert told(read({"Status": on_undone("cancelled", "completed")}, total=totals)) == NOT_SOLD


@pytest.mark.parametrize(
    ("header", "yes", "no"),
    [("Cancelled", "yes", "no"), ("deleted_at", "2024-05-01", None), ("Status", "blocked", "active")],
)
def test_what_is_said_of_customers_is_asked_about(header: str, yes: str, no: str | None) -> None:
    people = [f"C{row % 15}" if row % 15 else None for row in range(ROWS)]
    column = {header: [yes if row % 15 in (1, 4, 9) or row == 15 else no for row in range(ROWS)], "customer": people}
    with pytest.raises(DataError, match="says the same of all orders of a customer"):
        read(column)
    slot = {"status": header}
    assert told(read(column, slot)) == {"sale": 44, "no_customer": 3, "not_completed": 13}
    assert told(read(column, {"status": ""})) == {"sale": 56, "no_customer": 4}


@pytest.mark.parametrize(
    "header", ["Subscription cancelled on", "Free cancellation date", "Cancellation date (latest)"]
)
def test_days_of_what_is_no_sale_or_may_yet_be_undone_undo_nothing(header: str) -> None:
    assert told(read({header: on_undone("2024-05-01", None)})) == {"sale": ROWS}


def test_credit_among_the_terms_of_payment_is_no_return() -> None:
    assert told(read({"Terms": on_undone("Credit", "Sale")})) == {"sale": ROWS}


def test_ones_on_lines_of_several_pieces_may_count_them() -> None:
    columns = {"Returned": on_undone("1", "0"), "quantity": ["2"] * ROWS, "price": [each / 2 for each in MONEY]}
    with pytest.raises(DataError, match="one piece came back, say --columns refunded=Returned"):
        read(columns)
    assert told(read(columns, {"status": "Returned"})) == NOT_SOLD
    ledger = read(columns, {"refunded": "Returned"}).ledger()
    assert float(ledger["return"].money) == -sum(MONEY[row] / 2 for row in UNDONE)
    assert told(read(columns | {"quantity": ["1"] * ROWS})) == NOT_SOLD


@pytest.mark.parametrize("header", ["Cancellation reason", "Cancel Reason", "Stornogrund", "Motivo de cancelación"])
def test_reasons_without_a_status_are_asked_about(header: str) -> None:
    column = {header: on_undone("changed my mind", None)}
    with pytest.raises(DataError, match=f"{header!r} of .* says something on 10 of 60 lines"):
        read(column)
    assert told(read(column, {"status": ""})) == {"sale": ROWS}
    assert told(read(column | {"Status": on_undone("Cancelled", "Shipped")})) == NOT_SOLD


def test_pieces_that_came_back_count_where_it_is_never_more_than_one() -> None:
    columns = {"Returned Qty": on_undone(1, 0), "quantity": [2] * ROWS, "price": [each / 2 for each in MONEY]}
    assert float(read(columns).ledger()["return"].money) == -sum(MONEY[row] / 2 for row in UNDONE)


@pytest.mark.parametrize("header", ["STORNO_KZ", "cancelled_flag", "VOID_IND", "Anulado YN"])
def test_a_flag_that_says_that_it_is_one_is_known(header: str) -> None:
    assert told(read({header: on_undone("J", "N")})) == told(read({"Storniert": on_undone("J", "N")}))


KINDS_OF_PAPERS = ("DO_Type", "BELART", "TIPODOC", "doc_typ")


@pytest.mark.parametrize("header", KINDS_OF_PAPERS)
def test_codes_of_kinds_of_papers_that_nobody_knows_are_asked_about(header: str) -> None:
    """A quote says 0, and an invoice 7; where all but one take something off, that one is what was sold."""
    codes = [("7", "7", "0", "3")[row % 4] for row in range(ROWS)]
    with pytest.raises(DataError, match=f"{header!r} .* says 0, 3, 7, and nothing says which of these are sales"):
        read({header: codes})
    assert told(read({header: codes}, {"type": ""})) == {"sale": ROWS}
    back = [-paid if code != "7" else paid for code, paid in zip(codes, MONEY, strict=True)]
    assert told(read({header: codes, "total": back})) == {"sale": ROWS // 2, "return": ROWS // 2}


@pytest.mark.parametrize("header", KINDS_OF_PAPERS)
def test_codes_beside_a_known_one_and_words_are_not(header: str) -> None:
    assert told(read({header: on_undone("G2", "F2")})) == SENT_BACK
    assert told(read({header: on_undone("counter", "phone order")})) == {"sale": ROWS}


@pytest.mark.parametrize(
    ("header", "yes", "no"),
    [("fl_cancelado", "S", "N"), ("flg_cancelled", "Y", "N"), ("kz_storno", "J", "N"), ("ind_anulado", "1", "0")],
)
def test_a_mark_of_databases_before_a_flag_says_the_same(header: str, yes: str, no: str) -> None:
    assert told(read({header: on_undone(yes, no)})) == NOT_SOLD


@pytest.mark.parametrize(
    ("header", "sold", "undone"),
    [("Stand", "Betaald", "Concept"), ("Stand", "bezahlt", "Entwurf"), ("Statut", "payee", "annulee")],
)
def test_drafts_are_no_sales_under_a_word_for_a_state(header: str, sold: str, undone: str) -> None:
    assert told(read({header: on_undone(undone, sold)})) == NOT_SOLD


def test_what_odoo_sent_is_a_quotation_where_its_other_states_stand_beside() -> None:
    states = [("sent", "cancel")[row % 12 == 2] if row in UNDONE else "sale" for row in range(ROWS)]
    assert told(read({"state": states})) == NOT_SOLD
    assert told(read({"state": [state.replace("sale", "delivered") for state in states]}))["sale"] > ROWS - len(UNDONE)


@pytest.mark.parametrize(
    ("header", "yes", "no"),
    [
        ("chargeback", "是", "否"),
        ("chargeBack", "はい", "いいえ"),
        ("is_chargeback", "네", "아니요"),
        ("Rückbuchung", "ja", "nein"),
        ("rétrofacturation", "oui", "non"),
        ("contracargo", "sí", "no"),
        ("riaddebito", "sì", "no"),
        ("Estorno", "sim", "não"),
        ("terugboeking", "ja", "nee"),
        ("obciążenie zwrotne", "tak", "nie"),
        ("återdebitering", "ja", "nej"),
        ("キャンセル有無", "有", "無"),
    ],
)
def test_what_was_charged_back_is_no_sale(header: str, yes: str, no: str) -> None:
    assert told(read({header: on_undone(yes, no)})) == NOT_SOLD


def test_money_that_was_charged_back_is_asked_about() -> None:
    with pytest.raises(DataError, match="Chargebacks"):
        read({"Chargebacks": on_undone("3.10", "0.00")})


def remarks(word: str) -> list[str | None]:
    return [word if row in UNDONE else "by phone" if row % 6 == 4 else None for row in range(ROWS)]


@pytest.mark.parametrize(
    ("header", "word"),
    [
        ("Obs", "CANCELADO"),
        ("Notes", "cancelled"),
        ("Bemerkung", "storniert"),
        ("Remarques", "annulé"),
        ("Observaciones", "Anulado"),
        ("Note", "annullato"),
        ("Opmerking", "geannuleerd"),
        ("Uwagi", "anulowane"),
        ("Anm.", "makulerad"),
    ],
)
def test_a_remark_that_says_nothing_but_cancelled_takes_its_line_away(header: str, word: str) -> None:
    assert told(read({header: remarks(word)})) == NOT_SOLD


@pytest.mark.parametrize("word", ["refunded", "she cancelled the second one", "call first"])
def test_other_remarks_take_nothing_away(word: str) -> None:
    assert told(read({"Notes": remarks(word)})) == {"sale": ROWS}


def test_what_was_done_needs_no_answer_where_a_word_for_undone_stands_beside_no_money() -> None:
    work = ["Storno" if row in UNDONE else ("Fliesen legen", "Estrich", "Sockel")[row % 3] for row in range(ROWS)]
    paid = [None if row in UNDONE else MONEY[row] for row in range(ROWS)]
    assert told(read({"Arbeit": work}, total=paid))["sale"] == ROWS - len(UNDONE)
    with pytest.raises(DataError, match=r"'Arbeit' .* would take"):
        read({"Arbeit": work}, total=[*paid[:2], 7.0, *paid[3:]])


def test_a_cancelled_line_that_another_one_takes_back_stays() -> None:
    paid = [*MONEY]
    paid[UNDONE[2] + 7] = -MONEY[UNDONE[2]]  # of the same customer
    assert told(read({"Notes": remarks("cancelled")}, total=paid)) == {"sale": ROWS - 1, "return": 1}


def test_other_remarks_beside_those_that_say_cancelled_need_no_answer() -> None:
    said = [each or ("leave in porch" if row % 9 == 3 else None) for row, each in enumerate(remarks("CANCELLED"))]
    assert told(read({"notes": said})) == NOT_SOLD


@pytest.mark.parametrize("header", ["Storno", "Cancelled", "RECORD_DELETED", "row_deleted"])
def test_a_yes_as_access_writes_it_takes_sales_out(header: str) -> None:
    assert told(read({header: on_undone(-1, 0)})) == NOT_SOLD
