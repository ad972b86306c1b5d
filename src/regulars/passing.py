"""Names of customers that are none: words for whoever pays at the counter, with a branch, a till or a number."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable
from functools import lru_cache

from regulars.nobody import AT_THE_TILL, PASSERS_BY
from regulars.wordlist import listed, unmarked

Phrase = tuple[str, ...]


def folded(name: str) -> str:
    """A name as small letters without accents and marks: `Cash-Sales (Shop 2)` is `cash sales shop 2`."""
    return " ".join(re.findall(r"[^\W_]+", unmarked(name.casefold())))


def spelled(name: str) -> str:
    """What a name says, however it was typed: `M.  LEFÈVRE ` and `m. Lefèvre` are one."""
    whole = unicodedata.normalize("NFC", name.replace("\u200b", "").replace("\ufeff", "")).replace("’", "'")
    return " ".join(whole.casefold().split())


def _phrases(words: Iterable[str]) -> frozenset[Phrase]:
    return frozenset(tuple(folded(word).split()) for word in words)


_ALONE = _phrases(
    listed("""
    walk-in, walkin, walk-ins, retail, retail sale, retail sales, over the counter, drop-in, passing, passage, passant,
    passanten, passants, diverse, diversen, comptoir, mostrador, consumidor, cpd, endkunden, endverbraucher,
    grand public, general public, general sales, público, balcão, toonbank, au comptoir, en boutique, à la boutique,
    im laden, in negozio, en tienda, na loja, in de winkel, w sklepie, i butiken, i butik, en magasin, au magasin,
    de paso, de passage, di passaggio, de passagem, cash, kontant, contant, contado, comptant, contanti, passing trade,
    counter trade, at the shop, in the shop, at the counter, al banco, efectivo, espèces, dinheiro,
    otc, various, privat, particulier, particuliers, particular, particulares, privato, privati, divers, varios,
    diversos,
    vari, varie, różni, visiteur, visitatore, pubblico,
    avulso, indiferenciado, visitante, inloop, detal, konsument, consument, konsumenten, konsumenter, konsumenci,
    consumenten, consommateurs, consumidores, consumatori, verbraucher, particulieren, jednorazowy, detaliczny,
    genérico,
    générique, scontrino, scontrini, corrispettivi, corrispettivo, dagskassa, dagens kassa, privatperson, privatpersoner
    """)
)
"""Words that firms are called by too (`Le Comptoir du Marché`, `Walk-In Clinic`): with no more than a number, or with
another such word, they are nobody.
"""

_UNNUMBERED = _phrases(listed("passage, passing, de passage, retail"))
"""Those that are a firm's with a number, as in an address, or with another word."""

_LOOSE = _phrases(listed("bar, banco, kasse, kassa, caisse, caja, cassa, caixa, kasa, shop, till, counter"))
"""Words that say so only beside another one, or where code and name both are such."""

_ALL = _phrases((*PASSERS_BY, *AT_THE_TILL)) | _ALONE | _LOOSE
TELLING_WORDS = tuple(sorted({max(re.findall(r"[^\W_]+", word), key=len) for word in (*PASSERS_BY, *AT_THE_TILL)}))
"""One word of each, for a pattern of what may be a name for passers-by."""

_LONGEST = max(map(len, _ALL))
_PLACES = frozenset(
    folded(each)
    for each in listed("""
    shop, store, till, counter, branch, depot, outlet, warehouse, yard, market, office, site, main, online, web,
    webshop, pos, register, desk, day, daily, misc, various, general, other, others, new, old, card, cash, account, acc,
    filiale, fil, laden, ladengeschäft, geschäft, kasse, theke, tresen, markt, marktstand, hofladen, lager, werk, büro,
    niederlassung, verkauf, bar, ec, karte, diverse, div, sonstige, allgemein, tag, privat, konto, zentrale, filialen,
    magasin, boutique, caisse, agence, dépôt, marché, comptoir, carte, cb, divers, compte, siège, espèces, comptant,
    tienda, sucursal, caja, almacén, local, mercado, tarjeta, efectivo, contado, varios, cuenta, delegación,
    negozio, cassa, magazzino, mercato, banco, carta, contanti, vari, punto vendita, sede, conto,
    loja, filial, caixa, armazém, balcão, cartão, dinheiro, diversos, conta,
    winkel, filiaal, kassa, vestiging, magazijn, balie, toonbank, pin, contant, diversen, rekening, kraam,
    sklep, oddział, kasa, magazyn, hurtownia, targ, gotówka, karta, różni,
    butik, butiken, avdelning, kassan, disk, kontant, kort, torg, avd
    north, south, east, west, centre, center, city, town, nord, süd, ost, mitte, zentrum, sud, est, ouest, centro,
    norte, sur, oeste, sul, noord, zuid, oost, centrum, syd, öst, väst, północ, południe
    """)
)
_NUMBER = frozenset(("no", "nr", "num", "n", "cli", "clt", "cust", "kd"))
_JOINING = _NUMBER | {
    folded(each)
    for each in listed("""
    the, of, at, in, a, c, o, am, im, an, der, die, das, und, de, du, des, la, le, les, el, los, las, al, di, da, do,
    na, w, z, i, van, het, op, av, och
    """)
}
_FIRM = frozenset(
    listed("""
    ltd, limited, plc, llc, llp, inc, corp, co, company, gmbh, ag, kg, ohg, ug, gbr, ek, ev, sarl, sas, sasu, eurl, sl,
    slu, srl, srls, spa, snc, lda, ltda, bv, nv, vof, ab, aps, oy, oyj, spolka, group, gruppe, holding, partners
    """)
)
_OF_SALES = re.compile(
    r"(?:sales?|verkaufe?|ventas?|ventes?|vendas?|vendit[ae]|verkoop|verkopen|salg|forsaljning|sprzedaz)$"
)
"""A word for a sale at the counter, behind which a name is a branch; behind one for a customer it may be his own."""


_WHO = frozenset(
    listed("""
    customer, customers, client, clients, buyer, buyers, shopper, shoppers, debtor, debtors, kunde, kunden, kundin,
    kaufer
    debitor, debitoren, cliente, clientes, clienta, clienti, acheteur, acheteurs, debiteur, debiteurs, comprador
    compradores, acquirente, acquirenti, utente, utenti, usuario, consumidor, consumidores, klant, klanten, koper,
    kopers
    debiteuren, klient, klientka, klienci, odbiorca, odbiorcy, nabywca, nabywcy, kupujacy, kontrahent, kund, kunder,
    kopare
    """)
)
_UNNAMED = frozenset(
    listed("""
    unknown, unnamed, unspecified, unregistered, unidentified, anonymous, casual, sundry, misc, miscellaneous, various
    retail, public, market, unbekannt, unbekannte, unbekannter, anonym, anonyme, anonymer, sonstige, verschiedene
    gelegentlich, strassen, hofladen, markt, kasse, kassa, theken, messe, inconnu, inconnue, inconnus, lambda
    divers, diverse, diversen, anonymes, occasionnel, occasionnels, journalier, ephemere, comptoir, caisse, desconocido
    desconocida, desconocidos, anonimo, anonima, anonimos, ocasional, ocasionales, casuales, diario, diarios, barra
    mostrador, publico, varios, sconosciuto, sconosciuta, sconosciuti, anonimi, occasionale, occasionali, saltuario
    giornaliero, giornalieri, fittizio, vari, varie, banco, sportello, passante, desconhecido, desconhecida
    desconhecidos, diversos, balcao, avulso, onbekend, onbekende, anonieme, losse, overige, toonbank, balie, winkel,
    nieznany
    nieznana, nieznani, anonimowy, anonimowa, anonimowi, przypadkowy, przypadkowi, detaliczny, detaliczni, jednorazowy
    paragonowy, paragonowi, przygodny, okand, okanda, anonyma, enstaka, spontan, passerande, marknad, marknads,
    tillfallig
    tillfalliga, stro, boleta, boletas, ticket, tickets, scontrino, kassenbon, bon, kassabon, paragon, kvitto, recibo
    """)
)
"""Words for whoever buys, and such as say that nobody knows who: `Client inconnue`, `Kunde anonym`, `Marktkunde`."""


def _is_unnamed(name: str) -> bool:
    """Whether a name says nothing but that somebody bought and that nobody knows who, apart or as one word."""
    said = [_of_word(word) for word in folded(name).split() if word not in _JOINING and not word.isdigit()]
    return all(said) and {each for told in said for each in told} == {"who", "unnamed"}


def _of_word(word: str) -> tuple[str, ...]:
    if word in _WHO:
        return ("who",)
    if word in _UNNAMED:
        return ("unnamed",)
    made_of_two = any(word.endswith(who) and word.removesuffix(who) in _UNNAMED for who in _WHO)
    return ("unnamed", "who") if made_of_two else ()


@lru_cache(maxsize=1 << 14)
def _split(name: str) -> tuple[tuple[Phrase, ...], Phrase]:
    """The phrases in a name, and its words that are in none: the longest phrases first."""
    words, found, rest, at = re.findall(r"\d+|[^\W\d_]+", folded(name)), [], [], 0
    while at < len(words):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            if (phrase := tuple(words[at : at + length])) in _ALL:
                found.append(phrase)
                break
        else:
            rest.append(words[at])
        at += length if phrase in _ALL else 1
    return tuple(found), tuple(rest)


def stands_in(name: str, places: Container[str] = ()) -> bool:
    """Whether a name is a word for passers-by, or such a word with a number, a branch or a till behind or before it.

    `places`: the words of what several customers share, such as towns, `folded`. Names of firms are none of these.
    """
    if _is_unnamed(name):
        return True
    found, rest = _split(name)
    said = {*found} - _LOOSE
    if not said or {*rest} & _FIRM or "&" in name:
        return False
    others = [word for word in rest if not word.isdigit() and word not in _NUMBER]
    if said <= _ALONE:
        return not others and (not said <= _UNNUMBERED or (len(found) == 1 and not rest))
    strange = [word for word in others if word not in _PLACES | _JOINING and word not in places]
    of_sales = any(_OF_SALES.search(word) for phrase in found for word in phrase)
    branch = len(strange) == 1 and strange[0].isalpha() and folded(name).endswith(strange[0])
    return not strange or (of_sales and branch)


def loosely(*names: str) -> bool:
    """Whether a code and its name both are such words, though each alone may be somebody's: `BAR`, `Kasse`."""
    return all(tuple(folded(name).split()) in _ALL for name in names)
