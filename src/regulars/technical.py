"""Names that databases and old trade software give to their columns: stems run together, or parted by `_` (`BELDAT`,
`kontr_kod`, `CODCLI`, `TOT_DOC`), of which one says a thing and another what is said of it.

A name says a column only where all of it is stems, and in whatever way it is parted they say the same: `LIEFDAT`,
`EK_PREIS` and `VERTRNR` speak of other things as well, and so say nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from regulars.headers import fold, folded, unlisted
from regulars.wordlist import listed

STATE_CODE = "code of a state"
"""What a name says that is no column: that of an order, or of a country, or what else `est` is short for."""

_STEMS: Mapping[str, str] = {
    "buyer": """
        kd, kdn, kund, kunde, kunden, deb, debitor, klant, klnt, debiteur, cli, clt, clte, client, cliente, tiers,
        cust, cst, kontr, kontrah, knt, odb, odbior, nab, nabyw, kli, klient, kunda, zak, odber, asiak, kl, klt, kln,
        knd, cte, kundn, clifor, contrahent, kontrahent, afnemer, abnehmer,
    """,
    "paper": """
        bel, beleg, re, rech, rechn, rg, auf, auftr, auftrag, auftrags, dok, doc, docto, inv, invoice, fac, fact,
        factura, fatt, fattura, fat, fatura, fak, fakt, faktura, ord, order, orden, ordine, ped, pedido, cde, cmd,
        pce, piece, fra, factuur, bon, best, bestel, bestell, tck, tkt, ticket, zam, zamow, par, parag, alb, scontr,
        ric, recibo, kvitto, kvit, lasku, obj, dokl, rcpt, so, enc, rng, fct, bkst, fv, ft, sco, nf, kv, kosz, rach,
        cbte, compr, tic, bsk, chk, hdr, kopf, testata, testa, stuk, fakturor,
    """,
    "sale": """
        vta, vte, venta, vente, venda, vendita, verk, sprz, sprzed, sls, trx, txn, tran, trans, fors, vda, verkoop,
        omz, sprzedaz, tr, mvt,
    """,
    "goods": """
        art, artikel, artik, articulo, mat, material, prod, prd, produkt, produit, itm, item, tow, towar, twr, vara,
        tuote, zbo, zboz, pdt, tw, goed,
    """,
    "line": """
        pos, position, lin, linea, linha, lig, ligne, ln, line, riga, rig, rgl, regel, rad, zeil, zeile, zeilen, poz,
        det,
    """,
    "number": "nr, nro, num, no, nbr, numer, nummer, numero, id, nmr, fk, key, numb, nummr,",
    "code": "cod, code, codigo, codice, kod, cd, cde, symb, symbol,",
    "reference": "ref,",
    "day": "dat, datum, date, dt, dte, data, fec, fecha, fch, dato, pvm, dtm, dta, dag,",
    "written": "wyst, wystaw, emis, emi, erst, emissao, emision, emissione,",
    "called": """
        bez, bezeich, bezchg, name, nam, nm, nom, nome, nombre, nazwa, naz, naam, namn, ben, benamn, oms, omschr, lib,
        libelle, design, desig, des, desc, descr, descrip, text, txt, opis, den, denom, nev, naziv, nmn, dsg, lbl,
        nazw,
    """,
    "money": """
        betr, btr, betrag, summe, wert, wart, wartosc, kwota, suma, sum, amt, amount, imp, importe, importo, mt, mnt,
        mont, montant, vlr, vl, val, valor, valore, bedr, bedrag, summa, belopp, bel, ums, umsatz, value, bdr, mto,
        mtt, wrt, wrd, kw, kwt, blp, oms, omz, vr,
    """,
    "all": "tot, total, totale, totaal, ges, gesamt, ttl, totl,",
    "net": """
        net, nett, netto, neto, ht, liq, liquido, excl, exkl, exc, ex, exmoms, exbtw, zzgl, siva, exk, exm, xtax,
        exvat, zbtw, xbtw, escl, sniva,
    """,
    "gross": """
        gross, brutto, ttc, bruto, brut, lordo, incl, inkl, inc, civa, brt, bru, grs, conimp, coniva,
        inkmoms, inbtw, mbtw, ivato, ivata, ivainc, lord, tvac, inctax, incvat,
    """,
    "price": """
        preis, px, prx, prix, prec, precio, preco, prc, price, cena, cen, pris, prijs, prz, prez, prezzo, pre, pr,
        prs, prce, apris, pcio, cenas,
    """,
    "each": """
        einz, einzel, unit, uni, un, unt, jedn, sell, vk, unitario, unitaire, ud, enh, eenh, einh, stuk, salj, ea,
    """,
    "piece": "stk, stuck, st, stuk, stck,",
    "pieces": """
        menge, mng, mge, anz, anzahl, qte, qta, qtd, qtde, qty, cant, cantid, cantidad, aant, aantal, ilosc, il, ilsc,
        antal, ant, kvant, kpl, maara, quant, qtt, qtte, qt, qnt, qnty, quantit, can, aantl, antl, hoev, hoeveelh,
        hvh, kvt, afz, afzet, uds, und, szt, sztuk, anzhl,
    """,
    "sold": """
        fact, fac, fakt, vend, vta, verk, ber, fatt, ord, best, sold, mov, liv, lev, shp, ship, sprz, cde, vte, cmd,
        ped, zam, vda, ven, sprzed, rgl,
    """,
    "card": "karte, kart, kort, kaart, card, carte, carta, tess, tessera, tarj, tarjeta, cartao, karta,",
    "sent": """
        frt, frght, freight, versand, porto, portes, port, transp, frete, frakt, fragt, vracht, verz, verzend, wysyl,
        env, envio, sped, dost, przes, przesyl, shpg, lever,
    """,
    "tax": "mwst, ust, vat, tva, iva, btw, moms, steuer, podat, dph, kdv, tps, mws, mms, igic,",
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
        retur, avoir, avr, gutschr, kred, kredit, gecred, terug, rimborso, reembolso,
    """,
    "ret": "ret,",
    "sum": "betr, btr, betrag, bedr, bedrag, bel, belopp,",
    "off": """
        rab, rabat, rabatt, rem, remise, dto, dcto, descto, sco, scont, sconto, kort, krt, korting, disc, dsc, dscnt,
        desct, nachl, dis,
    """,
    "share": "p, pr, proz, prozent, proc, perc, pct, tx, por, porc, pc, percent, sats, satz, pst, pz, prcnt,",
    "percent": "pct, perc, pcnt, prozent, proc, procent, percent, tasa, taux, sats, prc,",
    "sold_at": "ven, vend, vendu,",
    "cost": "kost, kst, kosten, koszt, costo, costi, gastos, gast, gtos, gts, chg, charge, avg,",
    "coin": """
        wal, waluta, wahr, whr, waehr, waehrg, wrg, dev, devise, mon, moneda, moned, mda, moeda, moe, val, valuta,
        vlt, mynt, munt, cur, curr, ccy, crncy, currency, div, divisa,
    """,
    "clock": "uhr, zeit, hora, hor, hre, heure, heu, ora, tijd, tyd, czas, czs, godz, gdz, tid, tm, time,",
    "entry": "item, itm, it,",
    "per": "pu, puv, pvu, pvp, epr, ep, up, uprice, stpr, stkpr, vkp,",
    "kind": "art, typ, type, tipo, tip, tp, rodz, rodzaj, soort, slag, srt,",
    "state": "status, statut, stat, stato, estado, stan, etat, est, edo, sit, situ, situac, situacao, sts, stt,",
}
"""What a stem may say; where it is of words that say several things, each of them. `ret` is what was returned in
German, Dutch and Swedish, and what was kept back, or retail, elsewhere.
"""

_SAY: Mapping[str, tuple[str, ...]] = {
    "customer": ("buyer number", "buyer code", "buyer card", "buyer called"),
    "order": ("paper number", "paper reference", "sale number"),
    "time": ("sale clock", "paper clock"),
    "date": ("paper day", "paper day written", "day written", "sale day"),
    "product": ("goods number", "goods code", "goods reference", "goods called", "goods entry"),
    "quantity": ("pieces sold", "pieces line", "pieces goods", "pieces sale", "pieces entry"),
    "unit_price": (
        "price each",
        "price piece",
        "price each net",
        "price net",
        "money each",
        "price sale",
        "price sold_at",
        "price goods",
        "price sale net",
        "price sold_at net",
        "price goods net",
        "per net",
        "price line",
    ),
    "amount": (
        "line money",
        "line net",
        "line all",
        "line money net",
        "money net",
        "all net",
        "all money",
        "sale money",
        "sale net",
        "sale all",
        "sale money net",
        "sold_at money",
        "sold_at net",
        "goods all",
        "price all",
        "line all net",
        "all money net",
        "taxable line",
        "taxable money",
        "taxable all",
        "tax base",
        "tax base line",
        "liable base",
        "liable base line",
        "liable money",
        "liable money line",
        "entry money",
        "entry money net",
        "entry net",
        "entry all",
    ),
    "order_total": (
        "paper money",
        "paper all",
        "paper money net",
        "paper money all",
        "paper all net",
        "paper net",
        "taxable paper",
    ),
    "tax": (
        "tax money",
        "tax line",
        "tax paper",
        "tax all",
        "tax money line",
        "tax money paper",
        "tax all paper",
        "tax sale",
        "tax entry",
    ),
    "discount": (
        "off share",
        "off money",
        "off line",
        "off line share",
        "off percent",
        "cut percent",
        "cut money",
        "cut money line",
        "cut all",
        "off all",
    ),
    "refunded": ("back money", "back money net", "back net", "ret sum", "ret sum net"),
    "shipping": ("sent money", "sent net", "sent all", "sent money net", "sent cost", "sent paper"),
    "currency": ("coin code", "paper coin"),
    "type": ("paper kind", "line kind"),
    "status": ("paper state", "line state"),
    STATE_CODE: ("state code", "state number", "paper state code"),
}
"""Column → which stems, in any order, say it. A code of a paper is mostly its kind."""

_TECHNICAL = r"[A-Za-z]+(?:_[A-Za-z]+)*\d?|[A-Z]{2,4}\d[A-Z]{2,4}"
"""Letters in capitals throughout, in small ones or but for the first, in parts, or with a capital inside."""

_LAST = {"si": "net", "sin": "net", "br": "gross", "ci": "gross", "ink": "gross", "in": "gross"}
"""What a last part says whose letters say other things elsewhere: `tot_lin_ci`, `prz_si`."""
_LETTERS = {"n": "net", "b": "gross"}
_BEFORE_LETTERS = (
    r".*(?:wart|wartosc|wrt|kw|kwt|kwota|suma|cena|cen|obr|sprz|poz|betr|btr|betrag|ums|umsatz|preis|ep|summe|wert)"
)
"""A single letter says it behind Polish and German money: `wart_n`, `cena_b`. But `fv_n` is a number, and `val_b` the
second of two.
"""

_SHORTEST, _TOLD_APART = 3, frozenset(listed("nr, id, dt, mt, vl, kd, kl, rg, fv, qt, kw"))
"""Stems of fewer letters are in words too (`right`, `export`), and say something in small letters only if one of those.
"""

_WORDS = frozenset(
    listed("""
    albedo, bonnet, brusco, customs, detest, estrad, franto, gesamt, gesport, impreso, impuni, incline, invest, levant,
    linnet, paramount, possum, preposition, prismat, radslag, scodato, scostato, statlig, timepiece, tipped, towline,
    undvara, venant, vendaval
    """)
)
"""Words of nine languages that consist of stems by accident."""

_GROSS = 50
"""The place of names that say "with tax"."""

_FEWEST = 4
"""Names of fewer letters could be anything."""

_WHOLE: Mapping[str, str] = {
    "customer": """
        ct num, ct intitule, do tiers, kunrg, kunwe, sdan8, sdshan, bpcord, bpcinv, bpcnam, ancodice, clcodi, ragsoc,
        rag soc, razsoc, raz soc, cptecli, relnr, knt akronim, bill to customer, sold to customer, custnmbr, cardcode,
        cardname, acctnbr, clifac, clialb, clipcl, cnofac, cnoalb, cnopcl, deb, klt, kontr, kontrah, knt, odb, cte,
        kartennr, kdn, ccli, ncli, rsoc, vkod, vnev, vevokod, vevonev, vevo nev, vevo kod, ugyfelkod, knr, comp nm,
        bedr naam, ftg namn, rais soc, raz social, kl email, cli fact, cli fat, nom fact, nome fatt, nome fat,
        fact naam,
        fact adr naam, rg empf, rechn name, re empfaenger, faktmott, fakt till, intest fatt, donneur ordre, donn ord,
        opdr gever, zleceniod, uppdr giv,
    """,
    "order": """
        do piece, sddoco, sohnum, sihnum, sopnumbe, mvnumdoc, trn numerpelny, dok nrpelny, aubel, codfac, codalb,
        codpcl, codlfa, codlal, codlpc, docentry, ocr nr, onr, blgnr, tktno, nfac, nfat,
    """,
    "date": """
        do date, orddat, sihinvdat, accdat, budat, mvdatdoc, fecfac, fecalb, fecpcl, dtm, dta, dtmov, busn dt, odat,
        vk dat, vk datum, f oper, fec oper,
        fecha oper, dt vend, data vend, boekdat, bokfdat,
    """,
    "product": """
        ar ref, dl design, matnr, arktx, maktx, itmref, itmdes, bez1, itemnmbr, stk cd, stk desc, dscription, benamn,
        artlfa, artlal, artlpc, deslfa, deslal, deslpc, twr, idx, ean13, eannr, ean nr, barcd, plu no, gencode, codbar,
        tnr, pzn, aic, vnr, stkcode, skunum,
    """,
    "quantity": """
        dl qte, kwmeng, fkimg, qtystu, mng, aant, cantid, canlfa, canlal, canlpc, qnt, qnty, qtte, qtt, aantl, antl,
        hoev, hoeveelh, nuds, num uds, lsztuk, kvt, hvh, num pz, no pcs, nb pces, qtrib,
    """,
    "unit_price": """
        dl prixunitaire, netpr, gropri, netpri, unitprce, epr, pvente, punit, uprice, u price, prelfa, prelal, prelpc,
        prs, prz, cen, puv, puvte, pvta, pvda, ppu, vuntrib, det pu, pv, cena sp, cena sprz,
    """,
    "amount": """
        dl montantht, netwr, amtnotlin, xtndprce, gespreis, gespr, gpr, totlfa, totlal, totlpc, bedr, bdr, btr, kwt,
        blp, wrt, mto, mtt, ttl, vprod,
    """,
    "order_total": """
        do totalht, do totalttc, inv gross, amtati, totfac, totalb, totpcl, gtotal, grandtot, endsum, vnf, end brutto,
    """,
    "discount": "dt1lfa, dt1lal, dt1lpc, krt, dsc, dct, sco, abb, avdr,",
    "tax": "mwsbp, vatsum, mws, mwsbk, tps, ptu,",
    "shipping": "spetra, spe tra, spe trasp, spe sped, koswys, kos wys, kosztwys, koszt wys, versko, vers kost,",
    "type": "fkart, vbtyp, auart, do type, trx class,",
    "currency": """
        waeh, wrg, whr, wkz, vlt, mda, moe, mynt, waers, isowhg, waehrkz, crncy, doccur, iso dev, dev iso, iso val,
        iso wal, isowal, isodev,
    """,
    "status": "sts, stt, edo, est, zust,",
}
"""Names that no stems make, of systems that many have."""


def says(header: str) -> tuple[str, int] | None:
    """The column that a technical name says, and its place among those that do; None where it may say several."""
    return _says(unlisted(header))


def taxed(header: str) -> int | None:
    """0 where a technical name says "without tax", 1 where it says "with tax", None where it says neither."""
    told = says(header)
    if told and told[1] == _GROSS:
        return 1
    parts = tuple(header.strip().lower().split("_"))
    ways = [meant for meant in _meant(parts, small=False) if meant in _said()] if told else []
    return 0 if ways and all("net" in meant for meant in ways) else None


def says_rate(header: str) -> bool:
    """Whether a technical name says the rate of a tax: `TXTVA`, `PIVA`."""
    if not re.fullmatch(_TECHNICAL, header.strip()) or says(header):
        return False
    ways = [*_meant(tuple(header.strip().lower().split("_")), small=False)]
    return any(meant in ({"tax", "share"}, {"tax", "percent"}) for meant in ways)


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
    if not re.fullmatch(_TECHNICAL, name) or name[:1].lower() + name[1:] in _WORDS:
        return None
    if whole := _whole().get(fold(name)):
        return whole
    parts = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name.rstrip("0123456789")).lower().split("_")
    if len("".join(parts)) < _FEWEST:
        return None
    small = len(parts) == 1 and name[1:].islower()
    found = {_said()[meant] for meant in _meant(tuple(parts), small=small) if meant in _said()}
    return min(found) if len({column for column, _ in found}) == 1 else None


def _meant(parts: tuple[str, ...], *, small: bool) -> Iterator[frozenset[str]]:
    """What the stems of a name say, in each way to part it, where no two say the same."""
    ways = _ways(parts, small=small)
    last = _LAST.get(parts[-1]) or (re.fullmatch(_BEFORE_LETTERS, "_".join(parts[:-1])) and _LETTERS.get(parts[-1]))
    if len(parts) > 1 and last:
        ways += [(*way, last) for way in _ways(parts[:-1], small=False) if way != ("paper",)]
    return (frozenset(way) for way in ways if 1 < len(way) == len({*way}))


def _ways(parts: tuple[str, ...], *, small: bool) -> list[tuple[str, ...]]:
    ways: list[tuple[str, ...]] = [()]
    for part in parts:
        ways = [(*way, *more) for way in ways for more in _parted(part, small=small)]
    return ways


def _parted(part: str, *, small: bool) -> list[tuple[str, ...]]:
    """A text that is nothing but stems → what they mean, in each way; `small`: it may be a word."""
    if not part:
        return [()]
    meanings = _meanings()
    return [
        (meaning, *more)
        for cut in range(1, len(part) + 1)
        if cut >= _SHORTEST or not small or part[:cut] in _TOLD_APART
        for meaning in meanings.get(part[:cut], ())
        for more in _parted(part[cut:], small=small)
    ]
