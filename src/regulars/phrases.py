"""Patterns over the words of headers that no list of `synonyms` has, words that forbid a meaning, and words in the
names of tables. Data only.
"""

from __future__ import annotations

from collections.abc import Mapping

from regulars import roles
from regulars.taxnames import TAX

_WHO = (
    r"(?:customer|client|cust|buyer|shopper|member|payer|donor|backer|supporter|"
    r"household|kunden?|klant|klienta?|cliente|kund)"
)
_PEOPLE = (
    r"(?:visitors?|visiteurs?|visitantes?|visitator[ei]|besucher|bezoekers?|besokare|pupils?|students?|schuler|eleves?|"
    r"alumnos?|alunos?|alunn[oi]|leerling|uczen|ucznia|elev|spender|donateurs?|donator[ei]|doador|donante|darczyncy|"
    r"givare|"
    r"patients?|pazienti?|pacientes?|pacjenta?|abonnes?|abonnent|abonnee|abbonat[oi]|suscriptor|assinante|prenumerant|"
    r"mitglied|lid|adherents?|socios?|czlonka|medlem)"
)
_NUMBERED = r"(?:id|no|nr|n|n o|num|number|numero|nummer|numer|code|codigo|codice|kod)"
"""Who buys in a museum, a school, a pharmacy or a club, and the number of one."""

_TAKES_PART = (
    r"(?:mieter(?:in)?|renter|hirer|lessee|locataire|arrendatario|inquilino|locatario|huurder|najemca|hyresgast|lejer|"
    r"leietaker|kursteilnehmer(?:in)?|cursist|kursist|deelnemer|participante?|partecipante|uczestnik|deltagare|"
    r"deltager|"
    r"constituent|clienta|klientin|klientka|teilnehmerin|patientin|schulerin|besucherin|spenderin|kauferin|bestellerin|"
    r"mitgliedsname|alumna|aluna|alunna|socia|pazienta|pacjentka|uczennica|acheteuse|compradora|donatrice|"
    r"rytter|ryttare|reiter(?:in)?|spectateur|zuschauer|spettatore)"
)
"""Who hires, takes a course or gives; and women, as lists of salons and courses call them."""

_BOUGHT = (
    r"(?:commandee?|achetee?|vendue?|facturee?|bestellt|gekauft|verkauft|berechnet|besteld|gekocht|verkocht|"
    r"gefactureerd|"
    r"ordinat[oa]|acquistat[oa]|vendut[oa]|fatturat[oa]|pedid[oa]|comprad[oa]|vendid[oa]|facturad[oa]|faturad[oa]|"
    r"reservee?|reserviert|gebucht|geboekt|gereserveerd|reservad[oa]|prenotat[oa]|zarezerwowan[oey]|bokad|"
    r"zamowion[oey]|kupion[oey]|sprzedan[oey]|bestall[dt]|kopt|sal[dt]|bestilt|kobt|kjopt|solgt|"
    r"beauftragt|geordert|aufgegeben|encomendad[oa]|adquirid[oa]|encargad[oa]|commissionat[oa]|aangekocht|aangeschaft|"
    r"zakupion[oey]|zlecon[oey]|bokat|reservera[dt]|invoiced|reserved)"
)
"""What was done on a day: `Commandé le`, `Bestellt am`."""

_PAPER = r"(?:orders?|po|invoices?|receipts?|payments?|transactions?|returns?|carts?|deliver\w*|tickets?|quotes?)"
"""What a customer has many of: `Buyer Invoice ID` tells those apart."""

_ID = r"(?:id|no|nr|num|number|code|key|account|acct|ref|reference|nummer|uuid|guid|hash)"

_SALE = r"(?:order|ordered|rented|hired|purchase|purchased|sale|sold|invoice|transaction|txn|receipt|booking)"

_WITHIN_AN_ORDER = (
    r"(?:house|building|flat|apartment|apt|floor|door|phone|telephone|mobile|fax|bank|card|cheque|page|printer|"
    r"person|package|parcel|tracking|store|shop|branch|table|till)"
)
"""What has numbers of its own within an order: where it goes, how it was paid, where it was made."""

_OWNER = (
    r"(?:customer s|client s|buyer s|kundens|koparens|bestallarens|kundes|des kunden|der kundin|des kaufers|"
    r"des bestellers|du client|de la cliente|de l acheteur|de l acheteuse|del cliente|de la clienta|"
    r"del comprador|della cliente|dell acquirente|do cliente|da cliente|do comprador|van de klant|"
    r"van klant|van de koper|klienta|klientki|nabywcy|kupujacego|kobers|kjopers|asiakkaan|ostajan|"
    r"zakaznika|zakaznicky|kupujiciho|vasarlo|vevo|ugyfel|clientului|clientei|cumparatorului|musterinin|"
    r"musteri|клиента|покупателя|заказчика|клієнта|покупця|замовника|του πελατη|πελατη)"
)
_OWNED = (
    r"(?:e ?mail(?: ?(?:address|adresse?n?|adress|adres|adresa|cim|cime))?|e ?post(?: ?adress(?:e|en)?)?|"
    r"e ?mailova adresa|courriel|correo(?: electronico)?|mail|e ?mailul|adresa de e ?mail|adresse e ?mail|"
    r"sahkoposti(?:osoite)?|e ?posta(?:s[iı])?|e ?mail cime|имейл|почта|электронная почта|пошта|name|namn|"
    r"naam|nom|nombre|nome|navn|nazwa|imie i nazwisko|nimi|jmeno|meno|neve|nume|numele|adi|имя|"
    r"имя и фамилия|фио|ім я|ονομα|id|nr|no|nummer|number|numero|numer|codigo|codice|code|kod|код|номер|"
    r"telefon|telephone|telefono|telefoon|telefone)"
)
"""Whose it is, in the genitive, and what: `Kundens e-post`, `E-mail du client`."""

_VISIT = (
    r"(?:wizyt[ay]|zabiegu|visite|visita|cita|rendez vous|rdv|seance|appuntamento|seduta|consulta|atendimento|"
    r"agendamento|marcacao|afspraak|bezoek|besok)"
)

_RECEIPT_SENT_TO = (
    r"^ (?:(?:e ?)?(?:receipt|beleg|quittung|rechnung|recu|ticket|recibo|ricevuta|scontrino|talao|bon|kassabon|"
    r"paragon|kvitto|kvittering|kuitti) (?:e ?mailed|sent|(?:ge|ver)sendet|geschickt|envoyee?|enviad[oa]|inviat[oa]|"
    r"verzonden|verstuurd|gestuurd|wyslany|skickat|sendt|lahetetty)(?: (?:to|an|a|ao|al|naar|do|till|til))?) $"
)
"""The header of the addresses to which a till sent its receipts: `Kvittering sendt til`."""

_SUM = r"(?:betrag|amount|montant|importe|importo|valor|bedrag|kwota|belopp|eur|euro|chf|gbp|usd|pln|sek)"
_RATE = r"\d{1,2}(?: \d{1,2})?"
_COUNTED = r"(?:no|nr|num|number|nummer|numero|numer|n|n o)"
_TELEPHONE = (
    r"(?:(?:(?:cell|mobile) )?(?:phone|telephone)|cellphone|cell(?= n)|mobile|telephone portable|portable|tel(?: kom)?|"
    r"(?:telefon|handy|mobil|mobiltelefon|mobiel|telefoon)(?:nummer|nr)?|telefono(?: (?:movil|cellulare))?|telemovel|"
    r"telefone(?: celular)?|celular|cellulare|movil|komork[ai]|telefonu(?: komorkowego)?|telefon komorkowy)"
)
"""What a telephone is called, and a number of one: nothing else stands in the header."""

_OF_PIECES = (
    r"(?:qty|quantity|number|count|pieces|pcs|menge|anzahl|stuck|stuckzahl|quantite|qte|nombre|cantidad|cant|unidades|"
    r"uds|quantita|q ta|qta|pezzi|pz|quantidade|qtd|qtde|pecas|aantal|stuks|hoeveelheid|ilosc|sztuki|szt|antal|mangd)"
)
_WEIGHT = (
    r"(?:weight|wt|kgs?|kilos?|lbs?|litres?|liters?|gewicht|poids|peso|waga|kilogram(?:y|ow)?|vikt|mass|volume|length|"
    r"metres?|meters?|meter|metri|metros)"
)
_EITHER = r"(?:(?:or|oder|ou|o|of|lub|eller|and|und|et|y|e|en|i|och) )?"
"""What counts pieces, what is weighed or measured, and what may stand between both: `Qty / weight`, `Menge oder kg`."""

WORDS: Mapping[str, tuple[str, ...]] = {
    # A tax with its rate (`MwSt. 19 %`): of several, at a rate each, none is the tax.
    "tax": (
        rf"^ (?:{_PAPER} )?{TAX} (?:included|incl|inc|enthalten|inclu[is]e?|incluid[ao]|inclus[ao]|inbegrepen) $",
        rf"^ (?=.*\d)(?:{_RATE} )?(?:{_SUM} )?{TAX}(?: {_SUM})?(?: {_RATE})?(?: {_SUM})? $",
    ),
    "customer": (
        _RECEIPT_SENT_TO,
        roles.PARTNER,
        roles.SHOWN,
        rf" {_WHO} (?:(?!{_PAPER} )\w+ )*{_ID} ",
        rf"^ {_NUMBERED} (?:de |d |do |du |del |di |da |van )?{_PEOPLE} $",
        rf"^ {_PEOPLE} {_NUMBERED} $",
        r" (?:sold|bill|sell|invoice|billed) to (?:party|customer|client|account|no|nr|id|number|code)(?: \w+)? ",
        rf" {_WHO} (?:\w+ )?(?:email|e mail|mail|phone|name) ",
        r" (?:billing|buyer|contact) e ?mail(?: address)? ",
        r" (?:member|client|customer|buyer|ordering) (?:company|firm|organi[sz]ation|business) ",
        r"^ (?:telefono|telefon|telefoon|tel|movil|cellulare|celular|handy) (?:cliente|kunde|klant|client|klienta) $",
        rf"^ (?:{_COUNTED}(?: (?:de|di|do|da|del|du))? )?{_TELEPHONE}(?: {_COUNTED})? $",
        *roles.HEADERS,
        rf"^ {_OWNER} {_OWNED} $",
        rf"^ {_OWNED} {_OWNER} $",
        rf"^ {_TAKES_PART} ?(?:name|naam|nom|nombre|nome|nazwa|{_NUMBERED})? $",
        rf"^ (?:{_BOUGHT}|booked|ordered|bought|purchased) (?:by|von|durch|par|por|da|dal|door|przez|av) $",
    ),
    "order": (
        r"^ event (?:no|nr|num|number|ref|code) $",
        r"^ (?:booking|reservation|reservierung|reserva|prenotazione|boeking|reservering|rezerwacja|bokning) $",
        rf"^ {_NUMBERED} (?:de |d |do |du |del |della |dell |di |da |de la |van |van de )?{_VISIT} $",
        rf"^ {_VISIT}(?:s? ?{_NUMBERED}) $",
        rf" (?:order|invoice|receipt|basket|ticket|bill|sale|transaction|trx|txn|document|cart) "
        rf"(?:(?!{_WITHIN_AN_ORDER} )\w+ )?{_ID} ",
        rf" (?:bestell|auftrags|rechnungs|beleg)(?!empf)\w* {_ID} ",
    ),
    "date": (
        rf" {_SALE} (?:\w+ )?(?:date|day|time|timestamp|datetime|at|on) ",
        rf" (?:date|day|time) (?:of )?(?:the )?{_SALE} ",
        rf"^ {_BOUGHT} (?:le|am|op|on|il|el|em|dnia|den|d|pa|no dia|el dia|w dniu|in data) $",
        r"^ (?:issued|ausgestellt|emise?|emis[ao]?|emitid[ao]|emess[ao]|wystawion[oa]|utfardad|udstedt|utstedt|"
        r"vystaven[oaey]|kiallitva|выписано?|выставлено?|εκδοθηκε|prodano|predane|eladva|vandut|myyty|satildi|"
        r"продано|objednan[oeay]|megrendelve|comandat|tilattu|заказано|замовлено|koupeno|kupene|vasarolva|cumparat|"
        r"ostettu|"
        r"izdano|izdan|kesildi)(?: (?:am|le|il|el|em|dnia|den|dne|la))? $",
        r"^ (?:przyjet[oy]|ontvangen op|ingeleverd op|inlamnad) $",
        r"^ (?:rechnung vom|facture du|fattura del|factura del|fatura de|factuur van|faktura z) $",
    ),
    "product": (rf" (?:product|item|article|sku|stock|artikel|produkt|material) (?:\w+ )?(?:{_ID}|name|sku) ",),
    "quantity": (
        rf"^ {_OF_PIECES} {_EITHER}{_WEIGHT} $|^ {_WEIGHT} {_EITHER}{_OF_PIECES} $",
        r" (?:quantity|qty|units|pieces|menge|anzahl|cantidad|quantite) (?:ordered|sold|purchased|bought|invoiced) ",
        r" (?:sold|ordered|purchased|invoiced|sales|order) (?:quantity|qty|units|pieces) ",
    ),
    "unit_price": (
        r" (?:unit|each|piece|item|selling|sold|vend) (?!total )(?:\w+ )?price ",
        r" price (?:per|each|a) (?:\w+ )*",
        r" (?:appointment|session|class|lesson|course|workshop|treatment|service) price ",
        r" (?:termin|behandlungs|leistungs|dienstleistungs|sitzungs)(?: )?preis ",
        r" (?:prix|precio|prezzo|preco|prijs|cena|pris) (?:(?:de|du|del|della|dell|do|da|van|de la|de l|van de) )?"
        r"(?:rendez vous|seance|prestation|cours|atelier|cita|sesion|servicio|clase|curso|tratamiento|appuntamento|"
        r"seduta|servizio|lezione|corso|trattamento|consulta|sessao|servico|aula|tratamento|afspraak|dienst|les|cursus|"
        r"behandeling|wizyty|uslugi|zajec|lekcji|zabiegu|besok|behandling|lektion) ",
        r" (?:line|item|row|order|plan) unit amount ",
        r"^ sell $",
        r"^ p(?:vp)? (?:unitario|unitaire|unit|ud|uni) $",
        r" (?:preis|prix|precio|prezzo|preco|prijs|cena|pris|cijena|kaina|hind|hinta|preu|pret|fiyat|τιμη|цена|ціна) "
        r"(?:pro|je|per|par|por|au|al|za|po|na|uz|за|на|ανα) (?:\w+ )",
    ),
    "amount": (
        r"^ extended $",
        r"^ (?:pos|position|line|item|zeile|riga|ligne|linea) (?:net|netto|ht|total) $",
        r" (?:gross|net) sales (?:amount|value) $",
        r"^ n (?:umsatze?|revenue|omzet|opbrengst|revenus?|ricavi|receitas?|przychody?|intakter|omsattning) $",
        r"^ (?:umsatz|revenue|omzet|revenus?|ingresos|ricavi|entrate|receitas?|przychody?|intakter) n $",
        r"^ (?:vk|(?:einzel)?preis|price|prix|precio|prezzo|preco|prijs|cena|pris|hinta) "
        r"(?:net |netto |brutto |bruto |gross )?(?:gesamt|total|totale|totaal|celkem|razem|totalt|yhteensa|toplam) $",
        r"^ ext(?:ended|d)? (?:sell|amt|amount|net|total|value|val)(?: \w{3})? $",
        r" (?:wartosc|valor|montant|importe|importo|waarde|wert) (?:d |de |de la |des |degli |van |van de )?"
        r"(?:zakupow|zakupu|transakcji|paragonu|compras?|achats?|acquist[io]|aankoop|einkaufs?) ",
        r" (?:cursusgeld|lesgeld|schulgeld|kursavgift|course fees?|tuition(?: fees?)?) ",
        r" (?:line|item|row|position|product) (?:\w+ )?(?:total|amount|value|revenue|sum) ",
        r" (?:net|gross|total|sales|paid|purchase|spend|transaction) (?:amount|value|revenue|sales|spend|paid) "
        r"(?:\w{3} )?$",
        r" (?:net|gross|total|sales|paid|spend|transaction) price (?:\w{3} )?$",
    ),
    "order_total": (
        r" (?:order|invoice|basket|cart|receipt|check) (?:\w+ )?(?:total|amount|value|sum) ",
        r" total (?:order|invoice|basket|cart|receipt) (?:amount|value|sum|price) ",
    ),
}
"""Canonical column → patterns over `headers.words`, for headers that no list knows."""

NOT_WORDS = (
    r" (?:group|segment|type|class|since|city|country|zip|postcode|postal|address|street|state|region|notes?|"
    r"comment|age|gender|birth|birthday|category|rating|review|service|rep|agent|parent|first|last|tax|vat|ship|"
    r"shipping|"
    r"delivery|due|discount|fee|fees|refund|refunded|cost|tip|count|previous|prior|next|average|avg|lifetime|status|"
    r"(?<!invoice )(?<!billing )(?<!faktura )partner(?! (?:della )?fattura)|"
    r"currency|language|returned|cancelled|canceled|remaining|stock) "
)
"""Words that make such a header mean something else."""

_NOTES = r"^ (?:notes?|notiz(?:en)?|remarks?|comments?|uwagi|opmerking(?:en)?|osservazioni|observac\w+) "
_SOLD_BY = (
    r"^ (?:sold|invoiced|vendue?s?|facturee?|verkauft|berechnet|verkocht|gefactureerd|vendut[oa]|fatturat[oa]|"
    r"vendid[oa]|"
    r"facturad[oa]|faturad[oa]|sprzedan[oey]|sal[dt]|fakturera[dt]|solgt) (?:by|von|durch|par|por|da|dal|door|przez|"
    r"av) "
)
NOT_OF: Mapping[str, str] = {
    "customer": rf"{_NOTES}|{_SOLD_BY}| l id ",
    "amount": r"#(?!\d)",
    "order": rf"{_NOTES}|{roles.THEIR_ORDER}| (?:order|ticket) ?(?:line|item|row|detail|position) ?{_ID} |"
    rf" line item {_ID} ",
    "product": r"%",
    "refunded": r" (?:ref|rif) ",
    "date": r" (?:data|dt) wys ",
    "quantity": r" (?:stock|stocks|stok|estoque|bestand|lagerbestand|voorraad|giacenza|existencias|on ?hand) ",
}
"""Column → words of what is none of it, whatever else its header says: a remark, who sold, what is in stock."""

PERIODS = (
    r" (?:\w+ )?(?:month|monat|mois|mes|mese|maand|miesiac|manad|maned|week|woche|kw|kalenderwoche|semaine|semana|"
    r"settimana|tydzien|vecka|uge|uke|quarter|quartal|trimestre|kwartaal|kwartal|kvartal|period|periode|periodo|okres) "
)
"""Words of the header of months, weeks or quarters."""

VALID = r" (?:valid\w*|gultig\w*|valable|geldig\w*|wazn\w*|giltig\w*|gyldig\w*|vigencia|price|preis|prix|precio) "
"""Words of the header of how long a price or a card holds: it was not sold then."""

ENDS = (
    ("start", "end"), ("start", "ende"), ("start", "slut"), ("begin", "end"), ("beginn", "ende"), ("anfang", "ende"),
    ("from", "to"), ("von", "bis"), ("debut", "fin"), ("du", "au"), ("inicio", "fin"), ("desde", "hasta"),
    ("inizio", "fine"), ("dal", "al"), ("inicio", "fim"), ("de", "ate"), ("begin", "einde"), ("van", "tot"),
    ("od", "do"), ("fra", "til"), ("fran", "till"), ("started", "ended"), ("started", "finished"), ("began", "ended"),
)  # fmt: skip
"""Words of the first and the last day of something, which the rest of the header names: `Period start`."""

STAYS = (
    ("arrival", "departure"), ("check in", "check out"), ("checkin", "checkout"), ("anreise", "abreise"),
    ("arrivee", "depart"), ("llegada", "salida"), ("arrivo", "partenza"), ("chegada", "partida"),
    ("aankomst", "vertrek"), ("przyjazd", "wyjazd"), ("einfahrt", "ausfahrt"), ("entry", "exit"),
    ("tap on", "tap off"), ("boarding", "alighting"), ("entree", "sortie"), ("entrada", "salida"),
)  # fmt: skip
"""Words of the first and the last day of a stay."""

FOREIGN = (
    r" (?:currency|curr|fcy|devises?|wahrung|fremdwahrung|divisas?|moneda|moeda|valuta|waluta|walucie|valuutta|mena|"
    r"mene|deviza|devizaban|doviz|валюта|валюте) $"
)
"""The end of the header of money in the currency of each line: `Amount (currency)`, beside `Amount (EUR)`."""

HOME = (
    r" (?:\(?(?:in|en|i|im|em|w|auf)\)? )?(?:(?:company|home|base|shop|store|default|reporting|group|local|"
    r"functional|master|corporate|converted) currency|converted|(?:\w*haus|firmen|basis|unternehmens|leit|konzern|"
    r"berichts|landes)wahrung|(?:devise|monnaie) (?:de (?:l entreprise|la societe|base|tenue|reference)|societe|"
    r"locale)|(?:moneda|divisa|moeda|valuta) (?:de (?:la empresa|la compania|base|referencia|reporte)|da empresa|"
    r"padrao|aziendale|di (?:base|conto|riferimento)|local|locale|corporativa|principal)|(?:bedrijfs|basis|thuis|"
    r"rapportage|standaard)valuta|walucie (?:firmowej|firmy|bazowej|podstawowej|glownej)|waluta (?:firmowa|firmy|"
    r"bazowa|podstawowa)|(?:foretags|bas|redovisnings|huvud|hem)valuta) "
)
"""Words of money that is all in the one currency of the shop: `Amount in company currency`."""

RATE = (
    r" (?:rate of exchange|t cambio|tx change|taux change|cours|cambio divisa|"
    r"exchange rate|fx rate|currency rate|conversion rate|exch rt|exch rate|fx|\w*wechselkurs|\w*umrechnungskurs|"
    r"kurs|taux (?:de )?(?:change|conversion)|tipo (?:de )?cambio|(?:tasso (?:di )?)?cambio|taxa (?:de )?cambio|"
    r"(?:wissel|valuta|omreken)?koers|kurs waluty|(?:valuta|vaxel|vaxlings)kurs) "
)
"""Words of a column that says what one currency is worth in another."""

HELD = r" (?:authori[sz]ation|authori[sz]ed|auth|preauth|requested|reserved|held) "
SETTLED = r" (?:settled|settlement|captured|capture|charged|collected|final) "
"""Words of money that was asked for before something was sold, and of what was then taken."""

TO_PAY = (
    r" (?:paid|to pay|charged|bezahlt|gezahlt|zu zahlen|zahlbetrag|paye|a payer|pagado|a pagar|pagato|da pagare|pago|"
    r"betaald|te betalen|zaplacono|do zaplaty|betalt|betald|att betala|at betale|a betale) "
)
"""Words of what is left to pay of a price."""

BOUGHT_AT = (
    r" (?:cost|costs|ek|einkauf\w*|cout|achat|coste|compra|costo|acquisto|custo|inkoop\w*|koszt|zakup\w*|inkop\w*) "
)
"""Words of what the shop itself paid."""

OWED = (
    r" (?:owed|owing|due|balance|outstanding|unpaid|open|offen\w*|rest\w*|noch|ausstehend|solde|du|impaye|pendiente|"
    r"saldo|deuda|pdte|pte|remaining|ausstehende\w*|a pagar|por pagar|da saldare|da incassare|niezaplac\w*|obetalt|"
    r"residuo|dovuto|em aberto|openstaand|openstaande|pozostal\w*|zaleglosc\w*|kvar|utestaende|skyldig) "
)
"""Words of what has still to be paid."""

DEALS = (
    r" (?:deals?|opportunit\w*|oportunida\w*|verkaufschancen?|affaires?|trattativ\w*|pipeline|won|"
    r"lost|gewonnen|gagne|ganad[oa]|vint[oa]|ganho|wygran\w+|vunnen|vundet) "
)
"""Words of a table of what may be sold, whose accounts are customers."""

LIST_PRICE = (
    r" (?:list(?:ed)? ?(?:price|prc|pr)|(?:listen|listn|list|katalog|kat) ?(?:preis|pr)|(?:prix|px) (?:catalogue|catal|"
    r"cat|(?:de )?liste)|(?:precio|prec|prc|pr) (?:de )?(?:lista|catalogo|tarifa)|"
    r"(?:prezzo|prez|prz|pr|p) (?:di )?listino|"
    r"(?:preco|prec|prc|pr) (?:de )?(?:tabela|tab|catalogo)|(?:lijst|catalogus|cat) ?(?:prijs|pr)|"
    r"(?:cena|c) (?:katalogowa|katal|kat|cennikowa|z cennika)|cennik|(?:katalog|list) ?pris) "
)
"""Words of a price that is before any discount."""

PRICED = r" (?:price|prices|preis|prix|precio|prezzo|preco|prijs|cena|pris) "
NOT_PRICED = (
    r" (?:old|compare|cost|purchase|buy|wholesale|type|list id|group|currency|achat|compra|custo|coste|acquisto|costo|"
    r"inkoop|zakupu|inkop|kost) "
)
"""A price that is none of a sale."""

PIECES = (
    r" (?:qty|quantity|quantities|pieces|pcs|units|items|menge|anzahl|stuck|cantidad|quantite|quantita|quantidade) "
)
"""Words of a header that counts, and is no money."""
