"""Words for who has a part in a sale: who ordered or paid, to whom it was sent, whom to ask; how to reach them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from regulars.headers import words

ORDERING = """
    booker, ticket buyer, lead booker, buchender, buchende, erwerber, erwerberin, bestellerin, käuferin,
    auftraggeberin, reservierender, réservataire, donneur d'ordre, commanditaire, passé par, passée par,
    solicitante, ordenante, ordenante del pedido, titular de la reserva, titular reserva, prenotante, ordinante,
    intestatario prenotazione, requisitante, encomendante, titular da reserva, boeker, reserveerder, hoofdboeker,
    kupująca, zamawiająca, zamówił, zamówiła, rezerwujący, rezerwująca, bokare, beställaren, bokningsansvarig,
    hyrestagare, huésped, hóspede, ospite, gość, gościa, gäst, gästens, gästs, gastens, compte tiers, conto cliente,
    cuenta cliente, conta cliente, kundreskontra, nombre fiscal, nombre comercial, nome fantasia,
    dénomination sociale, denominazione sociale, denominación social, denominação social, apellidos y nombre,
    apellidos y nombres, nazwisko i imię, name vorname, bestellende person, bucher, booking contact,
    order placed by, adquirente, acquéreur, compratore, richiedente, aanvrager, zarezerwował, zarezerwowała,
    lead guest, pet owner, tierhalter, tierhalterin, affittuario, código tercero, cod tercero, codice anagrafico,
    lidmaatschaps, kunden kto, customer urn, société cliente, imię nazwisko, surname first name,
    achternaam voornaam, efternamn förnamn, nominativo cliente, bedrijfsnaam klant, för och efternamn,
    uppdragsgivare, zleceniodawca, client donneur d'ordre,
    achternaam en voornaam, intestazione,
"""
"""Who ordered, booked or stayed, and what the name of a customer is called."""

PAYING = """
    invoice to, invoiced to, billed to, account holder, zahlungspflichtiger, zahlungspflichtige, kontoinhaber,
    kontoinhaberin, karteninhaber, karteninhaberin, rechnungskunde, tiers payeur, compte payeur,
    titulaire de la carte, titulaire du compte, facturer à, facturar a, cliente facturación, cliente de facturación,
    cliente de factura, titular de la tarjeta, titular tarjeta, titular de la cuenta, cliente fatturazione,
    cliente di fatturazione, fatturare a, pagante, intestatario fattura, intestatario carta, intestatario conto,
    titolare carta, faturar a, faturado a, sacado, cliente de faturação, cliente de faturamento,
    responsável financeiro, titular do cartão, titular da conta, rekeninghouder, kaarthouder, factuur aan,
    factureren aan, tenaamstelling, tenaamstelling factuur, factuurnaam, wpłacający, wpłacająca, właściciel karty,
    posiadacz karty, fakturamottagare, faktureras till, faktureras, betalande kund, kortinnehavare, kontoinnehavare,
    rechn empf, beitragszahler, cliente factura, razón social facturación, nom de facturation, intestata a,
    ragione sociale fatturazione, factuurontvanger, nabywca faktury, nome p fatura, cliente de fatura, betalarens,
"""
"""Who paid, or is to pay, and bought where nobody else is named who did."""

_FIELD = r"(?:name|firma|nom|nombre|nome|naam|namn|nazwa|navn|e ?mail|mail|e ?post|(?:imie i )?nazwisko|full name)"
_NUMBER = r"(?:code|codigo|codice|kod|id|no|nr|num|number|nummer|numero|numer)"
_BILLED = (
    r"(?:rechnung(?:s(?:adresse|anschrift))?|facturation|(?:adresse|client) (?:de )?facturation|facturacion|"
    r"(?:direccion|datos) (?:de )?facturacion|fatturazione|(?:indirizzo|dati) (?:di )?fatturazione|faturacao|"
    r"faturamento|(?:morada|dados) (?:de )?faturacao|factuuradres|facturatie|dane do faktury|adres do faktury|"
    r"fakturering|fakturaadress|faktureringsadress|invoice address)"
)
_DONE = (
    r"(?:ordered|bought|booked|purchased|placed|bestellt|gekauft|gebucht|commandee?|achetee?|reservee?|pedid[oa]|"
    r"comprad[oa]|reservad[oa]|ordinat[oa]|acquistat[oa]|prenotat[oa]|encomendad[oa]|besteld|gekocht|geboekt|"
    r"gereserveerd|zamowion[eoy]|kupion[eoy]|zarezerwowan[eoy]|bestall[dt]|kopt|bokad)"
)
_ADDRESS = r"(?:adr|addr|adresse|adress|adres|direccion|indirizzo|endereco)"
_MAIL = (
    r"(?:e ?mail|mail|mejl|mel|e ?post|courriel|correo(?: electronico)?|correio(?: elec?tronico)?|mailow[ya]|"
    r"posta elettronica|poczta elektroniczna)"
)
_OF = r"(?:contact|contacto|contatto|contato|kontakt\w*|privat|prive|privat[oa]|billing|rechnung|facturation|factuur)"
_PHONE = (
    r"(?:rufnummer|natel|fono|fone|tfno|tlfno|tlfn|tlf|tlm|tfn|whats ?app|wa nummer|recapito(?: telefonico)?|"
    r"06 nummer|tel(?:ephone|efono|efone|efon|efoon)?|phone|mobile|mobil|cell)"
)
_SAID = (
    r"(?:cell|cellulare|mobile|mobil|portable|movil|overdag|avond|privat|prive|dag|kontaktowy|kontakt|contacto?|"
    r"contato|"
    r"contatto|daytime|evening|home|work|komorkowy|kom|fisso|fixe|fijo|dom|klient[ay]?|cliente?|kunde|klant|kund)"
)
HEADERS = (
    rf"^ {_BILLED} {_FIELD} $",
    rf"^ {_FIELD} (?:de |di |da |do |del )?{_BILLED} $",
    rf"^ {_DONE} (?:by|von|durch|par|por|da|dal|door|przez|av) (?:{_FIELD}|{_NUMBER}) $",
    rf"^ (?:{_ADDRESS} (?:de |do |di |da |d |e )?)?{_MAIL}(?: ?{_ADDRESS})?(?: {_OF})? $",
    rf"^ (?:{_SAID} )?{_PHONE}(?: {_SAID})? $",
)
"""Headers of the customer that are made of several of these words."""

TELEPHONE = r"^rufnummer|^natel|^fono|^fone|^tfno|^tlf|^tlm|^tfn|whatsapp|^recapito|^06nummer|^telcell"
"""The beginnings of headers of telephone numbers that have no word for one that others have, folded."""

_PAYS = (
    r" (?:billing|debitor rechnung|rechn empf|cliente fatt|intestata a|(?:nome|cliente) (?:p|de|para) fatura|"
    r"fakturaadress|"
    r"payer|bill(?:ed)? to|invoiced? to|account ?holder|card ?holder|\w*zahler|zahlungspflichtige\w*|"
    r"rechnungs(?:empfanger|name|adresse|anschrift|kunde)|rg empf\w*|rechnung an|regulierer|(?:konto|"
    r"karten)inhaber(?:in)?|"
    r"payeur|(?:client|cliente|tiers) factur\w*|factur(?:er|ee?) a|facturation|titulaire|facturar a|facturad[oa] a|"
    r"facturacion|cliente de factura|"
    r"titular|pagador|pagatore|pagante|fattura(?:re|t[oa]) a|fatturazione|intestatario (?:fattura|carta|conto)|"
    r"titolare|fatura(?:r|do) a|"
    r"sacado|faturacao|faturamento|responsavel financeiro|betaler|rekeninghouder|kaarthouder|factuur aan|"
    r"factureren aan|"
    r"gefactureerd aan|tenaamstelling|factuurnaam|factuur(?:klant|debiteur|ontvanger)|platnik\w*|wplacajac\w*|"
    r"(?:posiadacz|"
    r"wlasciciel) karty|dane do faktury|betalare|betalande|faktur(?:amottagare|eras|akund)|fakturering|"
    r"(?:kort|konto)innehavare) "
)
_SENT_TO = (
    r" (?:recipient|receiver|consignee|ship(?:ping|ment)?|deliver(?:y|ies)?|gift|"
    r"lieferung|lieferadresse|versand|livraison|expedition|envio|entrega|consegna|verzending|levering|dostaw[ay]|"
    r"wysylki|(?:waren|liefer)?empfanger(?:in)?|lieferung an|"
    r"versand an|"
    r"destinatari[oa]|destinataire|consignatari[oa]|beneficiaire|beneficiario|livree?|enviar a|entregar a|enviar para|"
    r"spedit[oa] a|consegnare a|odb|spedizione|ontvanger|odbiorc[ay]|adresat\w*|"
    r"wyslac do|dane do wysylki|mottagar(?:e|ens)|"
    r"levereras till|leverans) "
)
_ASKED = (
    r" (?:contact|contact ?person|contact ?name|attn|attention|fao|ansprechpartner(?:in)?|kontaktperson|"
    r"contactpersoon|interlocuteur|contacto|referente|contatto|contato|a c|a a|t a v|kontakt|osoba kontaktowa|"
    r"osoba do kontaktu|referens\w*|er ref|your ref\w*) "
)
_ORDERED = (
    r" (?:order(?:ed)?|buyer|sell to|sold to|besteller\w*|bestellt|acheteur|comprador\w*|koper|kupujac\w*|"
    r"zamawiajac\w*|kopare) "
)

THEIR_ORDER = (
    r" (?:your|ihre?|votre|vos|su|vostro|vs|uw|ert|er|vossa|vosso|panstwa) (?:order|po|bestell\w*|auftrag\w*|commande|"
    r"cde|pedido|ordine|"
    r"order\w*|bestall\w*|encomenda|zamowien\w*) | (?:nr|no|num|nummer|numer) (?:zamowienia|des|du|del|de la|do|van) "
    r"(?:kunden?|clients?|cliente|klant|klienta) | (?:bestell|auftrags?|order|zamowien\w*|best) ?(?:nr|nummer|"
    r"no)? (?:des )?"
    r"(?:kunden|kd|klienta|kund|klant) "
)
"""Words of the number that the customer gave an order, which may be blank, or of several orders."""

HOUSE = r" (?:numero|number|num|nr|no|hausnummer|huisnummer|numer) "
STREET = (
    r" (?:endereco|logradouro|rua|address|street|direccion|calle|domicilio|indirizzo|via|adresse|rue|strasse|adres|"
    r"ulica) "
)
"""The header of the number of a house, and of its street, before the word of whose it is."""

PARTNER = (
    r" (?:(?:invoice|billing) partner|rechnungspartners?|partenaire (?:de )?(?:la )?facture|"
    r"(?:empresa|socio|contacto) de (?:la )?factura|partner (?:della )?fattura|parceiro d[ae] fatura|factuurrelatie|"
    r"factuurpartner|partnera faktury|fakturapartners?) "
)
SHOWN = (
    r"^(?=.* (?:display|anzeige\w*|angezeigt\w*|affich\w*|mostrar|muestra\w*|visualiz\w*|exib\w*|apresent\w*|"
    r"weer(?:gave|gegeven)\w*|getoond\w*|scherm\w*|wyswietl\w*|visnings\w*|visas) )"
    r"(?=.*(?:invoice|rechnung|factuu?r|fattur|fatur|faktur))"
    r"(?=.*(?:partner|partenaire|empresa|socio|contact|azienda|parceir|relatie|client|customer|kunde|klient|"
    r"klant|kontrahent))(?=.*(?:name|nombre|nom|nome|naam|nazwa|namn))"
)
"""Words of the header of the other party of an invoice, as Odoo has it, and of what they are shown as."""


def of_house(header: str, headers: Iterable[str]) -> bool:
    """Whether a number is that of a house: `Numero comprador` beside `Endereco comprador`."""
    said = words(header)
    whose = re.sub(HOUSE, " ", said)
    return whose not in (said, " ") and any(re.fullmatch(rf"{STREET}{whose[1:]}", words(each)) for each in headers)


def is_asked(header: str) -> bool:
    """Whether a header says whom to ask, who is one of those that a customer may have."""
    return bool(re.search(_ASKED, words(header)))


def aside(header: str) -> int:
    """1 for who paid or whom to ask, 2 for whom it was sent to: who bought may be somebody else; 0 for all others."""
    said = words(header)
    if re.search(_ORDERED, said):
        return 0
    return 2 if re.search(_SENT_TO, said) else 1 if re.search(f"{_PAYS}|{_ASKED}", said) else 0
