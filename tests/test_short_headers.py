"""Headers of databases that are cut short and say whether a tax is in them: `radbel_ex`, `prijs_ex`, `ret_bedr_ex`."""

from typing import Any

import polars as pl
import pytest

from regulars.matching import CANONICAL, rank
from regulars.preparing import prepare
from regulars.settings import Settings
from regulars.taxwords import taxed

MEANT = {
    "unit_price": "apris_ex prijs_ex preis_exkl cena_net prix_ht prz_netto price_ex",
    "amount": "radbel_ex bedr_ex regel_bedr zeile_btr_zzgl pos_btr lig_mnt_ht riga_imp_netto linha_vlr poz_wart_net "
    "radbel regelbedr lignemnt pozwart linhavlr",
    "order_total": "ordersum_ink bestel_bedr_inc",
    "shipping": "frakt_ex vracht_bedr",
    "tax": "momsbel btwbedr mwst_btr",
    "refunded": "ret_bedr_ex retur_bel zwr_kwota reemb_vlr RETBETR",
    "discount": "krt_pct",
}
SAID = [(column, header) for column, headers in MEANT.items() for header in headers.split()]


@pytest.mark.parametrize(("column", "header"), SAID)
def test_money_cut_short_says_one_column(column: str, header: str) -> None:
    assert [each for each in CANONICAL if rank(each, header)] == [column]


@pytest.mark.parametrize("header", ["imp_ret", "vl_ret", "ret_amt", "Möbel", "Label", "ret_prc", "kabel", "Inc"])
def test_what_was_kept_back_and_words_that_end_so_say_nothing(header: str) -> None:
    """A `ret` is no return in Spanish, where it is a tax kept back, and of a shop's prices it is `retail`."""
    assert not [each for each in ("amount", "tax", "refunded", "order_total", "discount") if rank(each, header)]


def test_a_last_ex_or_inc_says_whether_tax_is_in_it() -> None:
    assert [taxed(header) for header in ("apris_ex", "Total exc", "bedr_inc", "Summa ink", "Example price")] == [
        *(0, 0, 1, 1),
        None,
    ]


SOLD = [1 + row % 3 for row in range(40)]
WORTH = [round(sold * (8.5 + row % 5) * 0.9, 2) for row, sold in enumerate(SOLD)]
BACK = [sold - 1 if row % 4 == 1 else 0 for row, sold in enumerate(SOLD)]
LINES = {
    "ordnr": [700 + row for row in range(40)],
    "orddat": [f"2024-03-{1 + row % 28:02}" for row in range(40)],
    "klantnr": [100 + row % 9 for row in range(40)],
    "aant": SOLD,
    "prijs_ex": [8.5 + row % 5 for row in range(40)],
    "krt_pct": [10] * 40,
    "bedr_ex": WORTH,
    "btw_bedr": [round(worth * 0.21, 2) for worth in WORTH],
    "bedr_inc": [round(worth * 1.21, 2) for worth in WORTH],
}


def spent(more: dict[str, list[Any]]) -> float:
    return float(prepare(pl.DataFrame(LINES | more), Settings()).ledger().total(kept=True)[1])


def test_money_that_went_back_beside_its_pieces_comes_off_once() -> None:
    money = [round(worth * back / sold, 2) for worth, back, sold in zip(WORTH, BACK, SOLD, strict=True)]
    assert spent({"aant_ret": BACK, "ret_bedr_ex": money}) == pytest.approx(sum(WORTH) - sum(money))
    assert spent({"ret_bedr_ex": money}) == pytest.approx(sum(WORTH) - sum(money))


def test_pieces_that_went_back_under_a_short_name_go_back_at_what_each_cost() -> None:
    back = sum(worth * each / sold for worth, each, sold in zip(WORTH, BACK, SOLD, strict=True))
    assert spent({"aant_ret": BACK}) == pytest.approx(sum(WORTH) - back, abs=0.01)
