"""Patterns over the words of headers that no list of `synonyms` has, and words that forbid a meaning. Data only."""

from __future__ import annotations

from collections.abc import Mapping

_WHO = (
    r"(?:customer|client|cust|buyer|shopper|member|payer|donor|backer|supporter|"
    r"household|kunden?|klant|klienta?|cliente|kund)"
)
_PEOPLE = (
    r"(?:visitors?|visiteurs?|visitantes?|visitator[ei]|besucher|bezoekers?|besokare|pupils?|students?|schuler|eleves?|"
    r"alumnos?|alunos?|alunn[oi]|leerling|uczen|ucznia|elev|spender|donateurs?|donator[ei]|doador|donante|darczyncy|givare|"
    r"patients?|pazienti?|pacientes?|pacjenta?|abonnes?|abonnent|abonnee|abbonat[oi]|suscriptor|assinante|prenumerant|"
    r"mitglied|lid|adherents?|socios?|czlonka|medlem)"
)
_NUMBERED = r"(?:id|no|nr|n|n o|num|number|numero|nummer|numer|code|codigo|codice|kod)"
"""Who buys in a museum, a school, a pharmacy or a club, and the number of one."""

_ID = r"(?:id|no|nr|num|number|code|key|account|acct|ref|reference|nummer|uuid|guid|hash)"

_SALE = r"(?:order|ordered|rented|hired|purchase|purchased|sale|sold|invoice|transaction|txn|receipt|booking)"

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

WORDS: Mapping[str, tuple[str, ...]] = {
    "customer": (
        rf" {_WHO} (?:\w+ )*{_ID} ",
        rf"^ {_NUMBERED} (?:de |d |do |du |del |di |da |van )?{_PEOPLE} $",
        rf"^ {_PEOPLE} {_NUMBERED} $",
        r" (?:sold|bill|sell|invoice|billed) to (?:party|customer|client|account|no|nr|id|number|code)(?: \w+)? ",
        rf" {_WHO} (?:\w+ )?(?:email|e mail|mail|phone|name) ",
        r" (?:billing|buyer|contact) e ?mail(?: address)? ",
        rf"^ {_OWNER} {_OWNED} $",
        rf"^ {_OWNED} {_OWNER} $",
    ),
    "order": (
        rf" (?:order|invoice|receipt|basket|ticket|bill|sale|transaction|trx|txn|document|cart) (?:\w+ )?{_ID} ",
        rf" (?:bestell|auftrags|rechnungs|beleg)\w* {_ID} ",
    ),
    "date": (
        rf" {_SALE} (?:\w+ )?(?:date|day|time|timestamp|datetime|at|on) ",
        rf" (?:date|day|time) (?:of )?(?:the )?{_SALE} ",
    ),
    "product": (rf" (?:product|item|article|sku|stock|artikel|produkt|material) (?:\w+ )?(?:{_ID}|name|sku) ",),
    "quantity": (
        r" (?:quantity|qty|units|pieces|menge|anzahl|cantidad|quantite) (?:ordered|sold|purchased|bought|invoiced) ",
        r" (?:sold|ordered|purchased|invoiced|sales|order) (?:quantity|qty|units|pieces) ",
    ),
    "unit_price": (
        r" (?:unit|each|piece|item|selling|sold) (?!total )(?:\w+ )?price ",
        r" price (?:per|each|a) (?:\w+ )*",
        r" (?:preis|prix|precio|prezzo|preco|prijs|cena|pris) (?:pro|je|per|par|por|au|al|za) (?:\w+ )",
    ),
    "amount": (
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
    r"comment|age|gender|birth|birthday|category|rating|review|service|rep|agent|parent|partner|first|last|tax|vat|ship|shipping|"
    r"delivery|due|discount|fee|fees|refund|refunded|cost|tip|count|previous|prior|next|average|avg|lifetime|status|"
    r"currency|language|returned|cancelled|canceled|remaining|stock) "
)
"""Words that make such a header mean something else."""

NOT_ORDERED = (
    r" (?:birth\w*|dob|born|geburts\w*|naissance|nacimiento|nascita|nascimento|urodzenia|fodelse\w*|due|falligkeit\w*|"
    r"echeance|vencimiento|scadenza|vervaldatum|ship\w*|deliver\w*|liefer\w*|versand\w*|livraison|entrega|consegna|"
    r"lever\w*|dostawy|updat\w*|modifi\w*|chang\w*|expir\w*|cancel\w*|refund\w*|return\w*|export\w*|import\w*|last|letzte\w*|"
    r"sign ?up|signed|regist\w*|joined|since|first|next|start|end|valid\w*|gultig\w*|valable|geldig\w*|wazn\w*|"
    r"giltig\w*|vigencia|customer|client|user|account|member|"
    r"estimated|fulfill\w*|approved|carrier|limit|deadline|time (?:sk|key|id)) "
)
"""Words of dates that are not when something was bought."""

BEGAN_ON = r" (?:create|created|creation|opened|placed|ordered|issued|booked) "
DONE_ON = r" (?:closed|closing|completed|finished|paid|payment|settled|captured|processed|finali[sz]ed) "
"""Words of days on which something was ordered, and of later ones."""

PAID_ON = r" (?:paid|payment|bezahlt|zahl\w*|paiement|pago|pagamento|betaal\w*|platnosci|betal[dn]\w*) "
"""Words of dates on which the money came: taken where no other date may be that of the order."""

DELIVERED_ON = (
    r" (?:delivery|delivered|dispatch(?:ed)?|shipping|shipped|shipment|liefer(?:datum|tag|termin)?|geliefert|lieferung|"
    r"versand(?:datum|tag)?|livraison|livre|expedition|entrega|envio|consegna|spedizione|levering|leverdatum|bezorgdatum|"
    r"verzenddatum|dostawy|wysylki|leverans(?:datum|dag)?|leveringsdato|dodani) "
)
NOT_DELIVERED = (
    r" (?:estimated|expected|planned|promised|requested|latest|wunsch\w*|geplant\w*|prevue?|prevista|previsto|til|by) "
)
"""Words of days on which goods were handed over, and of days on which they were to be."""
