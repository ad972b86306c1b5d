"""Codes of papers in nine languages (`RE` and `GU`; `FS`, `PA` and `KFS`): those of one language explain each other."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from regulars.wordlist import listed


def _of(invoice: str, credit_note: str, **others: str) -> Mapping[str, str]:
    """Code → the kind of paper that it means; `others`: those that an invoice and a credit note explain too."""
    said = {"invoice": invoice, "credit_note": credit_note} | others
    return {code: kind.replace("_", " ") for kind, codes in reversed(said.items()) for code in listed(codes)}


_PAPERS = (
    _of("inv, sin, si", "crn, cn, crd, cre, crm, scn, scr"),
    _of("re, rg, rn, ar, rech", "gu, gs, gut, gts, rk", order="ab, auf, au", delivery_note="ls", quote="ang"),
    _of("fac, fact, fa, fc, fv", "av, avo, avr", order="bc, cde, cmd", delivery_note="bl", quote="dev, de"),
    _of(
        "fac, fact, fra, fc, fv", "nc, nca, rct, ab, abo", order="pe", delivery_note="al, alb", sales_receipt="ti, tic"
    ),
    _of("ft, fat, fatt, fv, fi, fd", "nc, ndc, nac, ncr", delivery_note="ddt", sales_receipt="scon", quote="prev, pv"),
    _of("ft, fr, fs, fat", "nc, ndc", delivery_note="gt, gr", quote="or, orc"),
    _of("fac, fact, vf, vfa, fak", "cn, cre, cred, cf, vcn", order="vo", delivery_note="pb"),
    _of(
        "fv, fs, fvs, fa, fak",
        "kor, kfs, kfv, kfvs, fk, fvk, kf",
        sales_receipt="pa, par",
        delivery_note="wz",
        order="zk",
    ),
    _of("fakt, fkt, fak, kf, fa", "kred, kre, krf"),
)
"""In English, German, French, Spanish, Italian, Portuguese, Dutch, Polish and Swedish. Alone one of them may mean
anything; an invoice's and a credit note's of one language explain each other, and the others beside them.
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
    told = [{code: kind for code, kind in papers.items() if code in values} for papers in _PAPERS]
    told = [papers for papers in told if {"invoice", "credit note"} <= {*papers.values()}]
    meant: dict[str, str] = {}
    for code in {code for papers in told for code in papers}:
        said = {papers[code] for papers in told if code in papers}
        if len(said) == 1 or "invoice" in said:
            meant[code] = "invoice" if "invoice" in said else said.pop()
    return meant
