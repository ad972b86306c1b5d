"""What shops and their systems call the columns of a sales file. Data only.

Names are folded as `columns.fold` does: lower case, no accents, no punctuation, no units in parentheses. `SURE` names
mean one thing; `LIKELY` names are taken only where no sure name is there and what the column holds agrees. Within a
list, the earlier name wins.
"""

from __future__ import annotations

from collections.abc import Mapping


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


SURE: Mapping[str, tuple[str, ...]] = {
    "customer": _names("""
        customerid customeruniqueid customerno customernr customernumber customercode customerkey custid
        custno custnum clientid clientno clientnumber clientcode userid memberid householdid householdkey
        shopperid buyerid accountid accountnumber loyaltyid cardid kundennr kundennummer kundenid kdnr
        debitorennr debitor numeroclient noclient idclient codeclient idcliente codigocliente numerocliente
        ncliente codicecliente klantnr klantnummer klantid idklienta numerklienta kundnr kundnummer
    """),
    "order": _names("""
        orderid orderno ordernr ordernumber orderref orderreference invoice invoiceid invoiceno invoicenr
        invoicenumber transactionid transactionno transactionnumber basketid receiptid receiptno
        receiptnumber saleid salesorder ticketid ticketno billno billid voucherno belegnr belegnummer
        rechnungsnr rechnungsnummer bestellnr bestellnummer auftragsnr auftragsnummer bonnr numerocommande
        nocommande numerofacture nofacture idcommande idpedido numeropedido numerofactura nfactura
        numeroordine idordine numerofattura ordernummer factuurnummer bestelnummer numerzamowienia
        idzamowienia numerfaktury fakturanummer fakturanr
    """),
    "date": _names("""
        orderdate orderdatetime orderedat orderpurchasetimestamp invoicedate transactiondate saledate
        salesdate purchasedate receiptdate createdat processedat paidat timestamp datetime belegdatum
        rechnungsdatum bestelldatum auftragsdatum kaufdatum datecommande datedecommande datefacture
        datedefacture datevente fechapedido fechadepedido fechafactura fechaventa dataordine datafattura
        datavendita datapedido datadopedido datavenda besteldatum factuurdatum datazamowienia datasprzedazy
        datafaktury orderdatum fakturadatum kopdatum
    """),
    "time": _names("""
        ordertime transactiontime timeofday uhrzeit
    """),
    "product": _names("""
        productid productcode productsku sku stockcode itemid itemcode itemno itemnumber itemsku lineitemsku
        articleid articlecode articleno asin upc ean artikelnummer artikelnr artnr refproduit reference
        referenceproduit codeproduit codearticle codigoproducto idproducto codiceprodotto codicearticolo
        codigoproduto idproduto productcodes kodproduktu indeks
    """),
    "quantity": _names("""
        quantity qty quantitysold quantityordered orderquantity orderqty lineitemquantity unitssold
        noofunits numberofitems itemquantity menge anzahl stuckzahl stuck quantite qte cantidad cant
        quantita qta quantidade qtd aantal ilosc antal kvantitet
    """),
    "unit_price": _names("""
        unitprice priceperunit unitcost itemprice lineitemprice priceeach sellingprice salesprice
        einzelpreis stuckpreis preisprostuck prixunitaire pu preciounitario preciounidad prezzounitario
        precounitario stukprijs eenheidsprijs prijsperstuk cenajednostkowa cenazasztuke styckpris apris
        enhetspris
    """),
    "amount": _names("""
        amount lineamount linetotal totalamount totalprice totalsales salesamount salesvalue netsales
        grosssales revenue turnover spend extendedprice itemtotal dollarvalue umsatz betrag gesamtbetrag
        gesamtpreis gesamt summe positionsbetrag zeilensumme montant montanttotal prixtotal totalligne
        importe importetotal preciototal importo importototale totaleriga prezzototale valortotal precototal
        bedrag totaalbedrag regeltotaal omzet kwota wartosc suma belopp totalbelopp summabelopp radsumma
    """),
    "order_total": _names("""
        ordertotal ordertotalamount totalorderamount grandtotal invoicetotal invoiceamount baskettotal
        transactiontotal bestellsumme auftragssumme rechnungsbetrag rechnungssumme gesamtsumme totalcommande
        montantcommande totalfacture montantfacture totalpedido importepedido totalfactura totaleordine
        totalefattura ordertotaal factuurbedrag wartosczamowienia ordersumma
    """),
    "discount": _names("""
        discount discountamount lineitemdiscount rabatt remise
    """),
    "tax": _names("""
        tax taxes taxamount salestax vat mwst
    """),
    "shipping": _names("""
        shipping shippingamount shippingcost deliveryfee versandkosten
    """),
    "refunded": _names("""
        refundedamount amountrefunded refundamount
    """),
    "currency": _names("""
        currency currencycode wahrung devise
    """),
    "status": _names("""
        orderstatus status financialstatus paymentstatus salestatus transactionstatus invoicestatus bestellstatus
        auftragsstatus zahlungsstatus statutcommande statutdelacommande etatcommande estadopedido estadodelpedido
        statoordine orderstate bestelstatus statuszamowienia
    """),
    "type": _names("""
        transactiontype linetype
    """),
}

LIKELY: Mapping[str, tuple[str, ...]] = {
    "customer": _names("""
        customer client user member buyer household shopper email emailaddress customeremail customername
        clientname buyername buyerusername billingname id kunde kundenname cliente klant klient kund cid uid
        nomclient nomcliente name
    """),
    "order": _names("""
        order transaction basket receipt ticket bill voucher beleg bestellung auftrag rechnung commande
        facture pedido factura ordine fattura fatura bestelling factuur zamowienie faktura number name
    """),
    "date": _names("""
        date day time created datum fecha data dato zeit jour
    """),
    "time": _names("""
        time
    """),
    "product": _names("""
        product item article productname itemname lineitemname description productdescription title artikel
        produkt bezeichnung produit designation libelle producto descripcion prodotto descrizione produto
        descricao omschrijving nazwa towar benamning vara
    """),
    "quantity": _names("""
        units count pieces items numberofcds stk unites unidades pezzi sztuk st
    """),
    "unit_price": _names("""
        price rate preis prix precio prezzo preco prijs cena pris
    """),
    "amount": _names("""
        total subtotal sales value payment paymentvalue sum totaal totale wert valor valeur
    """),
    "order_total": _names("""
        ordervalue orderamount ordersum bestellwert auftragswert warenkorbwert valeurcommande valorpedido
    """),
    "discount": _names("""
        discounts
    """),
    "tax": _names("""
        ust tva iva btw moms
    """),
    "shipping": _names("""
        freight postage versand
    """),
    "refunded": _names("""
        refund refunds
    """),
    "currency": _names("""
        curr moneda valuta waluta
    """),
    "status": _names("""
        statut estado stato
    """),
    "type": _names("""
        type
    """),
}
