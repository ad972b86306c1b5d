"""Codes of papers in ten languages (`RE` and `GU`; `FS`, `PA` and `KFS`): those of one language explain each other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from typing import Any

from regulars.contents import is_blank
from regulars.relations import NEARLY_ALL
from regulars.wordlist import listed, unmarked

LETTERS = r"^([^0-9\s/_.#-]{1,8})[ /_.#-]*[0-9]"
"""What stands before the number of a paper."""

_PAIRS = ("ic", "is", "rg", "fa", "fr", "fn", "fc", "fk", "fs")
"""The first letters of an invoice and a credit note."""

SHORTEST, SURE = 2, 3
"""So many letters of a name may be a code of it, and so many are one without any that is known."""


def _of(words: str, invoice: str, credit_note: str, **others: str) -> tuple[str, Mapping[str, str]]:
    """Words that only this language has for papers, and code → the kind of paper that it means.

    `others`: those that an invoice and a credit note, or the words, explain too.
    """
    said = {"invoice": invoice, "credit_note": credit_note} | others
    return words, {
        code: kind.replace("_", " ").strip() for kind, codes in reversed(said.items()) for code in listed(codes)
    }


_PAPERS = (
    _of(
        r"invoice|credit note|sales order|delivery note",
        "inv, sin, si, sinv, psi, psinv",
        "crn, cn, crd, cre, crm, sc, scn, scr, scm, scrm, pscm, pscr",
        order="so, ord, soc",
        quote="qu, quo, sq, est",
        delivery_note="dn, sdn",
        payment="pmt, pay, py",
        purchase_order="po",
        purchase_invoice="pi, pinv, pcn, pcr, grn",
    ),
    _of(
        r"rechnung|gutschrift|lieferschein|auftragsbest",
        "re, rg, rn, ar, rech",
        "gu, gs, gut, gts, rk",
        order="ab, auf, au",
        delivery_note="ls",
        quote="ang, an, kva",
        payment="ze",
        sales_receipt="bv",
        purchase_invoice="er, we",
        reminder="ma, mah",
    ),
    _of(
        r"facture\b|\bavoir|note de cr[ée]dit|bon de livraison",
        "fac, fact, fa, fc, fv",
        "av, avo, avr",
        order="bc, cde, cmd, bdc",
        delivery_note="bl",
        quote="dev, de",
        payment="rgt, reg, rg, rc",
        sales_receipt="tk, tic, vc",
    ),
    _of(
        r"factura|albar[áa]n|presupuesto",
        "fac, fact, fra, fc, fv",
        "nc, nca, rct, ab, abo",
        order="pe, ped",
        delivery_note="al, alb",
        quote="pr, pto",
        sales_receipt="ti, tic, tk",
        payment="cob, rec",
    ),
    _of(
        r"fattur[ae]|nota di credito",
        "ft, fat, fatt, fv, fi, fd",
        "nc, ndc, nac, ncr",
        order="oc, ov, ordc",
        delivery_note="ddt",
        sales_receipt="scon",
        payment="pg",
        quote="prev, pv",
        purchase_order="of, oa",
    ),
    _of(
        r"fatura|nota fiscal|encomenda|or[çc]amento",
        "ft, fr, fs, fat, fac, nf, nfe",
        "nc, ndc, ncr",
        order="ecl, enc, ne",
        delivery_note="gt, gr",
        quote="or, orc",
        sales_receipt="vd, tv",
        payment="rc, rg",
        debit_note="nd",
        purchase_order="ecf",
        purchase_invoice="vfa, vnc",
        pro_forma="pf, pp, prf",
    ),
    _of(
        r"factuur|creditnota|pakbon|orderbevest",
        "fac, fact, vf, vfa, fak",
        "cn, cre, cred, cf, vcn, vc",
        order="vo",
        delivery_note="pb",
        quote="of",
        purchase_order="io",
        purchase_invoice="if, icn",
    ),
    _of(
        r"fakt[^,]*(?:vat|sprz|kor|par|ko[ńn]c)|koryg|korekt|zamówieni|paragon|p[łl]at[ay]|handlowa",
        "fv, fs, fvs, fa, fak",
        "kor, kfs, kfv, kfvs, fk, fvk, kf, fkor, fakor, pakor",
        sales_receipt="pa, par",
        delivery_note="wz",
        order="zk, zo",
        quote="of",
        return_="zw",
        payment="kp, bp",
        payout="kw, bw",
        purchase_order="zd",
        purchase_invoice="fz, fvz, kfz, pz",
        internal_transfer="mm, rw, pw",
        pro_forma="pf, fpf",
        deposit_invoice="fzal, zal",
    ),
    _of(
        r"számla|helyesb|jóváír|díjbek|szállítól",
        "szla, szaml, szl",
        "hely, helyesb, jovair, jov, hszla, stszla, storno",
        order="rend, megr",
        delivery_note="szall, szlev",
        pro_forma="dijb, dijbek, dbk",
    ),
    _of(
        r"kundfaktura|fakt[^,]*kredit|kredit[^,]*fakt|kreditnota|följesed|inbetal|kvitto",
        "fakt, fkt, fak, kf, fa",
        "kred, kre, krf, kr",
        order="ord",
        delivery_note="fs, fse",
        quote="off",
        payment="inb, ib",
    ),
)
"""In English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Hungarian and Swedish. Alone one of them may
mean anything; an invoice's and a credit note's of one language explain each other, and the others beside them, as
words of it do.
"""

_NAMES = (
    "invoice; credit note, credit memo; order, sales order; quote, quotation, sales quote; delivery note, "
    "sales delivery; pro forma, proforma; payment; cash sale",
    "rechnung, faktura; gutschrift; auftrag, bestellung; angebot, kostenvoranschlag; lieferschein; pro forma, "
    "proforma; zahlung; barverkauf",
    "facture, facture client; avoir, avoir client; commande, commande client; devis, devis client; livraison; "
    "pro forma, proforma; règlement, paiement; ticket, vente comptoir",
    "factura, factura venta; abono; pedido, pedido venta; presupuesto, oferta; albarán; pro forma, proforma; "
    "cobro, pago; ticket, venta contado",
    "fattura, fattura vendita; nota credito; ordine, ordine cliente; preventivo, offerta; bolla, documento trasporto; "
    "pro forma, proforma; incasso, pagamento; scontrino, corrispettivo",
    "fatura; nota crédito; encomenda, nota encomenda; orçamento, proposta; guia, guia remessa; pro forma, proforma; "
    "recibo, recebimento; talão, venda dinheiro",
    "factuur, verkoop factuur; creditnota; order, verkoop order; offerte; pakbon, pak bon; pro forma, proforma; "
    "betaling; kassabon, kassa bon",
    "faktura; korekta; zamówienie; oferta; wydanie zewnętrzne; pro forma, proforma; wpłata; paragon",
    "számla; jóváírás; rendelés; ajánlat; szállítólevél; pro forma, proforma; fizetés; nyugta",
    "faktura, kund faktura; kreditfaktura, kund kredit; order, kund order; offert; följesedel, följe sedel; "
    "pro forma, proforma; inbetalning; kvitto",
)
_KINDS = ("invoice", "credit note", "order", "quote", "delivery note", "pro forma", "payment", "sales receipt")
"""What papers are called in these languages, each kind behind the other: codes are their first letters."""

_OF_ITALY = {f"td{number:02}": "invoice" for number in (1, 6, 7, 24, 25, 26)} | {
    **dict.fromkeys(("td02", "td03"), "deposit invoice"),
    **dict.fromkeys(("td04", "td08"), "credit note"),
    **dict.fromkeys(("td05", "td09"), "debit note"),
    **dict.fromkeys((f"td{number}" for number in (*range(16, 24), 28)), "purchase invoice"),
    "td27": "own use",
}
"""The kinds of Italy's electronic invoices, which nothing else is called: from `TD16` on some are the shop's own, for
what it bought abroad.
"""

_SAP = {"f2": "invoice", "l2": "debit note", "s2": "debit note", "f8": "pro forma"} | dict.fromkeys(
    ("g2", "re", "s1"), "credit note"
)
"""The kinds of SAP's billing documents (`FKART`): `S1` cancels an invoice, `S2` a credit note, `RE` credits returns."""


def codes(values: Collection[str]) -> dict[str, str]:
    """What the codes of papers among all values of a column mean, where they explain each other: `re` beside `gu`.

    A code that two languages explain, each as another paper, says nothing; but what one calls an invoice is one.
    """
    if "f2" in values and _SAP.keys() & {*values} - {"f2"}:
        return {value: _SAP[value] for value in values if value in _SAP}
    written = {value: re.sub("[./ ]", "", value) for value in values}
    if _OF_ITALY.keys() & {*written.values()}:
        return {value: _OF_ITALY[code] for value, code in written.items() if code in _OF_ITALY}
    meant = _explained({*written.values()}, ", ".join(values))
    return {value: meant[code] for value, code in written.items() if code in meant}


def before_numbers(ids: Iterable[Any]) -> dict[str, str]:
    """What the letters before the numbers of papers mean, where those of nearly all explain each other."""
    numbers = {str(each).strip().lower() for each in ids if not is_blank(each)}
    counted = Counter(found[1] for each in numbers if (found := re.match(LETTERS, each)))
    meant = codes(counted)
    return meant if sum(counted[code] for code in meant) >= NEARLY_ALL * max(1, len(numbers)) else {}


def doubtful(values: Collection[str]) -> bool:
    """Whether the codes are two letters that may be an invoice's and a credit note's, as `F` and `K`, or anything."""
    return any({*values} == {*pair} for pair in _PAIRS)


def letters(number: Any) -> str:
    """The letters before the number of a paper, in small ones."""
    found = re.match(LETTERS, str(number).strip().lower())
    return found[1] if found else ""


def _explained(values: Collection[str], said: str) -> dict[str, str]:
    """What each code means; `said`: all that the column says."""
    told, begun = list[Mapping[str, str]](), list[Mapping[str, str]]()
    for (words, papers), names in zip(_PAPERS, _NAMES, strict=True):
        found = {code: kind for code, kind in papers.items() if code in values}
        short = {code: kind for code in {*values} - {*found} if (kind := _begins(code, names))}
        sure = {kind for code, kind in {**short, **found}.items() if code in found or _is_sure(code, names)}
        if found and ({"invoice", "credit note"} <= sure or re.search(words, said)):
            told.append(found)
            begun.append(short)
    meant: dict[str, str] = {}
    for code in {code for papers in (*told, *begun) for code in papers}:
        listed_as = {papers[code] for papers in told if code in papers}
        meanings = listed_as or {papers[code] for papers in begun if code in papers}
        if len(meanings) == 1 or "invoice" in meanings:
            meant[code] = "invoice" if "invoice" in meanings else meanings.pop()
    return meant


def _is_sure(code: str, names: str) -> bool:
    """Whether a code says enough without any that is known: three letters, or the first ones of two words."""
    return len(code) >= SURE or any(_initials(name) == code for called in names.split(";") for name in listed(called))


def _initials(name: str) -> str:
    return "".join(word[0] for word in unmarked(name).split() if " " in name)


@cache
def _begins(code: str, names: str) -> str:
    """The one kind of papers in a language whose name a code is the beginning of, or made of the first letters of."""
    plain = unmarked(names).replace("ł", "l")
    kinds = {
        kind
        for kind, called in zip(_KINDS, plain.split(";"), strict=True)
        for name in listed(called)
        if (len(code) >= SHORTEST and name.startswith(code)) or _initials(name) == code
    }
    return kinds.pop() if len(kinds) == 1 and len(code) >= SHORTEST else ""
