"""Words of days: on which something was bought, entered or used; and of others, on which it was paid or sent."""

from __future__ import annotations

import re

from regulars import undoneday
from regulars.headers import words

NOT_ORDERED = (
    r" (?:birth\w*|dob|born|geburts\w*|geboorte\w*|naissance|nacimiento|nascita|nascimento|urodzenia|"
    r"fodelse\w*|due|fallig\w*|"
    r"zahlbar\w*|zahlungs(?:ziel|frist|termin)\w*|echeance|vencimiento|vto|scadenza|vencimento|verval(?:datum|dag)|"
    r"platnosci|"
    r"forfall\w*|forfald\w*|erapaiva|splatn\w*|ship\w*|deliver\w*|liefer\w*|versand\w*|livraison|entrega|consegna|"
    r"lever\w*|dostawy|updat\w*|modifi\w*|chang\w*|expir\w*|cancel\w*|refund\w*|return\w*|export\w*|import\w*|last|"
    r"letzte\w*|"
    r"sign ?up|signed|regist\w*|joined|since|first|next|start|end|valid\w*|gultig\w*|valable|geldig\w*|wazn\w*|"
    r"giltig\w*|vigencia|customer|client|user|account|member|"
    r"(?:period\w*|zeitraum|leistungszeitraum|okres\w*) (?:from|to|von|vom|ab|bis|du|au|desde|hasta|ate|dal|al|van|"
    r"vanaf|tot|od|do|fran|till)|leistungsbeginn|leistungsende|"
    r"estimated|fulfill\w*|approved|carrier|limit|deadline|time (?:sk|key|id)) "
)
"""Words of dates that are not when something was bought."""

STAMPED = (
    r" (?:export(?:ed)?|import(?:ed)?|updated?|modified|changed|loaded|synced|printed|extracted|generated|exportiert|"
    r"run date|report date|importiert|aktualisiert|geandert|gedruckt|exporte|importe|modifie|exportado|importado|"
    r"actualizado|modificado|"
    r"esportato|aggiornato|modificato|atualizado|geexporteerd|bijgewerkt|gewijzigd|eksportu|exporterad|uppdaterad) "
)
"""Those of when a program wrote the line."""

BEGAN_ON = r" (?:create|created|creation|opened|placed|ordered|issued|booked|authori[sz]ation|authori[sz]ed) "

DONE_ON = (
    r" (?:closed|closing|completed|finished|paid|payment|settled|settlement|captured|capture|processed|finali[sz]ed|"
    r"payout|cleared) "
)
"""Words of days on which something was ordered, and of later ones."""

PAID_ON = (
    r" (?:wplywu|oplac\w*|pay (?:dt|date|day)|bez (?:am|dat)|regl|pag|data inc|zap|betdat|"
    r"paid|payment|settled|cleared|bezahlt|dbezahlt|beglichen|ausgleich(?:s(?:datum|tag))?|zahl\w*|geldeingang\w*|"
    r"paiement|reglements?|reglee?s?|payee?s?|encaissements?|encaissee?s?|versements?|pago|pagos|pagad[oa]|pagto|pgto|"
    r"cobros?|cobrad[oa]|abono|pagament[oi]|pagat[oa]|incass[oi]|incassat[oa]|saldo|saldat[oa]|recebimento|recebid[oa]|"
    r"liquidacao|liquidad[oa]|baixa|betaal\w*|voldaan|ontvangst\w*|platnosci|plat|zaplaty|zaplac\w*|wplaty|wplac\w*|"
    r"rozliczenia|rozliczono|betal[dn]\w*|bet|inbetal\w*|slutbetal\w*|reglerad|indbetal\w*|innbetal\w*) "
    r"| fullypaid"
)
"""Words of dates on which the money came: taken where no other date may be that of the order."""

_DUE = (
    r" (?:due|pay by|payable by|fallig\w*|faellig\w*|faell|fall|\w*falligkeit|zahlbar\w*|zahlungs(?:ziel|frist|"
    r"termin)\w*|"
    r"echeance\w*|ech|a payer avant|avant le|limite|vencimientos?|vence|vto|vcto|vencto|vencimentos?|venc|scadenz[ae]|"
    r"scade|scad|da pagare entro|entro|verval\w*|vervalt|uiterste|uiterlijk|te betalen voor|betalen voor|forfall\w*|"
    r"forfald\w*|forf|forfdat|verv|vencim|betalas senast|senast betal\w*|sista \w+|term(?:in)? (?:platnosci|zaplaty|"
    r"plat|pl|zapl)|platne do|"
    r"platn do|zaplaty do|erapaiva|"
    r"splatn\w*) | \w*vencto | dtvencto "
)
_SENT = (
    r" (?:sent|"
    r"ship\w*|deliver\w*|di?espatch\w*|fulfil\w*|posted|collected|liefer\w*|\w*versand\w*|versendet|verschickt|"
    r"ausgeliefert|warenausgang\w*|zugestellt|verzend\w*|verzonden|lever\w*|aflever\w*|bezorg\w*|expedie\w*|envoi|"
    r"envoye\w*|depart colis|livr\w*|spediz\w*|spedit\w*|evasione|trasporto|consegn\w*|utleverans\w*|skickad\w*|"
    r"skickat|avsand\w*|expedier\w*|envios?|enviad[oa]|expedicion (?:de )?(?:la )?mercancia|despacho|despachad[oa]|"
    r"salida (?:de |del )?almacen|entrega|expedicao|postagem|saida (?:da )?mercadoria|wysyl\w*|wysla\w*|nadania|"
    r"wydania|"
    r"ekspedyc\w*|odbioru|dostaw\w*) "
)
_CHANGED = (
    r" (?:upd|geaend|agg|gewijz|wijz|mutdat|uppd|(?:dt|data) alt|alt em|editad[oa]|aangepast|bewerkt|variato|"
    r"bearbeitet|bearbeitung|"
    r"amended|edited|updated?\w*|modif\w*|changed?|geandert|geaendert|anderung\w*|aenderung\w*|and dat\w*|aend|"
    r"aktualisier\w*|gewijzigd|wijziging\w*|mutatie\w*|laatst|bijgewerkt|maj|mis a jour|mise a jour|derniere?|mod|"
    r"aggiornament\w*|aggiornat[oa]|andrad\w*|andring\w*|senast andra\w*|uppdater\w*|actualiza\w*|alterac\w*|"
    r"alterad[oa]|atualiza\w*|zmian[ay]|zmien\w*|zmodyf\w*|modyf\w*|ost|ostatni\w*|aktualizacji|ultim[oa]|"
    r"abgesagt|absage|afgezegd|disdetta|odwolania|rezygnacji|cxl|annul|anul|canc) "
)
_BORN = (
    r" (?:birth\w*|dob|d o b|born|geb|geburts\w*|geboren|geboorte\w*|verjaardag|naissance|nee?|anniversaire|ddn|"
    r"nascita|naiss?|gebdat|foddat|nacim|"
    r"nat[oa] il|compleanno|fodelse\w*|fodd|fott|nacimiento|nac|cumpleanos|nascimento|nasc|aniversario|urodz\w*|ur) "
)
_LEFT = (
    r" (?:departure|check ?out|abreise\w*|vertrek\w*|uitchecken|date de depart|partenza|avrese\w*|utcheck\w*|salida|"
    r"partida|"
    r"wyjazdu|wymeldowania|end|ende|fin|fine|fim|einde|slut|konca|bis|until|till|tot) "
)
"""Words of days on which nothing was bought: by which it is to be paid, on which it was sent, changed or called off,
somebody was born, or a stay ended.
"""
DELIVERED_ON = (
    r" (?:delivery|delivered|dispatch(?:ed)?|shipping|shipped|shipment|liefer(?:dat(?:um)?|tag|termin)?|geliefert|"
    r"lieferung|versand(?:datum|tag)?|livraison|livre|expedition|entrega|envio|consegna|spedizione|levering|"
    r"leverdatum|bezorgdatum|lief|liv|deliv|sped|wys|dost|verz|levdat|utleverera[dt]|expedid[oa]|"
    r"verzenddatum|dostawy|wysylki|leverans(?:datum|dag)?|leveringsdato|dodan[io]|abgeholt|retire|entregado|recogido|"
    r"consegnato|ritirato|entregue|levantado|geleverd|(?:af|op)gehaald|dostarczono|odebrano|wydano|leveret|afleveret|"
    r"afhentet|utlevert|levert|hentet|leverera[dt]|utlamnad|hamtad|toimitettu|noudettu|predano|kiszallitva|atadva|"
    r"livrat|predat|teslim|доставлено|выдано|видано) "
)
NOT_DELIVERED = (
    r" (?:estimated|expected|planned|promised|requested|latest|wunsch\w*|geplant\w*|prevue?|prevista|previsto|til|by) "
)
"""Words of days on which goods were handed over, and of days on which they were to be."""

_ENTERED = (
    r" (?:raised|logged|opened|registrad[oa]|anadid[oa]|registrat[oa]?|aggiunt[oa]|caricat[oa]|apertura|ingegeven|"
    r"toegevoegd|registratie|registad[oa]|registo|incluid[oa]|abertura|inmatad|tillagd|anlage am|"
    r"created|entered|added|keyed|inserted|erstell\w*|angelegt|anlage(?:datum|tag)|anl|erfass\w*|eingegeben|"
    r"eingabe\w*|aufgenommen|aufnahme(?:datum|tag)|aangemaakt|aanmaak\w*|invoer\w*|ingevoerd|aangelegd|cree\w*|"
    r"creation|"
    r"saisie?s?|ajout\w*|enregistr\w*|creazione|creat[oa]|inseriment\w*|inserit[oa]|ins|registrazione|skapad\w*|skapat|"
    r"skapande\w*|upplagd|registrera[dt]|registrering\w*|reg|inlagd|creacion|cread[oa]|alta|grabacion|registro|criacao|"
    r"criad[oa]|inclusao|cadastro|lancamento|utworz\w*|dodan[oaey]|dodania|wprowadz\w*|rejestracji) "
)
_OF_OTHERS = (
    r" (?:customers?|clients?|clientes?|clienti|users?|accounts?|members?|contacts?|products?|items?|articles?|"
    r"suppliers?|"
    r"kund(?:e|en|in)?|klant(?:en)?|klient[ay]?|kontrahenta|kund|kunds|socios?|medlem\w*|mitglied\w*|lid|leden|artikel|"
    r"fournisseurs?|proveedor|fornitore|produit|producto|produto|prodotto|articulo|articolo|towaru|produktu) "
)
"""Words of days on which a record was made, and of what may have one of its own that is no sale."""

BOUGHT_ON = r" (?:bought|purchased|ordered|sold) (?:at|on|date) | (?:purchase|order|sale) date "
_VISITED_ON = (
    r" (?:datum les|besokstid|"
    r"visits?|visited|appointments?|appt|session|treatment|lesson|class|besuchs?|besuchs(?:datum|tag)|"
    r"termin(?!al)\w*|"
    r"behandlung\w*|behandling\w*|lesdatum|lesdag|lektions\w*|sitzung\w*|"
    r"visites?|rendez vous|rdv|seance|"
    r"visitas?|cita|citas|sesion|consulta|tratamiento|appuntament[oi]|seduta|trattamento|prestazione|marcacao|"
    r"agendamento|agendado|atendimento|sessao|tratamento|bezoek|bezoekdatum|afspraak|afspraakdatum|behandel(?:ing|"
    r"datum|dag)|"
    r"wizyt[ay]|zabiegu|spotkania|zajec|uslugi|besok|besoks(?:datum|dag)|besoket|bokad tid|tidbokning) "
)
"""Words of the day on which somebody came: in a list of visits and bookings it is that of the sale."""
_OTHER_VISIT = (
    r" (?:next|prior|previous|last|first|letzte\w*|n(?:ae|a)chst\w*|vorig\w*|prochaine?|precedente?|derniere?|"
    r"proxim[oa]|ultim[oa]|"
    r"prossim[oa]|volgende?|laatste|nastepn\w+|ostatni\w*|poprzedni\w*|nasta|senaste|kommande|forra) "
)
"""Words of a visit before or after that."""

_TOOK_PLACE = (
    r" (?:tee time|slot|travel|concert|concerto|concierto|noleggio|alquiler|aluguer|location|speeldatum|reisdatum|"
    r"spieltag|spieldatum|hyres\w*|resdatum|przyjazd|koncertu|najmu|konzert\w*|"
    r"arrival|check ?in|event|show|performance|screening|stay|hire start|hired? from|rental (?:start|from)|"
    r"pick ?up|class|"
    r"(?:an|ein)reise\w*|veranstaltungs?\w*|vorstellungs?\w*|auffuhrung\w*|aufenthalts?\w*|miet(?:beginn|start|datum)|"
    r"kurs\w*|"
    r"reise(?:beginn|datum|antritt)|aankomst\w*|incheck\w*|voorstelling\w*|evenement\w*|verblijf\w*|huur\w*|"
    r"arrivee|spectacle|sejour|representation|evenement|cours|prestation|"
    r"arrivo|"
    r"spettacolo|evento|soggiorno|lezione|ankomst\w*|speldatum|speldag|forestallning\w*|evenemang\w*|incheckning\w*|"
    r"llegada|funcion|espectaculo|estancia|clase|espetaculo|estadia|hospede|aula|chegada|przyjazdu|zameldowania|"
    r"spektaklu|wydarzenia|pobytu?|seansu|rezerwacji od) "
)
"""Words of the day of a stay, a show or a course, which may have been bought long before."""


def kind(header: str) -> str:
    """What happened on a day, by its header: `paid`, `visit`, `place` (of a stay or a show), `entered` or `due`; or
    `other` where it was surely no sale; nothing where the words do not tell.
    """
    said = words(header)
    if re.search(_DUE, said):
        return "due"
    if undoneday.called(header) or re.search(f"{_SENT}|{_CHANGED}|{_BORN}|{_LEFT}|{DELIVERED_ON}", said):
        return "other"
    if re.search(PAID_ON, said):
        return "paid"
    if re.search(_ENTERED, said):
        return "other" if re.search(_OF_OTHERS, said) else "entered"
    if re.search(_VISITED_ON, said):
        return "other" if re.search(_OTHER_VISIT, said) else "visit"
    return "place" if re.search(_TOOK_PLACE, said) else ""


def says_delivered(header: str) -> bool:
    """Whether a date is that of a delivery and nothing else: with no other day of an order, it says who still buys."""
    said = words(header)
    rest = re.sub(DELIVERED_ON, " ", said)
    return rest != said and not re.search(NOT_ORDERED, rest) and not re.search(NOT_DELIVERED, said)
