"""What tables, and the keys that name rows of other tables, are called; data only."""

LISTED = (
    r" (?:dataset|data|table|export|list|all|full|final|dump|csv|public|dim|fact|tbl|tb|t|liste|tabelle|dbo|v|"
    r"archive[ds]?|archiv(?:iert)?|archivi[oa]t?[oaie]?|archivo|arquivo|archief|archiwum|arkiv|hist|historico|"
    r"historique|storico) |\d+"
)
"""Words in the name of a table that do not say what its rows are."""

OF_A_LINE = r" (?:item|line|detail|details|row|pos|position|zeile) "
"""Words of the number of a line."""

PAYMENTS = (
    r" (?:pay|payments?|payouts?|zahlung(?:en)?|paiements?|pagos?|pagament[oi]s?|betaling(?:en)?|platnosc[i]?|"
    r"betalning(?:ar)?|zahlungseingang\w*|geldeingang\w*|reglements?|reglee?s?|encaissements?|encaissee?s?|"
    r"cobros?|cobrad[oa]s?|incass[oi]|incassat[oi]|recebimentos?|recebid[oa]s?|ontvangsten?|ontvangen|wplat[ay]|"
    r"wplacon\w+|"
    r"inbetalning(?:ar)?|inbetalt|indbetaling(?:er)?|indbetalt|innbetaling(?:er)?|innbetalt|eingegangen\w*) "
)
"""Words of a table of what was paid for orders, which are in it once for each payment."""

CODED = (
    r" (?:\w*status\w*|statut[sy]?\w*|etats?(?:de)?(?:commandes?)?|estados?(?:de)?(?:pedidos?|encomendas?|ventas?)?|"
    r"stat[oi](?:ordin[ei])?|stany?(?:zamowien\w*)?|states?|types?|kinds?|profiles?|flags?|indicators?|junk) "
)
"""Words of the name of a list of codes: what states or kinds there are, and what goes with each."""
STATES = (
    r" (?:\w*status\w*|states?|statuts?\w*|etats?(?:de)?(?:commandes?)?|"
    r"estados?(?:de)?(?:pedidos?|encomendas?|ventas?)?|stat[oi](?:ordin[ei])?|stany?(?:zamowien\w*)?) "
)
"""Those of a list of states."""

OF_ORDERS = (
    r" (?:order|sales?|transaction|invoice|receipt|purchase|booking|payment|line|auftrags?|bestell\w*|commande|pedido|"
    r"ordine|zamowienia) (?:line )?(?:status|state|type|kind|statut|estado|stato|art) "
)
"""Words of a column, in a list of codes, that says how far an order is, or of what kind."""

OF_WHOLE_ORDERS = r" (?:totals?|taxes|shipments?|shipping|deliver(?:y|ies)|adjustments?|discounts?|vouchers?|coupons?) "
"""Words in the name of a table of what else is added up for orders, beside their goods."""

RETURNS = (
    r" (?:(?:lines?|items?|lineas?|linhas?|lignes?|righ?[ae]|pozycj[ae])(?:de|di|da|do|d)?)?"
    r"(?:refunds?|refunded|returns?|returned|credits?|credit notes?|(?:credit|order) slips?|chargebacks?|"
    r"gutschrift(?:en)?|retouren?|(?:(?:ruck|rueck)?erstattung|r(?:u|ue)ckzahlung)(?:en)?|rucksendung(?:en)?|ruckgaben?|retours?|avoirs?|"
    r"remboursements?|devolucion(?:es)?|reembolsos?|res[io]|rimbors[io]|devoluc(?:ao|oes)|estornos?|"
    r"terugbetaling(?:en)?|"
    r"retourzending(?:en)?|zwroty?|returer|aterbetalning(?:ar)?|credit memos?|gutschrifts?\w*|"
    r"rechnungskorrektur(?:en)?|not[ae]s? ?(?:de |di |de|di)?credito|abonos?|credit(?:nota|factu)\w*|"
    r"kredit(?:faktura|fakturor|nota|notor|rad|rader)|korekt[ay]?|(?:faktur[ay]?)?korygujac[aey]|"
    r"credit(?:note|memo|slip)(?:s|lines?|items?)?) "
)
"""Words of a table of what came back."""

AND = r" (?:and|with|incl|including|und|mit|inkl|et|avec|y|con|e|en|met|i|och|med) "
"""Words between two things that a table holds."""

BOUGHT_IN = (
    r" (?:purchas(?:e|es|ing)(?:orders?)?|suppliers?|vendors?|procurement|fourn|fournisseurs?|achats?|einkauf\w*|"
    r"einkaeufe|lieferanten\w*|compras?|proveedor(?:es)?|acquist[oi]|fornitor[ei]|fornecedor(?:es)?|inkoop\w*|inkopen|"
    r"leveranciers?|zakupy|zakup|dostawc(?:y|a|ow)|inkop(?:s\w*)?|leverantor(?:er)?) "
)
"""Words of a table of what the shop itself bought."""

OFFERED = (
    r" (?:quotes?|quotations?|estimates?|proposals?|wish ?lists?|carts?|shopping cart items?|abandoned|angebote?|"
    r"(?:cart|basket|wish ?list)items?|kostenvoranschlage?|devis|presupuestos?|cotizacion(?:es)?|preventiv[oi]|"
    r"orcamentos?|offertes?|ofert[ay]|offert(?:er)?|cotac(?:ao|oes)|merklisten?|merkzettel|listes? ?envies|"
    r"listas? ?(?:de )?dese(?:os|jos)|list[ae] ?desideri|verlanglijst\w*|koszyk[i]?|lista ?zyczen|varukorg(?:ar)?|"
    r"onskelist\w+|preventivo|basket items?|warenkorbe?|paniers?|carritos?|carrell[oi]|carrinhos?|winkelwagens?) "
)
"""Words of a table of what was offered, or wished for, and may never have been bought."""

CALENDAR = r" (?:date|day|calendar|kalender|datum|tage?|calendrier|jour|fecha|calendario) "
"""What a table of days is called."""

DAY_KEY = r" (?:key|sk|id|fk|code|nr|no) $"
"""The end of a header that numbers days, and does not hold them: `order_date_key`."""

HOLDS_NOW = r" (?:is )?(?:current|latest)(?: (?:flag|row|record|version|ind|indicator))? $"
HELD_UNTIL = (
    r" (?:valid|effective|eff|row|scd|gultig|active|record) (?:\w+ )?(?:to|until|end|bis|thru|through) "
    r"| (?:end|expiry|expiration|expires?) (?:date|day|dt|at|on|ts|time|timestamp) $"
)
"""Words of columns that say whether, and until when, a row of a customer held: a later one has another key."""

NUMBER = r" (?:id|no|nr|num|number|nummer|code|bk|nk|key) $"
"""The end of the header of a number that somebody keeps."""

BARE_NUMBER = (
    r"^ (?:number|no|nr|nro|num|numero|nummer|numer|docnum|doc ?no|lfd ?(?:nr|nummer)|laufende nummer|"
    r"lop ?(?:nr|nummer)|lopande nummer|volg ?(?:nr|nummer)|folio|sequence|seq|lp) $"
)
"""The whole header of a number that says nothing of what it counts, in a series or a year."""

YEAR = (
    r" (?:(?:(?:fiscal|financial|business|doc(?:ument)?|order|invoice) ?)?year|fy(?:ear)?|gjahr|"
    r"(?:geschafts|beleg|buchungs|rechnungs)?jahr|annees?|exerc(?:ice|icio)?|ano|ejerc(?:icio)?|anno(?: doc\w*)?|"
    r"anndoc|esercizio|(?:boek)?jaar|boekjr|rok(?: obrotowy| dok\w*)?|(?:rakenskaps|bokforings|verifikations)?ar|rakar|"
    r"dagboek|journal|livre) "
)
"""The whole header of the year, or the book, in which papers are numbered."""

NAMES = r"^ (?:names?|nom|noms|nombre|nome|naam|nazwa|namn|titel|title|titre|titulo|titolo|tytul) $"
"""A name of a row, which tells it from no other."""

NO_KEY = (
    r" (?:at|date|time|timestamp|metadata|version|created|updated|modified|deleted|comments?|notes?|remarks?|"
    r"bemerkung(?:en)?|kommentare?|notiz(?:en)?|commentaires?|remarques?|comentarios?|observaciones|commenti|"
    r"osservazioni|"
    r"observacoes|opmerking(?:en)?|uwagi|komentarz|kommentar(?:er)?|anmarkning(?:ar)?) $"
)
"""The end of a header that names no row, whatever else is called so."""

LINES = (
    r"(?:pol|polozky|poz|pozycje|pos|positionen|zeilen|lin|lines?|lineas|linhas|lignes|lig|rows?|rader|righe|regels|"
    r"items?|det|details?|detalles?|detalhes|dettagli|entries|sor|tetel(?:ek)?)"
)
"""What stands behind the name of a table of papers in that of their lines: `FApol`."""
OF_HEAD = r"^ (?:ref ag|ref|reference|(?:ref |id )?(?:head|header|parent|master|doc|document|paper)(?: id| key| no)?) $"
"""The whole header by which a line names the row of its paper, without saying of what: `RefAg`, `ParentID`."""
