"""What records of stock call what moves goods and is no sale: transfers, corrections, breakage, what the shop bought.

Lower case, with spaces for `_` and `-`, as `kinds` writes them.
"""

from __future__ import annotations

import re

from regulars.headers import words
from regulars.wordlist import listed

MOVED = frozenset(
    listed("""
    inter store transfer, store transfer, branch transfer, transfer in, transfer out, internal transfer
    umlagerung, filialumlagerung, filialtransfer, transfert, transfert inter magasins, transfert entre magasins
    mutation
    traspaso, traspaso entre tiendas, traslado, trasferimento, trasferimento tra negozi, trasferimento interno
    transferência entre lojas, transferência interna, filiaaloverdracht, verplaatsing, overplaatsing
    interne overboeking
    przesunięcie, przesunięcie międzymagazynowe, przesunięcie magazynowe, flytt, lagerflytt, butiksflytt, flytning
    flytting, siirto, převod, převodka, prevod, átvezetés, raktárközi átadás, mutare, depo transferi
    """)
)
"""From one of the shop's own places to another."""

COUNTED = frozenset(
    listed("""
    count, recount, opening stock, stocktake, stocktaking, inventory count, inventur, inventurdifferenz
    eröffnungsbestand
    inventaire, régularisation, régularisation de stock, stock initial, inventario, recuento, regularización
    existencias iniciales, giacenza iniziale, esistenza iniziale, inventário, acerto, acertos, regularização
    existência inicial, telling, inventarisatie, beginvoorraad, inwentaryzacja, bilans otwarcia, stan początkowy
    remanent
    inventering, ingående lager, ingående saldo, optælling, primo, primobeholdning, regulering, varetelling
    inngående beholdning, inventointi, alkusaldo, inventura, inventúra, počáteční stav, leltár, leltárkorrekció
    nyitókészlet, inventar, stoc inițial, sayım, sayım fazlası, sayım eksiği, инвентаризация, оприходование
    ввод остатков, positive adjmt., negative adjmt., positive adjustment, negative adjustment, opregulering
    nedregulering, oppjustering, nedjustering, ökning, minskning, zugang, abgang, positif (ajust.), négatif (ajust.)
    ajustement positif, ajustement négatif, ajuste positivo, ajuste negativo, rettifica positiva, rettifica negativa
    positieve aanpassing, negatieve aanpassing, korekta dodatnia, korekta ujemna
    """)
)
"""What is there, counted or put right."""

LOST = frozenset(
    listed("""
    waste, wastage, breakage, damaged, damage, spoilage, shrinkage, theft, write off, scrap, own use, internal use
    staff use, personal use, bruch, schwund, verderb, abschreibung, ausbuchung, verlust, diebstahl, eigenverbrauch
    eigenbedarf, personalverbrauch, casse, perte, démarque, autoconsommation, consommation interne, usage interne
    mise au rebut, rebut, rotura, merma, mermas, pérdida, robo, autoconsumo, consumo interno, uso interno
    rottura, scarto, calo, calo peso, perdita, furto, quebra, quebras, perda, consumo próprio, abate
    breuk, derving, verlies, afschrijving, diefstal, eigen gebruik, intern gebruik, afboeking
    stłuczka, strata, ubytek, szkoda, kradzież, zużycie wewnętrzne, zużycie własne, rozchód wewnętrzny, likwidacja
    svinn, kross, kassation, kassering, stöld, förlust, eget uttag, egen förbrukning, intern förbrukning
    svind, brud, tyveri, eget forbrug, internt forbrug, brekkasje, eget forbruk, internt forbruk
    hävikki, rikkoutuminen, oma käyttö, ztráta, manko, vlastní spotřeba, selejt, selejtezés, saját felhasználás
    casare, pierdere, consum intern, fire, zayi, внутреннее потребление
    """)
)
"""What broke, was stolen, or was used by the shop itself."""

CAME_IN = frozenset(
    listed("""
    goods receipt, goods received, goods in, stock receipt, supplier delivery, production, assembly, wareneingang
    einkauf, wareneinkauf, produktion, fertigung, herstellung, réception marchandise, réception marchandises
    réception fournisseur, entrée en stock, entrée stock, achat fournisseur, fabrication, recepción de mercancía
    entrada de mercancía, entrada de stock, producción, fabricación, carico, carico merce, carico fornitore
    entrata merce, ricevimento merce, produzione, entrada de mercadoria, entrada de mercadorias, produção, fabrico
    goederenontvangst, inkoop, productie, przyjęcie, przyjęcie zewnętrzne, przyjęcie wewnętrzne, produkcja
    inleverans, varumottagning, inköp, tillverkning, varemodtagelse, indkøb, varemottak, innkjøp, produksjon
    saapuminen, tuotanto, příjem, příjemka, príjem, príjemka, výroba, bevételezés, gyártás, recepție, producție
    mal kabul, üretim, satın alma, alış, поступление, поступление товаров, производство
    """)
)
"""What the shop bought or made."""

OF_SUPPLIERS = frozenset(
    listed("""
    supplier invoice, supplier bill, supplier credit, supplier credit note, supplier refund, supplier payment
    vendor invoice, vendor bill, vendor credit, vendor credit note, vendor credit memo, vendor refund, vendor payment
    purchase invoice, purchase bill, purchase credit note, purchase credit memo, purchase receipt
    bill payment, bill payment (check), bill payment (cheque), bill payment (credit card), bill credit
    bill credit note, bill overpayment, bill prepayment, accpay, accpaycredit, accpaypayment, in invoice, in refund
    in receipt, purchase order, payable invoice, payable credit note, expense claim
    eingangsrechnung, lieferantenrechnung, einkaufsrechnung, kreditorenrechnung, eingangsgutschrift
    lieferantengutschrift, einkaufsgutschrift, lieferantenzahlung
    facture fournisseur, facture d'achat, facture achat, avoir fournisseur, avoir d'achat, paiement fournisseur
    règlement fournisseur, note de frais
    factura de compra, factura de proveedor, factura proveedor, factura recibida, abono de proveedor, abono de compra
    factura rectificativa de compra, pago a proveedor, pago a proveedores
    fattura fornitore, fattura di acquisto, fattura d'acquisto, fattura acquisto, fattura passiva, fattura ricevuta
    nota di credito fornitore, nota credito fornitore, pagamento fornitore
    fatura de compra, fatura de fornecedor, fatura fornecedor, nota de crédito de fornecedor, pagamento a fornecedor
    inkoopfactuur, leveranciersfactuur, inkoopcreditnota, leverancierscreditnota, leveranciersbetaling
    faktura zakupu, faktura zakupowa, faktura kosztowa, korekta zakupu, korekta faktury zakupu
    leverantörsfaktura, inköpsfaktura, leverantörskredit, leverantörskreditfaktura, leverantörsbetalning
    købsfaktura, leverandørfaktura, inngående faktura, ostolasku, přijatá faktura, faktura přijatá, došlá faktúra
    bejövő számla
    """)
)
"""The papers of those from whom the shop buys, and what it paid them."""

EXPENSES = frozenset(
    listed("""
    expense, expenses, ausgabe, ausgaben, betriebsausgabe, betriebsausgaben, dépense, dépenses, depense, depenses
    gasto, gastos, spesa, spese, despesa, despesas, uitgave, uitgaven, wydatek, wydatki, utgift
    utgifter, udgift, udgifter
    """)
)
EARNINGS = frozenset(
    listed("""
    income, revenue, earnings, einnahme, einnahmen, betriebseinnahme, betriebseinnahmen, recette, recettes
    ingreso, ingresos, entrata, entrate, ricavo, ricavi, receita, receitas, inkomst, inkomsten, przychód, przychody
    wpływ, wpływy, inkomster, intäkt, intäkter, indtægt, indtægter, inntekt, inntekter
    """)
)
"""What a shop spends and what it earns: beside the latter, or its own papers, the former is what it bought itself."""

NO_SALE = MOVED | COUNTED | LOST | CAME_IN | OF_SUPPLIERS

ONLY_BESIDE_SALES = (
    frozenset(
        listed("""
    mutation, traslado, flytt, flytning, flytting, siirto, inventario, inventário, inventar, count, telling
    production, produktion, producción, produzione, produção, productie, produkcja, produksjon, fabrication
    fabricación, fabrico, assembly, tillverkning, primo, regulering, régularisation, regularización, regularização
    acerto, acertos, carico, casse, calo, kross, fire, brud, abate, przyjęcie, príjem, příjem, поступление
    casare, alış, transfert, remanent, purchase order, zugang, abgang, ökning, minskning, positive adjustment
    negative adjustment, ajustement positif, ajustement négatif, ajuste positivo, ajuste negativo, rettifica positiva
    rettifica negativa
    """)
    )
    & NO_SALE
)
"""Of those, words that may mean something else where nothing beside them says that it was sold."""

PURCHASED = frozenset(
    listed("""
    purchase, kauf, achat, compra, acquisto, aankoop, zakup, köp, kop, køb, kjøp, osto, nákup, vásárlás, покупка, 購入
    购买, 구매
    """)
)
SELLING = frozenset(
    listed("""
    sale, sales, cash sale, sales receipt, umsatz, verkauf, barverkauf, vente, venta, vendita, venda, verkoop, sprzedaż
    sprzedaz, försäljning, forsaljning
    salg, myynti, prodej, predaj, eladás, értékesítés, vânzare, vanzare, satış, perakende satış, πώληση, prodaja
    продажа
    розничная продажа, реализация, продаж, реалізація, продажба, pardavimas, pārdošana, müük, 売上, 販売, 销售, 판매
    bán hàng, penjualan
    """)
)
"""What a customer does and what the shop does: beside the latter the former is what the shop itself bought."""

_STOCK = (
    r"stock|inventor|inventur|inventar|inventair|lager|bestand|estoque|existenc|almacen|magazzin|giacenz|voorraad|"
    r"magazyn|zapas|warehouse|entrepot|sklad|keszlet|raktar|varasto|stoc |stok|склад|товар"
)
_DONE = (
    r"adjust|correct|count|transfer|write off|differ|variance|recount|reclass|loss|gain|korrekt|korrig|umbuch|umlager|"
    r"differenz|regul|ajust|rettific|correc|correz|acert|contag|conteo|recuent|contegg|telling|zahl|aufnahm|przesun|"
    r"korekt|roznic|juster|flytt|flytn|overfor|opta?elling|optaell|oprav|vyrov|zmena|modosit|korj|siirt|inventoin|"
    r"коррект|перемещ|отклон"
)
_SOLD = r"sale|sold|verkauf|(?<!in)vent[ea]|vend|verkoop|sprzed|salg|forsalj|retur|devol|reso|zwrot|продаж"


def of_stock(value: str) -> bool:
    """Whether a kind that no list has says that stock was put right, counted or moved: `Lagerkorrektur`."""
    said = words(value)
    return bool(re.search(_STOCK, said) and re.search(_DONE, said) and not re.search(_SOLD, said))
