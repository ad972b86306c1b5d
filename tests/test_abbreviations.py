"""Headers cut short with a dot stand for what other headers say in full, where they can mean one thing only."""

import pytest

from regulars.abbreviations import parted, says_another, written_out
from regulars.matching import CANONICAL, PROBABLE, rank

MEANT = {
    "customer": "Medl.nr; Mitgl.-Nr.; Cli.; Rag. sociale; Núm. client; Deb.-Nr.; Carte fid.; Kod kl.; N° clt.",
    "order": "Best.-Nr.; Fakt.nr; Auftr.-Nr.; N. fatt.; Fact. n°; Rez. br.; Bloček č.; Št. naročila; N° Cmd; Réf. cde",
    "date": "Rech.-Datum; Data ord.; Datum rez.; Best.datum; Orderdat.; Auftragsdat.; Fec. pedido",
    "product": "Art.; Artik.; Prod. code; Artikelbez.; Productoms.",
    "quantity": "Bott.; Quant.; Anz.; Qté cdée; Bestellmg.; Uds. vendidas",
    "unit_price": "Einzelpr.; Verkooppr.; Pr. Unit.; PV TTC; Cena sprz.",
    "amount": "Ges.-Betrag; Tot.; Betr.; Regelbedr.; Wart. netto; Val. Líquido; Imp. artículos; NetValLC",
    "order_total": "Total cde; Imp. pedido",
    "discount": "Rem. %; Dcto.; Rabattbel.; Rem. lig.",
    "tax": "TVA cde; IVA Doc.; Momsbel.",
    "shipping": "Gtos. envío; Verzendkst.; Frachtk.; S&H; P&P; OrdDelivery; Ship Chg",
    "refunded": "OrdRefunded; Erstattungsbetr.",
    "status": "Orderstat.; Statut cde",
}
RUN_TOGETHER = {
    "customer": "CUSTNUM; CUSNO; custnm; CLNTNO",
    "order": "TRANNUM; ORDNO; INVNO; rcptnum",
    "date": "TRANDT; ORDDTE; INVDT",
    "product": "ITEMCD; PRODNO; itmdesc",
    "unit_price": "UNITPRC; UNTPRC",
    "amount": "EXTNET; EXTAMT; NETAMT; LINEAMT",
    "order_total": "INVAMT; INVTOT",
    "discount": "CPNAMT; DISCAMT",
    "tax": "TAXAMT",
}
SAID = [(column, header.strip()) for column, headers in MEANT.items() for header in headers.split(";")]
SAID += [(column, header.strip()) for column, headers in RUN_TOGETHER.items() for header in headers.split(";")]


@pytest.mark.parametrize(("column", "header"), SAID)
def test_a_header_cut_short_says_one_column(column: str, header: str) -> None:
    assert [each for each in CANONICAL if rank(each, header)] == [column]


@pytest.mark.parametrize(
    "header",
    [
        "Vend.",
        "Vend. n.",
        "Lief.-Nr.",
        "Pag.",
        "Imp.",
        "Kat.-Nr.",
        "Kto.-Nr.",
        "Lfd.Nr.",
        "Tipo cli.",
        "Tarj.",
        "Cons.",
        "Mon.",
        "Kun.",
        "Pos.-Nr.",
        "Einkaufspr.",
        "Ink.prijs",
        "Lev.datum",
        "Verv.datum",
        "Lieferdat.",
    ],
)
def test_what_could_stand_for_something_else_says_nothing(header: str) -> None:
    """A seller, a supplier, who paid or how, a tax, a catalogue, an account, a line, a kind of customer."""
    assert not any(rank(column, header) for column in CANONICAL)


def test_what_is_cut_short_is_likely_at_most() -> None:
    assert (rank("customer", "Medl.nr") or (0,))[0] == -PROBABLE


def test_nothing_is_written_out_where_nothing_is_cut_short() -> None:
    assert written_out("Kunde Nr.") == written_out("Order no.") == []
    assert "medlemnr" in written_out("Medl.nr")
    assert says_another("Supplier")
    assert not says_another("Customer")


@pytest.mark.parametrize("header", ["TRANCD", "ORDCD", "INVQTY", "shipdt", "Invoice", "product", "Custard", "TOTAL"])
def test_what_is_run_together_says_nothing_where_it_is_one_word_or_means_something_else(header: str) -> None:
    """The kind of a transaction, what is in stock, a day that is another's; and words that begin like short ones."""
    assert not parted(header) or not any(rank(column, header) for column in CANONICAL)


@pytest.mark.parametrize(
    ("column", "header"),
    [
        ("date", "AUFTR_DAT"),
        ("customer", "COD_CLI"),
        ("customer", "RAG_SOC"),
        ("order", "NUM_DOC"),
        ("tax", "MWST_BETR"),
        ("amount", "POS_NETTO"),
        ("amount", "net_sls_amt"),
        ("amount", "mt_ht"),
        ("unit_price", "pu_ht"),
        ("amount", "Vl. total"),
    ],
)
def test_so_does_one_of_a_database_that_shortens_its_words(column: str, header: str) -> None:
    assert rank(column, header)
    assert not any(
        rank(other, header) for other in ("customer", "order", "date", "product", "amount") if other != column
    )


@pytest.mark.parametrize(
    "header", ["LIEF_DAT", "VERTR_NR", "COD_PAG", "created_by", "store_key", "prod_line", "load_ts", "wh_cd"]
)
def test_what_else_a_database_says_is_none_of_them(header: str) -> None:
    assert not any(rank(column, header) for column in ("customer", "order", "product", "amount", "unit_price"))


def test_a_reference_is_no_refund() -> None:
    assert not any(rank(column, header) for column in CANONICAL for header in ("Ref.", "Réf."))
    assert rank("product", "Art.Ref.")
