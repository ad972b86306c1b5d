"""What several words of a state say together: goods that came back, an entry made in error, a card that was declined;
and a state without the code before it, the dots of words cut short, and words that change nothing of what it says.
"""

from __future__ import annotations

import re
from functools import cache

from regulars.stategroups import GROUPS
from regulars.wordforms import SMALL, grown, terse
from regulars.wordlist import Words, listed

_OF_STATES = (
    r"^(?:(?:order|payment|transaction|sale|sales|invoice|booking|purchase|checkout|subscription|fulfillment|shipment|"
    r"delivery|reservation|trip|ride|ticket|receipt) )?(?:state|status) (?=\w)"
)
"""What stands before each state where programs name what it is one of, as in protocol buffers."""

_CODE = re.compile(r"^(?:[^\W\d_]{1,2}|\d{1,3})(?: ?[=:.)] ?|  +)(?=[^\W\d_]{3})")
"""The code before the name of a state: `S - Slutlevererad`, `9 = gelöscht`."""
_DOT = re.compile(r"(?<=[^\W\d_])\.(?= |\W|$)")
_PARTED = re.compile(r" *[/,;:()|=] *|  +")
"""What parts two things that a state says, as a dash does once it is a space."""

_SHORT = {
    "pdte": "pendiente",
    "pend": "pendiente",
    "pgto": "pagamento",
    "pagto": "pagamento",
    "teilw": "teilweise",
    "tlw": "teilweise",
    "parz": "parzialmente",
    "parc": "parcialmente",
    "gedeelt": "gedeeltelijk",
    "częśc": "częściowo",
    "częś": "częściowo",
    "cz": "częściowo",
    "rdv": "rendez vous",
    "fv": "faktura",
}
"""Words of a longer state as people cut them short."""


_BUNDLE = re.compile(
    r"(?:paquete|pacote|paquet|package|pack|bundle|parcel|paket|bündel|lote|lotto|lot|pacchetto|pakket|bundel|paczka|pakiet|"
    r"sammelbestellung|order|pedido|commande|ordine|bestellung|bestelling)?"
    r" ?(?:of|with|de|com|con|avec|di|mit|von|aus|van|met|z|med|om|à)? ?\d+ "
    r"(?:products?|items?|articles?|productos?|artículos?|unidades|produtos?|itens|artigos?|produits?|prodott[oi]|"
    r"articol[oi]|produkte?n?|artikeln?|producten|artikelen|produkt(?:y|ów|ami|er|erna)|artykuł(?:y|ów|ami)|artiklar|varor)"
)
"""How many things are in a package that has a row of its own, as each of these has: `Pacote de 2 produtos`."""


def bare(state: str) -> str:
    """A state without what programs put before each of its kind: `order state cancelled`, of an enumeration."""
    return re.sub(_OF_STATES, "", state)


def bundled(state: str) -> bool:
    """Whether a state says nothing but how many things are in a package, whose states stand on rows of their own."""
    return bool(_BUNDLE.fullmatch(state))


def spelled(state: str) -> str:
    """A state without its code and its dots: `r   retourné` → `retourné`, `pdte. de pago` → `pendiente de pago`."""
    plain = _DOT.sub("", _CODE.sub("", bare(state)))
    if " " not in plain:
        return plain
    return re.sub(r"[^\W\d_]+", lambda word: _SHORT.get(word[0], word[0]), plain)


def parts(state: str) -> list[str]:
    """What a state says one after the other: `ej betald   avbokad` → `ej betald` and `avbokad`."""
    return [part for part in _PARTED.split(state) if part]


_NOTHING = frozenset(
    listed("""
    already, finally, automatically, manually, auto, now, just, meanwhile, bereits, schon, automatisch, manuell,
    endgültig, soeben, déjà, automatiquement, manuellement, définitivement, ya, automáticamente, automaticamente,
    manualmente, definitivamente, già, já, reeds, al, handmatig, definitief, już, automatycznie, ręcznie,
    ostatecznie, redan, automatiskt, manuellt, slutligt
    has, was, been, have, is, hat, ist, wurde, worden, est, été, ha, è, stato, stata, foi, fue, sido, werd, został,
    została, zostało, har, blev, blivit
    """)
)
"""Words of a state that say nothing of what became of an order."""
_WHOLLY = frozenset(
    listed("""
    fully, completely, entirely, wholly, vollständig, komplett, gänzlich, restlos, totalement, entièrement,
    intégralement, complètement, totalmente, íntegramente, completamente, enteramente, interamente, integralmente,
    inteiramente, volledig, geheel, helemaal, całkowicie, helt, fullt, fullständigt
    """)
)
"""The same, where nothing says not: what is not fully paid is paid in part."""
_NOT = frozenset(listed("not, non, pas, no, não, nao, nicht, niet, nie, ej, inte, never, without, ohne, sans"))
_IN_WHOLE = (
    r" (?:in full|in its entirety|en totalité|en su totalidad|por completo|per intero|na totalidade|w całości|w pełni|"
    r"i sin helhet|zur gänze|in voller höhe|na íntegra|in zijn geheel)(?= |$)"
)
"""The same in several words."""
_BY = frozenset(
    listed("""
    by, vom, von, durch, par, por, pelo, pela, da, dal, dalla, dallo, door, przez, av, from, od, del, do, de
    """)
)
_WHO = frozenset(
    listed("""
    customer, client, buyer, guest, user, shopper, seller, merchant, shop, store, host, admin, system, staff,
    member, patient, us, me, bank, issuer, kunde, kunden, kundin, käufer, gast, benutzer, verkäufer, händler,
    betrieb, laden, patientin, system, acheteur, cliente, invité, hôte, vendeur, boutique, magasin, utilisateur,
    comprador, huésped, vendedor, tienda, usuario, paciente, sistema, acquirente, ospite, venditore, negozio,
    utente, paziente, comprador, hóspede, loja, usuário, utilizador, klant, koper, verkoper, winkel, gebruiker,
    systeem, klient, klienta, klientka, kupujący, kupującego, gość, gościa, sprzedawca, sprzedawcę, sprzedającego,
    sklep, pacjent, pacjenta, użytkownik, kund, kunden, köpare, köparen, säljare, säljaren, gäst, gästen, butik,
    butiken, patienten, systemet, operadora, banque, banco, banca, banku, banken
    """)
)
"""Who did it, behind such a word, or at the beginning: `storniert durch Kunde`, `klient nie przyszedł`."""
_OF_PEOPLE = (
    r"(?:delet|remov|block|lock|gesperrt|gelösch|supprim|elimin|borrad|cancellat|exclu|apagad|verwijder|geblok|bloq|"
    r"blocc|usuni|zablok|skasow|radera|borttag|spärra|suspen|sospes|expir|abgelauf|new|neu|nuov|nuev|nouv|nov|nieuw|"
    r"now|ny|activ|aktiv|ativ|attiv|inactiv|inaktiv|open|valid|gültig|ungültig|regist|confirm|verifi|verlor|lost|"
    r"perdu|pers[oa]|verloren|utrac|förlor)"
)
"""How words begin that say, behind a word for people, what became of them: `client supprimé`."""
_BEFORE = (
    r" (?:before|prior to|vor|avant|antes d[aeo]l?|antes|prima del(?:la|l)?|voor|przed|före) "
    r"(?:the |der |dem |la |el |a |o |l )?(?:shipping|shipment|dispatch|delivery|payment|arrival|versand|lieferung|"
    r"zahlung|anreise|auslieferung|expédition|envoi|livraison|paiement|prélèvement|arrivée|env[ií]o|entrega|pago|"
    r"llegada|spedizione|consegna|pagamento|arrivo|expedição|chegada|verzending|levering|betaling|aankomst|wysyłką|"
    r"dostawą|płatnością|przyjazdem|leverans|betalning|ankomst|utskick)$"
)
_THINGS = frozenset(
    listed("""
    order, booking, reservation, appointment, sale, purchase, visit, stay, session, work, job
    bestellung, auftrag, buchung, reservierung, termin, verkauf, kauf, besuch, vorgang, bon, beleg
    commande, réservation, rendez, vous, vente, achat, visite, séjour, prestation, travail, travaux, intervention,
    ticket, pedido, orden, reserva, cita, venta, compra, visita, estancia, trabajo, servicio, operación
    ordine, prenotazione, appuntamento, vendita, acquisto, soggiorno, lavoro, servizio, operazione, scontrino
    encomenda, marcação, agendamento, venda, estadia, trabalho, serviço, operação, bestelling, opdracht, boeking,
    reservering, afspraak, verkoop, aankoop, bezoek, verblijf, werk, bon, kassabon
    zamówienie, rezerwacja, wizyta, sprzedaż, zakup, pobyt, zlecenie, praca, usługa, paragon
    beställning, bokning, tid, lektion, séance, cours, kurs, lezione, corso, sesión, clase, aula, les, zajęcia, köp,
    försäljning, besök, vistelse, arbete, jobb, kvitto, uppdrag, notan
    """)
)
"""What a state may name that is said of it: `commande validée`, `lavoro ultimato`."""
_PAYMENTS = frozenset(
    listed("""
    payment, transaction, charge, debit, zahlung, transaktion, paiement, règlement, transaction, pago, cobro,
    transacción, pagamento, transazione, transação, betaling, transactie, płatność, transakcja, wpłata, betalning,
    transaktion, parcel, package, paket, sendung, colis, paquete, pacco, pakket, zending, paczka, przesyłka,
    försändelse
    """)
)
"""The same, of what comes to nothing only: of a payment that is `open` nobody knows."""
_ARTICLES = SMALL.union(
    listed("the, a, an, l, d, le, la, les, un, une, el, los, las, il, lo, gli, i, o, os, as, der, die, das, den, het"),
    listed("by, par, por, per, av, przez, door"),
)

_BESIDE = (
    _NOTHING
    | _WHOLLY
    | _WHO
    | _THINGS
    | _PAYMENTS.union(
        listed("full, entirety, totalité, totalidad, completo, intero, totalidade, całości, pełni, helhet, gänze"),
        listed("höhe, íntegra, geheel, before, prior, vor, avant, antes, prima, voor, przed, före"),
    )
)
"""Words of which one stands in each state that can be said with less."""


def negated(state: str) -> bool:
    """Whether a state says not of something."""
    return not _NOT.isdisjoint(state.split())


def _plain(state: str) -> str:
    """A state without words that change nothing: who did it, before what, that it was done in whole."""
    idle = _NOTHING
    if not negated(state):
        idle = _NOTHING | _WHOLLY
        state = re.sub(_IN_WHOLE, "", state)
    told = [word for word in re.sub(_BEFORE, "", state).split() if word not in idle]
    first = 1 if told and told[0] in _ARTICLES else 0
    if told[first + 1 :] and told[first] in _WHO and not re.match(_OF_PEOPLE, told[first + 1]):
        told = told[first + 1 :]
    behind = next((place for place, word in enumerate(told) if place and word in _BY), None)
    if behind and told[behind + 1 :] and {*told[behind + 1 :]} <= _WHO | _ARTICLES:
        told = told[:behind]
    return " ".join(told)


def readings(state: str) -> tuple[str, ...]:
    """A state, and the same with less said, none of which changes its meaning: `klient zrezygnował` → `zrezygnował`."""
    whole = " ".join(state.split())
    if " " not in whole:
        return (whole,)
    if _BESIDE.isdisjoint(whole.split()):
        return whole, terse(whole)
    plain = _plain(whole)
    return whole, terse(whole), plain, terse(plain), *_without(plain, _THINGS)


def failed(state: str) -> tuple[str, ...]:
    """The same of what may have come to nothing, which a payment may as well: `transakcja nieudana` → `nieudana`."""
    return () if _PAYMENTS.isdisjoint(state.split()) else _without(_plain(state), _THINGS | _PAYMENTS)


def _without(plain: str, named: frozenset[str]) -> tuple[str, ...]:
    left = [word for word in plain.split() if word not in named]
    if not left or " ".join(left) == plain:
        return ()
    return " ".join(left), " ".join(word for word in left if word not in _ARTICLES) or plain


_NO_SALE = (
    *(("back", "came"), ("back", "from"), ("back", "whole"), ("back", "goods"), ("goods", "came back")),
    *(("money back", "paid out"), ("money back", "whole"), ("in error", "entered"), ("means", "refused")),
    *(("to pay with", "expired"), ("twice", "entered"), ("moved", "another day")),
)
_SALE = (("under", "work"), ("at", "carrier"))
"""Two meanings that make no sale, and that make one, where nothing but small words stands beside them."""
_WITH = {("money back", "whole"): "money", ("back", "came"): "from", ("goods", "came back"): "from"}
"""What may stand beside those two."""

DOUBTS = (
    r"(?:retur|return|retour|rma$|rücksend|rückg|rückna|devol|reso$|resi$|rientr|zwrot|terugst|terugzend|återlämn|återtag|"
    r"widerruf|kündig|rétract|résili|rescis|recesso$|herroep|opzeg|opgezegd|odstąp|wypowiedz|reklam|reclam|réclam|"
    r"klacht|klag|complain|claim|disput|litig|streit|bestrit|geschil|betwist|spór|sporn|tvist|bestrid|contest|"
    r"kwestion|ånger|uppsäg|test|prueba|remind|\w*erinner|rappel|recordat|promemoria|lembrete|herinner|"
    r"przypomn|påminn|(?:pay|zahlungs|bezahl|betaal|betal)?link$|lien$|enlace|\w*länk$|\w*aufforderung|"
    r"solicitud|demande$|richiesta$|verzoek|prośb|begäran|förfråg|\w*entwurf|borrador|bozza|rascunho|szkic|utkast|muster|échantill|muestra|campion|amostra|próbk|"
    r"varuprov|boleto|pix$|irrt|fehl|erreur|error|engano|foutie|błęd|omył|misstag|kostenlos|gratis)"
)
"""How words begin beside which no other tells what a state means: `Retourenware vereinnahmt`, `boleto emitido`."""


@cache
def _groups() -> dict[str, Words]:
    return {name: grown(listed(text)) for name, text in GROUPS.items()}


@cache
def _grouped() -> frozenset[str]:
    return _ARTICLES.union(*_groups().values())


def _all_of(told: frozenset[str], pair: tuple[str, str]) -> bool:
    """Whether a state has words of both groups, and no others but small ones."""
    one, other = (_groups()[name] for name in pair)
    if not (told & one and told & other and len(told) > 1):
        return False
    beside = _groups()[_WITH[pair]] if pair in _WITH else frozenset()
    return not told - one - other - beside - _ARTICLES


def together(state: str) -> bool | None:
    """Whether two words of a state say together that something was sold, or that it was not; None where they do not."""
    told = frozenset(re.findall(r"[^\W\d_]+", state))
    if len(told) < 2 or not told <= _grouped():
        return None
    if any(_all_of(told, pair) for pair in _NO_SALE):
        return False
    return True if any(_all_of(told, pair) for pair in _SALE) else None
