"""Names that databases and old trade software give to their columns say what their stems say together."""

import pytest

from regulars.matching import CANONICAL, PROBABLE, rank
from regulars.technical import says

MEANT = {
    "customer": """
        KDNR KUNNR DEBNR kontr_kod kontr_nazwa Knt_Kod cust_acct CODCLI CLI_CODE RAGSOC KLNTNR CT_Num BPCORD CSTNUM
        KDKARTE
    """,
    "order": """
        BELNR RECHNR NRDOK dok_numer inv_no TRX_NUMBER NUMDOC NUM_DOC NUMFAC NUMFATT NUMPED FACTNR DO_Piece SOPNUMBE
    """,
    "date": """
        BELDAT AUFTRDAT FKDAT dok_data_wyst inv_dt DATDOC DATA_DOC FECFAC DTEMIS DATFATT DATPIECE FACTDAT BONDAT
        ORDERDAT FAKTDAT DokDat
    """,
    "product": "ARTNR ARTBEZ tow_symbol tow_nazwa twr_kod stk_cd CODART DES_ART LIBART ARTOMS ARTBEN MATNR",
    "quantity": "MENGE KWMENG qty_shp DL_Qte QTEFAC POSMENGE QTELIG CANTID LEVANT",
    "unit_price": "EPREIS VKPR cena_netto unit_sell PRXUNI PRECVTA PRECUNI PRZUNI VLRUNIT STKPRIJS UNITPRCE",
    "amount": """
        GPREIS POSWERT wart_netto ln_net MTHT LIGMTHT IMPNETO TOTRIGA VLRTOT REGELBEDR RADBEL NETWR imponib_riga
        tot_imponib TAXBL_AMT base_tva podst_vat mt_imposable BMGRDL_POS moms_underlag belastb_bedrag lig_base_tva
    """,
    "order_total": "suma_dok TOTDOC TOTFAC BELSUM REBETR FACTBEDR inv_gross imponib_doc",
    "tax": "MWSTBETR kwota_vat MTTVA IMPIVA BTWBEDR MOMSBEL",
    "discount": "RABP RABPROZ rabat_proc MTREM PORDTO PERCSCO KORTPROC RABATTPROC vlDesc VALDESC impDesc wartUpust",
    "shipping": "FRTAMT VLFRETE FRAKTBEL IMPPORTES",
    "type": "BELART dok_typ TIPODOC TYPDOC",
}

IN_SMALL_LETTERS = {
    "customer": "debnr kundkod klnr nrkli codclte numtiers",
    "order": "rngnr numfat nrdok iddok numped docnr",
    "date": "datfac datzam belegdat dtped fecvta orddat",
    "product": "artbez codart nazart prodkod artoms",
    "quantity": "cantvta qtefac forsantal",
    "unit_price": "prezuni precvta stkprijs saljpris",
    "amount": "wartnetto regelbedr totval radbelopp valventa",
    "order_total": "factbedr totfac impped belsum zambrutto",
    "tax": "btwbedr mnttva kwotavat",
    "discount": "rabproc pctdesc prcsco",
}
"""Run together in small letters, as programmers write them."""

WITH_OR_WITHOUT_TAX = {
    "unit_price": "cena_n cena_b prz_ci pris_ink pu_tvac pu_siva",
    "amount": "wart_n wart_b tot_lin_ci sprz_net ven_lordo omz_ex",
    "order_total": "auf_netto ft_netto zam_net ped_neto fact_inc",
}
"""Whether a tax is in them a last part says, if need be by a letter."""

SAID = [
    (column, header)
    for meant in (MEANT, IN_SMALL_LETTERS, WITH_OR_WITHOUT_TAX)
    for column, headers in meant.items()
    for header in headers.split()
]


@pytest.mark.parametrize(("column", "header"), SAID)
def test_stems_run_together_say_one_column(column: str, header: str) -> None:
    assert [each for each in CANONICAL if rank(each, header)] == [column]


OTHERS = """
    rep_cd slsmn VERTRNR LIEFDAT LIEFNR EK_PREIS EKPR LAGERBEST termin_plat cust_po_ref due_dt exch_rt unit_cost CODAGE
    CODFOR CODPRV NUMPRO FECVTO DATECH DATLIV DATA_SCAD CODVEN COD_VEND CODPAG LEVDAT VERVDAT INKPR BESTAND dost_kod
    mag_kod handl_kod stk_qty REG_NBR INVQTY TRANCD CODDOC base_price BASELINE PRECIO_BASE line_taxable is_taxable DESC1
"""


@pytest.mark.parametrize("header", OTHERS.split())
def test_stems_of_other_things_say_nothing(header: str) -> None:
    """A clerk, a supplier, a store, what it cost, what is in stock, the day of a delivery or a payment, a kind."""
    assert not says(header)
    assert not any(rank(column, header) for column in ("customer", "order", "date", "quantity", "unit_price", "amount"))


WORDS = """
    light right export report resto sconto customs privato curso import nobel montre expedido prest exposition numeroso
    noord starter premise stanno brunch partner market
"""


@pytest.mark.parametrize("word", WORDS.split())
def test_words_that_stems_would_make_are_words(word: str) -> None:
    assert not says(word)


def test_a_letter_behind_the_name_of_a_paper_is_its_number() -> None:
    assert not rank("amount", "fv_n")
    assert not rank("order_total", "dok_n")
    assert not rank("amount", "val_b")


def test_technical_names_are_likely_at_most_and_a_code_goes_before_a_name() -> None:
    code, name = rank("product", "tow_symbol"), rank("product", "tow_nazwa")
    assert code
    assert name
    assert code < name
    assert code[0] == -PROBABLE


@pytest.mark.parametrize("header", ["Valore", "cenu", "montante", "art", "Kunde", "dato", "precede", "repo rate"])
def test_ordinary_words_are_no_stems_run_together(header: str) -> None:
    assert not says(header)


def test_a_technical_name_goes_before_one_that_is_cut_short() -> None:
    written, paid = rank("date", "DATA_WYST"), rank("date", "DATA_PLAT")
    assert written
    assert paid is None or written < paid
