"""eBay's orders report in more languages, as `systems` reads layouts. Data only: its words, and a layout of each."""

from __future__ import annotations

WORDS: tuple[tuple[str, ...], ...] = (
    (
        "French",
        "pseudodelacheteur nomdutilisateurdelacheteur",
        "vendupour venduau",
        "adresseemaildelacheteur emaildelacheteur",
        "numerodecommande numerodenregistrementdelavente numerodevente",
        "datedelavente datedevente",
        "etiquettepersonnalisee referencepersonnalisee numerodelobjet titredelobjet",
        "quantite",
        "taxecollecteeparlevendeur taxepercueparlevendeur tvacollecteeparlevendeur",
        "fraisdeportetdetraitement livraisonettraitement fraisdexpeditionetdetraitement",
    ),
    (
        "Italian",
        "nomeutenteacquirente nomeutentedellacquirente",
        "vendutoa vendutoper",
        "emailacquirente emaildellacquirente indirizzoemailacquirente indirizzoemaildellacquirente",
        "numeroordine numerodellordine numerodordine numeroregistrazionevendita numerodellavendita",
        "datavendita datadivendita datadellavendita",
        "etichettapersonalizzata numerooggetto numerodelloggetto titolooggetto titolodelloggetto titoloinserzione",
        "quantita",
        "tasseriscossedalvenditore imposteriscossedalvenditore ivariscossadalvenditore",
        "spedizioneeimballaggio speseedispedizioneimballaggio spesedispedizione",
    ),
    (
        "Spanish",
        "nombredeusuariodelcomprador seudonimodelcomprador",
        "vendidopor vendidoa",
        "correoelectronicodelcomprador emaildelcomprador direcciondecorreoelectronicodelcomprador",
        "numerodepedido numeroderegistrodeventa numeroderegistrodelaventa numerodeventa",
        "fechadeventa fechadelaventa",
        "etiquetapersonalizada numerodearticulo numerodelarticulo titulodelarticulo titulodelanuncio",
        "cantidad",
        "impuestorecaudadoporelvendedor impuestosrecaudadosporelvendedor ivarecaudadoporelvendedor",
        "envioygestion enviooymanipulacion gastosdeenvioygestion gastosdeenvio",
    ),
    (
        "Dutch",
        "gebruikersnaamkoper gebruikersnaamvandekoper gebruikersnaamvankoper",
        "verkochtvoor",
        "emailadreskoper emailkoper emailadresvandekoper emailadresvankoper",
        "bestelnummer ordernummer verkooprecordnummer verkoopnummer",
        "verkoopdatum datumvanverkoop verkochtop",
        "aangepastlabel persoonlijklabel objectnummer titelobject objecttitel titelvanobject",
        "aantal hoeveelheid",
        "doorverkopergeindebtw doorverkopergeindebelasting",
        "verzendingenverwerking verzendenenverwerken verzendkosten",
    ),
    (
        "Polish",
        "nazwauzytkownikakupujacego loginkupujacego nickkupujacego",
        "sprzedanoza",
        "emailkupujacego adresemailkupujacego",
        "numerzamowienia numerewidencjisprzedazy numerrejestrusprzedazy numersprzedazy",
        "datasprzedazy",
        "etykietaniestandardowa etykietawlasna numerprzedmiotu tytulprzedmiotu nazwaprzedmiotu",
        "ilosc liczba liczbasztuk",
        "podatekpobranyprzezsprzedawce podatekpobranyprzezsprzedajacego",
        "wysylkaiobsluga wysylkaipakowanie kosztwysylki",
    ),
)
"""Of each language what the report calls the buyer's name, the price and the buyer's e-mail address, the order, its
day, what was sold, how many, the tax of the seller and the shipping; in the order of preference, as its words changed.
"""


def _layout(language: str, buyers: str, prices: str, *others: str) -> tuple[str, ...]:
    """The layout marked by a word for the buyer and one for the price, which only stand together there."""
    email, order, day, sold, pieces, tax, shipping = others
    return (
        f"eBay's orders report in {language}",
        "ebay",
        " ".join("|".join(mark.split()) for mark in (buyers, prices)),
        f"""
        customer {buyers} {email}
        order {order}
        date {day}
        product {sold}
        quantity {pieces}
        unit_price {prices}
        tax {tax}
        shipping {shipping}
        """,
    )


LAYOUTS = tuple(_layout(*words) for words in WORDS)
