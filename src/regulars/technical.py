"""Names that databases and old trade software give to their columns: stems run together, or parted by `_` (`BELDAT`,
`kontr_kod`, `CODCLI`, `TOT_DOC`), of which one says a thing and another what is said of it.

A name says a column only where all of it is stems, and in whatever way it is parted they say the same: `LIEFDAT`,
`EK_PREIS` and `VERTRNR` speak of other things as well, and so say nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from regulars.headers import fold, folded
from regulars.wordlist import listed

STATE_CODE = "code of a state"
"""What a name says that is no column: that of an order, or of a country, or what else `est` is short for."""

_STEMS: Mapping[str, str] = {
    "buyer": """
        kd, kdn, kund, kunde, kunden, deb, debitor, klant, klnt, debiteur, cli, clt, clte, client, cliente, tiers, cust,
        cst, kontr, kontrah, knt, odb, odbior, nab, nabyw, kli, klient, kunda, zak, odber, asiak,
    """,
    "paper": """
        bel, beleg, re, rech, rechn, rg, auf, auftr, auftrag, auftrags, dok, doc, docto, inv, invoice, fac, fact,
        factura, fatt, fattura, fat, fatura, fak, fakt, faktura, ord, order, orden, ordine, ped, pedido, cde, cmd, pce,
        piece, fra, factuur, bon, best, bestel, bestell, tck, tkt, ticket, zam, zamow, par, parag, alb, scontr, ric,
        recibo, kvitto, kvit, lasku, obj, dokl, rcpt, so, enc,
    """,
    "sale": "vta, vte, venta, vente, venda, vendita, verk, sprz, sprzed, sls, trx, txn, tran, trans,",
    "goods": """
        art, artikel, artik, articulo, mat, material, prod, prd, produkt, produit, itm, item, tow, towar, twr, vara,
        tuote, zbo, zboz,
    """,
    "line": """
        pos, position, lin, linea, linha, lig, ligne, ln, line, riga, rig, rgl, regel, rad, zeil, zeile, zeilen, poz,
        det,
    """,
    "number": "nr, nro, num, no, nbr, numer, nummer, numero, id, nmr,",
    "code": "cod, code, codigo, codice, kod, cd, cde, symb, symbol,",
    "reference": "ref,",
    "day": "dat, datum, date, dt, dte, data, fec, fecha, fch, dato, pvm,",
    "written": "wyst, wystaw, emis, emi, erst, emissao, emision, emissione,",
    "called": """
        bez, bezeich, bezchg, name, nam, nm, nom, nome, nombre, nazwa, naz, naam, namn, ben, benamn, oms, omschr, lib,
        libelle, design, desig, des, desc, descr, descrip, text, txt, opis, den, denom, nev, naziv,
    """,
    "money": """
        betr, btr, betrag, summe, wert, wart, wartosc, kwota, suma, sum, amt, amount, imp, importe, importo, mt, mnt,
        mont, montant, vlr, vl, val, valor, valore, bedr, bedrag, summa, belopp, bel, ums, umsatz, value,
    """,
    "all": "tot, total, totale, totaal, ges, gesamt,",
    "net": "net, nett, netto, neto, ht, liq, liquido, excl, exkl, exc, ex, exmoms, exbtw, zzgl, siva,",
    "gross": "gross, brutto, ttc, bruto, brut, lordo, incl, inkl, inc, civa,",
    "price": """
        preis, px, prx, prix, prec, precio, preco, prc, price, cena, cen, pris, prijs, prz, prez, prezzo, pre, pr, prs,
        prce, apris,
    """,
    "each": "einz, einzel, unit, uni, un, unt, jedn, sell, vk, unitario, unitaire, ud,",
    "piece": "stk, stuck, st,",
    "pieces": """
        menge, mng, mge, anz, anzahl, qte, qta, qtd, qtde, qty, cant, cantid, cantidad, aant, aantal, ilosc, il, ilsc,
        antal, ant, kvant, kpl, maara, quant,
    """,
    "sold": "fact, fac, fakt, vend, vta, verk, ber, fatt, ord, best, sold, mov, liv, lev, shp, ship, sprz, cde, vte,",
    "card": "karte, kart, kort, kaart, card, carte, carta, tess, tessera, tarj, tarjeta, cartao, karta,",
    "sent": """
        frt, frght, freight, versand, porto, portes, port, transp, frete, frakt, fragt, vracht, verz, verzend, wysyl,
    """,
    "tax": "mwst, ust, vat, tva, iva, btw, moms, steuer, podat, dph, kdv,",
    "taxable": """
        imponib, imponibile, impon, bemgrdl, bmgrdl, bmgrl, bmgl, bemgrundlage, bimp, bimpon, baseimp, baseimpon,
        basimp, taxbase, podstopod, mtstaf, momsunderlag,
    """,
    "base": "base, bas, basis, grundlage, grundl, grdl, assiette, podst, podstawa, underlag, grondslag,",
    "liable": """
        taxable, taxbl, txbl, imponible, imposable, tribut, tributavel, incid, incidencia, belastb, belastbaar, opod,
    """,
    "cut": "desc, dsct, bonif, upust, avdr, abatt,",
    "back": """
        back, refund, rfnd, rtn, returned, retour, rueck, remb, rimb, reemb, devol, devolv, reso, zwr, zwrot, estorn,
        retur,
    """,
    "ret": "ret,",
    "sum": "betr, btr, betrag, bedr, bedrag, bel, belopp,",
    "off": """
        rab, rabat, rabatt, rem, remise, dto, dcto, descto, sco, scont, sconto, kort, krt, korting, disc, dsc, dscnt,
        desct, nachl,
    """,
    "share": "p, pr, proz, prozent, proc, perc, pct, tx, por, porc, pc, percent, sats, satz, pst,",
    "kind": "art, typ, type, tipo, tip, tp, rodz, rodzaj, soort, slag,",
    "state": "status, stat, stato, estado, stan, etat, est, edo, sit, situ, situac, situacao, sts, stt,",
}
"""What a stem may say; where it is of words that say several things, each of them. `ret` is what was returned in
German, Dutch and Swedish, and what was kept back, or retail, elsewhere.
"""

_SAY: Mapping[str, tuple[str, ...]] = {
    "customer": ("buyer number", "buyer code", "buyer card", "buyer called"),
    "order": ("paper number", "paper reference", "sale number"),
    "date": ("paper day", "paper day written", "day written", "sale day"),
    "product": ("goods number", "goods code", "goods reference", "goods called"),
    "quantity": ("pieces sold", "pieces line"),
    "unit_price": ("price each", "price piece", "price each net", "price net", "money each", "price sale"),
    "amount": (
        "line money",
        "line net",
        "line all",
        "line money net",
        "money net",
        "all net",
        "all money",
        "sale money",
        "taxable line",
        "taxable money",
        "taxable all",
        "tax base",
        "tax base line",
        "liable base",
        "liable base line",
        "liable money",
        "liable money line",
    ),
    "order_total": ("paper money", "paper all", "paper money net", "paper money all", "paper all net", "taxable paper"),
    "tax": ("tax money", "tax line", "tax paper", "tax all", "tax money line", "tax money paper", "tax all paper"),
    "discount": ("off share", "off money", "off line", "off line share", "cut money", "cut money line"),
    "refunded": ("back money", "back money net", "back net", "ret sum", "ret sum net"),
    "shipping": ("sent money", "sent net", "sent all", "sent money net"),
    "type": ("paper kind",),
    "status": ("paper state",),
    STATE_CODE: ("state code", "state number", "paper state code"),
}
"""Column → which stems, in any order, say it. A code of a paper is mostly its kind."""

_TECHNICAL = (
    r"(?![A-Z]?[a-z]+$)[A-Za-z]+(?:_[A-Za-z]+)*\d?|[A-Z]{2,4}\d[A-Z]{2,4}|[a-z]+(?:bel|bedr|betr|btr|mnt|wart|vlr)"
)
"""Letters in capitals throughout, in parts, with a capital inside, or with money cut short at the end (`radbel`): a
word such as `Party` is no such name.
"""

_GROSS = 50
"""The place of names that say "with tax"."""

_FEWEST = 4
"""Names of fewer letters could be anything."""

_WHOLE: Mapping[str, str] = {
    "customer": """
        ct num, ct intitule, do tiers, kunrg, kunwe, sdan8, sdshan, bpcord, bpcinv, bpcnam, ancodice, clcodi, ragsoc,
        rag soc, razsoc, raz soc, cptecli, relnr, knt akronim, bill to customer, sold to customer, custnmbr, cardcode,
        cardname, acctnbr, clifac, clialb, clipcl, cnofac, cnoalb, cnopcl,
    """,
    "order": """
        do piece, sddoco, sohnum, sihnum, sopnumbe, mvnumdoc, trn numerpelny, dok nrpelny, aubel, codfac, codalb,
        codpcl, codlfa, codlal, codlpc,
    """,
    "date": "do date, orddat, sihinvdat, accdat, budat, mvdatdoc, fecfac, fecalb, fecpcl,",
    "product": """
        ar ref, dl design, matnr, arktx, maktx, itmref, itmdes, bez1, itemnmbr, stk cd, stk desc, dscription, benamn,
        artlfa, artlal, artlpc, deslfa, deslal, deslpc,
    """,
    "quantity": "dl qte, kwmeng, fkimg, qtystu, mng, aant, cantid, canlfa, canlal, canlpc,",
    "unit_price": """
        dl prixunitaire, netpr, gropri, netpri, unitprce, epr, pvente, punit, uprice, u price, prelfa, prelal, prelpc,
    """,
    "amount": "dl montantht, netwr, amtnotlin, xtndprce, gespreis, gespr, gpr, totlfa, totlal, totlpc,",
    "order_total": "do totalht, do totalttc, inv gross, amtati, totfac, totalb, totpcl,",
    "discount": "dt1lfa, dt1lal, dt1lpc,",
    "tax": "mwsbp, vatsum,",
    "type": "fkart, vbtyp, auart, do type, trx class,",
}
"""Names that no stems make, of systems that many have."""


def says(header: str) -> tuple[str, int] | None:
    """The column that a technical name says, and its place among those that do; None where it may say several."""
    return _says(header.strip())


@cache
def _said() -> dict[frozenset[str], tuple[str, int]]:
    """Stems → the column and its place; what is gross comes after all that may be net."""
    ways = [(column, place, words) for column, said in _SAY.items() for place, words in enumerate(said, 1)]
    found = {frozenset(words.split()): (column, place) for column, place, words in ways}
    gross = {frozenset(words.replace("net", "gross").split()): (column, _GROSS) for column, _, words in ways}
    return gross | found


@cache
def _meanings() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for meaning, text in _STEMS.items():
        for stem in listed(text):
            found[stem] = tuple(dict.fromkeys((*found.get(stem, ()), meaning)))
    return found


@cache
def _whole() -> dict[str, tuple[str, int]]:
    named = {column: folded(listed(names)) for column, names in _WHOLE.items()}
    return {name: (column, place) for column, names in named.items() for place, name in enumerate(names, len(_SAY))}


@cache
def _says(name: str) -> tuple[str, int] | None:
    if not re.fullmatch(_TECHNICAL, name):
        return None
    if whole := _whole().get(fold(name)):
        return whole
    parts = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name.rstrip("0123456789")).lower().split("_")
    if len("".join(parts)) < _FEWEST:
        return None
    found = {_said()[meant] for meant in _meant(tuple(parts)) if meant in _said()}
    return min(found) if len({column for column, _ in found}) == 1 else None


def _meant(parts: tuple[str, ...]) -> Iterator[frozenset[str]]:
    """What the stems of a name say, in each way to part it, where no two say the same."""
    ways: list[tuple[str, ...]] = [()]
    for part in parts:
        ways = [(*way, *more) for way in ways for more in _parted(part)]
    return (frozenset(way) for way in ways if 1 < len(way) == len({*way}))


def _parted(part: str) -> list[tuple[str, ...]]:
    """A text that is nothing but stems → what they mean, in each way."""
    if not part:
        return [()]
    meanings = _meanings()
    return [
        (meaning, *more)
        for cut in range(1, len(part) + 1)
        for meaning in meanings.get(part[:cut], ())
        for more in _parted(part[cut:])
    ]
