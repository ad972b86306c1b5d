"""What a header says: folded for comparing, in its spellings, in words; told apart; and the one meant."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from regulars.currencies import known

NAMED = 4
"""So many letters at least must follow the name of a table for it to be one: `t.date`, but not `Art.Nr`."""

OTHER_THINGS = ("customer", "client", "user", "product", "item", "shipping", "billing", "address", "supplier", "store")
"""Names before a dot that are no table of sales: `customer.created_at` is not when something was bought."""

NO_TABLES = (
    *("aend", "and", "andr", "annul", "anul", "bet", "dost", "ech", "forf", "geb", "ink", "lev", "lief", "liv", "mod"),
    *("modif", "nac", "nasc", "pag", "plat", "scad", "storn", "ur", "venc", "vers", "verv", "verz", "vto", "wijz"),
    *("wyd", "wys", "zapl"),
)
"""Words cut short before a dot that make it another thing: `Lev.datum` is when it was delivered, `Ink.prijs` a cost."""

OF_KEYS = ("id", "fk", "pk", "no", "nr", "is")
"""Short words before a name that say what it is, and not of which table: `id_order`, `is_paid`."""

OF_BOOKS = ("lc", "gc")
"""What stands behind money in the currency of a firm, and of its group: `NetValLC`."""

SEEN = 4096
"""So many headers are remembered with what they say: each step of matching asks again."""

_SPECIAL = str.maketrans(
    {"ß": "ss", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "°": "o", "æ": "ae", "Æ": "ae", "#": " "}
    | {"ı": "i", "đ": "d", "Đ": "d"}
)
_TURKISH = str.maketrans("ÞþÝýÐð", "ŞşİıĞğ")
"""Turkish letters as they look where a text was taken for Western European: `TARÝH`, `müþteri`."""
_TABLE = re.compile(r"([\w\[\]\"` ]+)((?:\.(?! )[\w\[\]\"` ]+)*)\.(?! )([\w\[\]\"` ]+)")
_ITEM = (
    r"(?:\w+\.)*(?:(?:line|order|cart|basket|invoice|sales?|receipt|bill|document)_?)?(?:items?|lines|rows|products|"
    r"positions|selections|articles|entries|\w*zeilen|righe\w*|\w*rader|\w*regels|rivit|pozycje\w*|linhas\w*|"
    r"l[ií]neas\w*|lignes\w*|\w*positionen|posten|detalles?\w*|dettagli\w*|d[eé]tails\w*|itens\w*)\."
)
_OF_ORDER = re.compile(rf"(?:sale )?orders?(?: reference)?/([^/]+)|{_ITEM}(\w+)", re.IGNORECASE)
"""A column of the order, on its lines: `Order Reference/Customer`; and one of an item in JSON: `lines.price`."""

_OF_ITEM = re.compile(_ITEM, re.IGNORECASE)

_HOLDS_ORDERS = re.compile(
    r"(?:orders?|sales|invoices|auftr[aä]e?ge|bestellungen|rechnungen|verk[aä]e?ufe|commandes|ventes|factures|pedidos|"
    r"ventas|facturas|ordini|vendite|fatture|bestellingen|facturen|zam[oó]wienia|faktury|sprzeda[zż]e|ordrar|"
    r"best[aä]llningar|fakturor|encomendas|vendas|faturas)\.",
    re.IGNORECASE,
)
"""A column of one of the orders that a customer holds, in JSON: `orders.deleted`."""

_CLOCK = re.compile(r" (.+) (?:utc|gmt) ")
"""A day and whose clock it is of: `created_on_utc`."""

_WORKED_OUT = re.compile(r" (?:\w+ )*?(?:calc|calculated) (\S.*) ")
"""What a till worked out: `calcSubtotal` is a subtotal."""

_CENTS = re.compile(r" (.+?)(?: in)? (?:cents?|centimes?|pence|minor(?: units?)?) ")
"""Money in hundredths: `total_in_cents` is a total."""

SHORT = {
    "amt": "amount",
    "auftr": "auftrag",
    "betr": "betrag",
    "cd": "code",
    "cdad": "cantidad",
    "cde": "commande",
    "cdee": "commandee",
    "clt": "client",
    "cmd": "commande",
    "cmde": "commande",
    "cpt": "compte",
    "cpte": "compte",
    "ctd": "cantidad",
    "ctdad": "cantidad",
    "cust": "customer",
    "dcto": "descuento",
    "descto": "desconto",
    "desct": "desconto",
    "disc": "discount",
    "dt": "date",
    "dttm": "datetime",
    "dwid": "key",
    "fch": "fecha",
    "fec": "fecha",
    "est": "estado",
    "grs": "gross",
    "gtos": "gastos",
    "itm": "item",
    "lylty": "loyalty",
    "lig": "ligne",
    "mnt": "montant",
    "mt": "montant",
    "nac": "nacimiento",
    "nasc": "nascimento",
    "nbr": "number",
    "ord": "order",
    "pos": "position",
    "prc": "price",
    "prod": "product",
    "pu": "prix unitaire",
    "rab": "rabatt",
    "rem": "remise",
    "sk": "key",
    "skey": "key",
    "sls": "sales",
    "tel": "telephone",
    "tot": "total",
    "trans": "transaction",
    "trx": "transaction",
    "ts": "timestamp",
    "txn": "transaction",
    "uds": "unidades",
    "val": "value",
    "vl": "valor",
    "vlr": "valor",
    "vta": "venta",
    "vte": "vente",
    "vr": "valor",
    "wart": "wartosc",
    "wid": "key",
    "zam": "zamowienia",
}
"""Words as databases shorten them."""
SHORTEST = {short: word.replace(" ", "") for short, word in SHORT.items()}
_IN_MONEY = re.compile(r"(.*[^\W\d_])[\W_]+([A-Z]{2,4}|[^\w\s]|Kč|zł|kr)\.?")
"""`Betrag CHF`: an amount and its currency."""
_IN_CURRENCY = re.compile(
    r" (\S.*?)(?: in| en| em)? "
    r"(?:usd|eur|gbp|inr|brl|mxn|idr|jpy|cny|vnd|pkr|bdt|ngn|kes|zar|php|thb|myr|sgd|aud|cad|chf|"
    r"sek|nok|dkk|pln|czk|huf|ron|rub|uah|egp|aed|sar|clp|cop|ars|euros?|dollars?|dolares|pesos|reais|soles|rupees?|"
    r"rupiah|rubles|руб|грн|tl|rs|naira|taka|yen|yuan|baht|f?cfa|lei|s?fr|lc|gc|kc|korun|kr|kronor|kroner|zl|zlotych|ft|forint|"
    r"din|dinara?|kn|kuna|лв|лева|ден|тенге|тг|сум|сом|dh|shekel|円|元|원) "
)
"""The same in letters of any case, and in words: `total_inr`, `Total_Pesos`, `Price in Rs`. One `peso` is a weight."""
_SUMMED = re.compile(r" (?:sum of|suma de|summe von|somme de|somma di|soma de|som van|suma|sum av) (\w.*) ")
"""`Sum of Amount`, as pivots and BI tools call a column they add up."""
_SIGNED = re.compile(
    r" (?:signed|signee?|signiert|unterzeichnet|mit vorzeichen|vorzeichenbehaftet\w*|con signo|firmad[oa]|con segno|"
    r"firmat[oa]|com sinal|assinad[oa]|met teken|getekend|ondertekend|ze znakiem|podpisan[aey]|med tecken|signera[dt]|"
    r"undertecknad|undertecknat)(?= )"
)
"""What a header says of money that is below zero where it was given back: `Total Signed`, `Total signé`."""
_SHORT = re.compile(rf"(?<= )(?:{'|'.join(SHORT)})(?= )")
_PLURAL = re.compile(r" (customer|order|product|user)s (?=\w)")
"""`customers_id`, `orders_id`: columns that are called after their table."""

_WRAPPED = re.compile(r"(.+)\.\$\w+")
"""A typed value as MongoDB exports it: `total.$numberDecimal`."""
_OF_LINES = re.compile(
    r"(?:[^/]*(?:lines?|items?|zeilen|positionen|posten|regels|rader|orderrader|pozycje|linie|linje|linjer)|"
    r"(?:lignes?|l[ií]neas?|linhas?|righe|riga|regels|pozycje|pozycja|rader) [^/]*|lignes|l[ií]neas|linhas|righe|rader)"
    r"/([^/]+)",
    re.IGNORECASE,
)
"""A column of an order's lines, as Odoo names it: `Order Lines/Quantity`, `Linhas do pedido/Quantidade`."""

_FOREIGN = re.compile(r" fk ?(\w.*) | (\w.*) fk ")
"""A key of another table, as some databases mark it: `fk_customer`, `customer_fk`."""

_PERCENT = (
    r" (?:percent|percentage|perc|pct|pc|prozent\w*|\w*prozent|\w*satz|rate|pourcentage|taux|porcentaje|porc|"
    r"percentuale|percentual|percentagem|\w*percentage|procent\w*|\w*procent|orani|\w*prosent(?:ti)?|процент|ποσοστο|"
    r"\w*proz|proc|tx(?= (?:rem|remise|tva))) "
)
_LEFT = re.compile(
    r".*\(\s*[-–−]\s*(?:refund\w*|reembols\w*|devolu\w*|(?:rück)?erstattung\w*|remboursement\w*|rimbors\w*|rembours\w*|"
    r"terugbetal\w*|zwrot\w*|återbetal\w*|retour\w*)\s*\)",
    re.IGNORECASE,
)
"""Pieces without those that came back: `Quantity (- Refund)`."""
_OF_THE_ORDER = re.compile(
    r" (?:(?:of (?:the )?)?order|del pedido|de la commande|der bestellung|(?:dell )?ordine|do pedido|da encomenda|"
    r"(?:van )?(?:de )?bestelling|zamowienia|(?:for |pa )?order[ne]) $"
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=\d)")


_NO_LETTER = re.compile(r"[\W_]+")
_IN_A_LINE = re.compile(r"[^\w\n]|_")


def _plain(text: str) -> str:
    return (text if text.isascii() else unicodedata.normalize("NFKD", text.translate(_SPECIAL))).lower()


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", _plain(text))


@lru_cache(maxsize=SEEN)
def fold(header: str) -> str:
    """A header without case, accents, punctuation and units: `Gesamtbetrag (€)` → `gesamtbetrag`."""
    return _letters(re.sub(r"[(\[].*?[)\]]", " ", header).strip() or header)


def folded(names: Iterable[str]) -> list[str]:
    """`fold` of many names that have nothing in parentheses, at once, which takes a tenth of the time."""
    lines = _IN_A_LINE.sub("", _plain("\n".join(names)))
    return lines.split("\n") if lines else []


@lru_cache(maxsize=SEEN)
def spellings(header: str) -> tuple[str, ...]:
    """The ways in which a header is compared, the most literal first.

    `Order Total (inc tax)` → `ordertotalinctax`, `ordertotal`; `fact_sales.customer_id` → `factsalescustomerid`,
    `customerid`; `Stueckpreis` → `stueckpreis`, `stuckpreis`.
    """
    ways = [
        _letters(header.replace("#", " no ")) if header.strip().endswith("#") else "",
        _letters(header),
        fold(header),
    ]
    if found := _TABLE.fullmatch(header.strip()):
        table, name = _letters(found[1]), _letters(found[3])
        if len(name) >= NAMED and table.rstrip("s") not in (*OTHER_THINGS, *NO_TABLES):
            ways.append(name)
    if found := _OF_LINES.fullmatch(header.strip()) or _OF_ORDER.fullmatch(header.strip()):
        ways.append(_letters(found[found.lastindex or 1]))
    if "&" in header:
        ways.append(_letters(header.replace("&", " and ")))
    if found := _WORKED_OUT.fullmatch(words(header)):
        ways.append(found[1].replace(" ", ""))
    if found := _CENTS.fullmatch(words(unheld(header))):
        ways.append(f"{found[1].replace(' ', '')}amount")  # `line_pence`, as `line_amount`
    spoken = [pattern.fullmatch(words(header)) for pattern in (_CENTS, _CLOCK)]
    ways.extend(found[1].replace(" ", "") for found in spoken if found)
    ways.extend(
        f"{(found[1] or found[2]).replace(' ', '')}id" for found in [_FOREIGN.fullmatch(words(header))] if found
    )
    if found := _WRAPPED.fullmatch(header.strip()):
        ways += spellings(found[1])
    if (spelled := _SHORT.sub(_spelled_out, words(header))) != words(header):
        ways.append(spelled.replace(" ", ""))
    if (found := _IN_MONEY.fullmatch(header.strip())) and known(found[2]):
        ways.append(_letters(found[1]))
    if found := _IN_CURRENCY.fullmatch(words(header)):
        ways.append(found[1].replace(" ", ""))
    if (turkish := header.translate(_TURKISH)) != header:
        ways.append(_letters(turkish))
    if found := _PLURAL.match(words(header)):
        ways.append(_letters(words(header).replace(found[0], f" {found[1]} ", 1)))
    ways += _number_of_held(header)
    ways += [re.sub("([aou])e", r"\1", way) for way in ways]
    return tuple(dict.fromkeys(way for way in ways if way))


def _number_of_held(header: str) -> list[str]:
    """What the number of one of the orders that a customer holds is compared as: `ventes.id` → `orderid`."""
    held = _HOLDS_ORDERS.match(header.strip())
    return ["orderid"] if held and _letters(header.strip()[held.end() :]) == "id" else []


@lru_cache(maxsize=SEEN)
def unheld(header: str) -> str:
    """The header of an item's field without what holds it: `items.price` → `price`."""
    bare = header.strip()
    return _OF_ITEM.sub("", bare) if "." in bare else bare  # each letter may begin a match: slow over thousands


def unlisted(header: str) -> str:
    """The header of a field of an order, or of its item, without what holds it: `orders.deleted` → `deleted`."""
    return _HOLDS_ORDERS.sub("", unheld(header))


def of_held_order(header: str) -> bool:
    """Whether a column is of one of the orders that a customer holds, as JSON has them: `orders.date`."""
    return bool(_HOLDS_ORDERS.match(header.strip()))


def of_item(header: str) -> bool:
    """Whether a column is of an order's item, as JSON has them: `items.name` names nobody, `items.id` no order."""
    return bool(_OF_ITEM.match(header.strip()))


def of_line(header: str) -> bool:
    """Whether a column is of an order's line, in JSON or as a table of an order's fields names it."""
    return of_item(header) or bool(_OF_LINES.fullmatch(header.strip()))


def says_left(header: str) -> bool:
    """Whether a header says that pieces which came back are not in it: `Quantity (- Refund)`."""
    return bool(_LEFT.fullmatch(header.strip())) or "quantityrefund" in spellings(header)


def of_order(header: str) -> str:
    """What a column says of an order, without that: `Importe de envío del pedido` → `importe de envio`; else empty."""
    said = words(header)
    bare = _OF_THE_ORDER.sub(" ", said)
    return bare.strip() if bare != said else ""


def summed(header: str) -> str:
    """What a column holds that is added up, or has its sign, as its header says: `Sum of Amount` → `amount`, `Montant
    HT signé` → `montant ht`; empty where it says no such thing.
    """
    said = words(header)
    if found := _SUMMED.fullmatch(said):
        return found[1]
    bare = _SIGNED.sub("", said)
    return bare.strip() if bare != said else ""


def _spelled_out(short: re.Match[str]) -> str:
    return SHORT[short[0]]


def in_percent(header: str) -> bool:
    """Whether a header says that it is in percent: `Rabatt %`, `Discount rate`."""
    return "%" in header or bool(re.search(_PERCENT, words(header)))


def says_money(header: str) -> bool:
    """Whether a header says in which currency it is, or that it is money: `sconto_eur`, `£ off`, `Money off`."""
    first, *others = re.findall(r"[^\W_]+\$?|[^\w\s.,:;()\[\]/-]+", header) or [""]
    signed = known(others[-1]) or (not first.isalpha() and known(first)) if others else None
    return bool(signed or words(header).startswith(" money off "))


@lru_cache(maxsize=SEEN)
def words(header: str) -> str:
    """The words of a header, folded, with blanks around them: `SoldToCustomerNo.` → ` sold to customer no `."""
    parts = re.split(r"[\W_]+", _CAMEL.sub(" ", header.translate(_SPECIAL)))
    return f" {' '.join(filter(None, map(_letters, parts)))} "


def distinct(names: Sequence[str]) -> list[str]:
    """Names told apart by a number where one stands there twice, in whatever case; blank ones stay blank."""
    taken: set[str] = set()
    found = []
    for plain in names:
        name, count = plain, 0
        while name and name.casefold() in taken:
            count += 1
            name = f"{plain}_{count}"
        taken.add(name.casefold())
        found.append(name)
    return found


_BEFORE = re.compile(r"([^\W\d_][\w ]*?)(?: [-–—|/>] |: ?)(.*\w.*)")


def unprefixed(headers: Iterable[str], *, several: bool = False) -> dict[str, str]:
    """Each header without the short prefix that all have, as databases put one for each table; empty where they do not.

    `sls_cust_id`, `sls_order_dt` → `cust_id`, `order_dt`; so of a word before a dash or a colon: `Deal - Value`.
    `several`: they are of joined tables, each with its own or with none; a name that two of them have keeps it.
    """
    headers = [*headers]
    before = [_BEFORE.fullmatch(header.strip()) for header in headers]
    if len({part[1].lower() if part else "" for part in before}) == 1 and all(before):
        behind = [part[2] for part in before if part]
        thing = _letters(before[0][1]) if before[0] else ""
        if thing.rstrip("s") not in OTHER_THINGS and len(behind) == len({name.lower() for name in behind}) >= NAMED:
            return dict(zip(headers, behind, strict=True))
    parted = {header: re.fullmatch(r"([A-Za-z]{1,3})_(\w*[A-Za-z]\w*)", header) for header in headers}
    found = {header: (part[1].lower(), part[2]) for header, part in parted.items() if part}
    shared = Counter(prefix for prefix, _ in found.values())
    if min(shared.values(), default=0) < NAMED or {*shared} & {*OF_KEYS}:
        return {}
    if not several and (len(found) < len(parted) or len(shared) > 1):
        return {}
    found |= {header: ("", header) for header, part in parted.items() if not part}
    names = Counter(name.lower() for _, name in found.values())
    bare = {header: name if names[name.lower()] == 1 else header for header, (_, name) in found.items()}
    return bare if len({name.lower() for name in bare.values()}) == len(bare) else {}


def meant(header: str, known: Iterable[str]) -> str | None:
    """The header that a misspelt one means: the same but for case, blanks and punctuation, or nearly."""
    from difflib import get_close_matches

    folded = {fold(each): each for each in known}
    close = get_close_matches(fold(header), folded, n=1, cutoff=0.8)
    return folded[close[0]] if close else None


def option(column: str, header: str) -> str:
    """What to type to name a column's header, as every shell reads it."""
    return f"{column}={header}" if re.fullmatch(r"[\w.:#%+-]+", header) else f'{column}="{header}"'
