"""What shops and their systems call the columns of a sales file, in nine languages. Data only.

Names are folded as `headers.fold` does: lower case, no accents, no punctuation, no units in parentheses. `SURE` names
mean one thing; `LIKELY` names are taken only where no sure name is there and what the column holds agrees. Within a
list, the earlier name wins. `phrases` has patterns for headers that are in no list.
"""

from __future__ import annotations

from collections.abc import Mapping


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


SURE: Mapping[str, tuple[str, ...]] = {
    "customer": _names("""
        customeruniqueid customerid customerno customernr customernumber customernum customercode customerkey
        customerref customerreference customeraccount customeraccountnumber customeraccountno custid custno custnum
        custnr custcode clientid clientno clientnr clientnumber clientcode clientkey soldtocustomerno selltocustomerno
        billtocustomerno selltocustomernumber billtocustomernumber soldto soldtoparty payerid contactid partnerid
        donorid backeruid backerid userid usernumber memberid memberno membernumber membershipnumber membershipid
        householdid householdkey shopperid buyeruserid buyerid accountid accountno accountnumber loyaltyid loyaltynumber
        loyaltycard loyaltycardnumber cardid cardcode guestid patronid subscriberid visitorid kundennr kundennummer
        kundenid kundnr kundnummer kundenkonto kundencode kdnr kdnummer kdid debitorennr debitorennummer debitor
        kundenkartennummer mitgliedsnummer mitgliednr numeroclient noclient nclient nrclient numclient idclient
        codeclient refclient referenceclient clientnumero numerodeclient codedeclient numerodecompteclient idcliente
        codigocliente codigodecliente codcliente numerocliente numerodecliente ncliente nocliente nrcliente
        codicecliente numcliente nroicliente nrocliente numerodocliente codigodocliente iddocliente codclifor klantnr
        klantnummer klantid klantcode relatienummer debiteurnr debiteurnummer idklienta numerklienta nrklienta
        kodklienta klientid nrkontrahenta kodkontrahenta kontrahentid kundid kundkod medlemsnummer membercard
        membercardno membercardnumber loyaltycardid customercard customercardno kundenkarte kundenkartennr
        kundenkartenid debitorenkonto debitorkonto cartefidelite cartedefidelite numerocartefidelite comptecliente
        compteclient codigosocio numerosocio nosocio nsocio nrosocio idsocio tarjetacliente tarjetadecliente
        tarjetafidelizacion tesserafedelta numerotessera codicetessera cartaofidelidade cartaocliente klantenkaart
        klantenkaartnummer klantenpas relatienr relatiecode debiteurcode kartaklienta nrkartyklienta numerkartyklienta
        kartalojalnosciowa kundkort kundkortsnummer kundkortnr medlemsid medlemsnr kunnr nrczlonkowski
        numerczlonkowski nrczlonka lidnr lidnummer mitgliedsnr schulernr schulernummer elevnr leerlingnr leerlingnummer
        spendernr spendernummer donateurnr adressnr adressnummer
        orderpartnerid bptocode kunag billtocustomer
        selltocustomer soldtocustomer soldtopartycode selltocustomercode billtocustomercode verkandebnr verkandebnummer
        verkandebitornr verkaufandebnr rechandebnr rechandebitornr clientref noclt nclt codeclt associatedcontactid
        associatedcontactids associatedcompanyid associatedcompanyids partycode partyid partyno patientid patientno
        studentid studentno mobileno mobilenumber mobilephone acctno acct acctid donorno invoiceaccount orderaccount
        custaccount customeraccountref gstin gstinuinofrecipient gstinuin loginkupujacego klantkaart klantkaartnummer
        nutente noutente nrutente numerodeutente numeroutente loginklienta ruccliente rutcliente idcustomer iduser fksoc
        idcomprador clientesid idutente utenteid membershipno dnicliente cedulacliente cpfcliente custkey
    """),
    "order": _names("""
        orderid orderno ordernr ordernumber ordernum ordername orderref orderreference ordercode orderkey donationid
        giftid orderincrementid incrementid amazonorderid salesorder salesorderno salesordernumber salesorderid saleid
        saleno opportunityid dealid salenumber purchaseid purchaseno invoice invoiceid invoiceno invoicenr invoicenumber
        invoicenum transactionid transactionno transactionnr transactionnumber transid basketid receiptid receiptno
        receiptnr receiptnumber receiptref ticketid ticketno ticketnumber billno billid billnumber voucherno
        vouchernumber docno docnum documentno documentnumber checkid checkno checknumber visitid belegnr belegnummer
        belegid bestellnr bestellnummer bestellid bestellungnr auftragsnr auftragsnummer auftragnr auftragsid
        rechnungsnr rechnungsnummer rechnungnr rechnungsid rechnungno bonnr bonnummer kassenbonnr vorgangsnr
        numerocommande nocommande ncommande idcommande numerodecommande numcommande refcommande referencecommande
        referencedelacommande numerofacture nofacture nfacture numfacture numerodefacture numeroticket noticket idpedido
        numeropedido numerodepedido npedido nopedido nropedido codigopedido refpedido numerofactura numerodefactura
        nfactura nofactura nodefactura nrofactura codigodopedido numerodopedido iddopedido numerofatura nfatura
        numeroordine numerodordine nordine idordine codiceordine numerofattura nfattura numeroscontrino ordernummer
        factuurnummer factuurnr bestelnummer bestelnr verkoopordernummer numerzamowienia nrzamowienia idzamowienia
        numerfaktury nrfaktury numerparagonu nrparagonu nrdokumentu numerdokumentu fakturanummer fakturanr
        bestallningsnummer bestallningsnr kvittonr kvittonummer verifikationsnr bookingref bookingreference bookingid
        bookingno bookingnumber reservationid reservationnumber verkaufsprotokollnummer vorgangsnummer numerodeticket
        numerodetransaction numerotransaction numpiece nopiece numeropiece numalbaran numeroalbaran nalbaran codigoventa
        idventa numeroventa numeronotafiscal numerodanotafiscal idvenda codigovenda numerovenda verkooporder
        verkooporderid transactienummer vbeln salesdocument billingdocument transaktionsid transaktionsnr
        transaktionsnummer transaktionscode appointmentid appointmentno appointmentnumber kundenauftrag kundenauftragsnr
        ndeventa nodeventa nventa deventa nocde ncde numcde numerodeorden chargeid chargeno chargenumber captureid
        operationid idoperacion idoperacao iddelaoperacion numerodeoperacion klarnareference merchantreference
        merchantreference1 merchantreference2 numdoc numerodoc ndoc nricevuta numeroricevuta numeroorden nroorden
        nroordem nrodeorden ndeorden nodeorden idorden iddeorden nodocumento ndocumento numerodocumento
        numerodedocumento nrodocumento ndedocumento commandeno pedidono nodepedido nodopedido nodevenda devenda ordineno
        ordinen factureno fatturan salesid ventaid vendaid pedidoid commandeid venteid idvente facturaid idfactura
        ordineid venditaid idvendita rechnungid zamowienieid numticket novente nvente numvente numerovente numerodevente
        numerodeventa novenda nvenda numerodevenda
        nofatura nodafatura nodoc noencomenda norecibo notalao noalbaran noscontrino nobon norecu kassabonnr
        verkoopnr noventa refventa nocommessa ncommessa arbetsordernr werkordernr werkbonnr nrzlecenia
        workorderno
    """),
    "date": _names("""
        closedate datedecloture datecloture fechadecierre fechacierre datachiusura datadichiusura datadefechamento
        abschlussdatum sluitingsdatum entrydate dateentered orderdate orderdatetime orderplacedat orderedat orderedon
        ordertimestamp orderpurchasetimestamp ordercreatedat ordercreateddate ordercreated dateordered purchasedate
        purchasedat purchasedatetime datepurchased dateofpurchase purchasetimestamp saledate saledatetime saletime
        salesdate datesold solddate soldon dateofsale invoicedate invoicedatetime invoicetimestamp transactiondate
        transactiondatetime transactiontimestamp transdate txndate trandate receiptdate ticketdate billdate checkdate
        documentdate docdate postingdate postingdateutc createdat createdon createddate createddateutc createdutc
        creationdate datecreated dateadded dateadd dateplaced placedat placedon completeddate processedat timestamp
        datetime
        bestelldatum auftragsdatum kaufdatum belegdatum rechnungsdatum verkaufsdatum umsatzdatum bondatum buchungsdatum
        bestelltam bestellzeitpunkt erstelltam erfassungsdatum datumderbestellung datecommande datedecommande
        datedelacommande dateachat datedachat datevente datedevente datedelavente datefacture datefacturation
        datedefacturation datedefacture datetransaction dateticket datedecreation fechapedido fechadepedido
        fechadelpedido fechacompra fechadecompra fechaventa fechadeventa fechafactura fechadefactura fechaemision
        fechatransaccion fechadecreacion dataordine datadellordine dataacquisto datadiacquisto datavendita datafattura
        datascontrino datadocumento datacreazione datapedido datadopedido datacompra datadacompra datavenda datadavenda
        datafatura datadafatura datadeemissao datacriacao orderdatum besteldatum aankoopdatum verkoopdatum factuurdatum
        bondatumtijd datumtijd aanmaakdatum datazamowienia datazlozeniazamowienia datazakupu datasprzedazy datafaktury
        datawystawienia datatransakcji datadokumentu kopdatum inkopsdatum forsaljningsdatum fakturadatum
        bestallningsdatum kvittodatum transaktionsdatum bookedon bookedat bookingdate datebooked orderplaced
        orderplacedon belegdat bestelltime fkdat createtime verkauftam erdat audat datepiece datedepiece datecommandee
        fechaalbaran fechadocumento fechaoperacion datadelpedido datadocumentofiscal datadaemissao dataemissao
        transactiedatum transactietijd datawystawieniafaktury ordercreationdate ordercreationtime ordercreatedtime
        dateorder datef
        donationdate donationdatetime datedonated donatedat donatedon giftdate contributiondate contributiondatetime
        pledgedat pledgedate issuedate issueddate dateissued issuedon datecde dtvenda dtpedido dtcompra
    """),
    "time": _names("""
        ordertime transactiontime saletimeofday timeofday transtime invoicetime receipttime purchasetime createdtime
        uhrzeit bestellzeit verkaufszeit heurecommande heuredecommande heurevente heuredevente horapedido horaventa
        horadeventa oraordine oravendita horavenda tijdstip besteltijd godzina godzinasprzedazy klockslag
    """),
    "product": _names("""
        lineitemsku itemsku productsku sku skucode skuid productid productno productnumber productcode productcodes
        productkey productref stockcode stockid itemid itemcode itemno itemnumber itemref articleid articlecode
        articleno articlenumber partno partnumber materialno materialnumber inventoryitemcode plu asin upc ean gtin
        barcode isbn artikelnummer artikelnr artnr artikelid artikelcode produktnummer produktnr produktid
        materialnummer refproduit reference referenceproduit referencearticle refarticle codeproduit codearticle
        idproduit idarticle codigoproducto codigodeproducto idproducto refproducto codigoarticulo codarticulo
        referencia codiceprodotto codicearticolo idprodotto codarticolo codigoproduto codigodoproduto idproduto
        productnummer kodproduktu kodtowaru idproduktu indeks indekstowaru varunummer
    """),
    "quantity": _names("""
        quantity qty quantitysold qtysold quantityordered qtyordered quantitypurchased quantityshipped quantitybought
        quantityinvoiced orderquantity orderqty orderedquantity orderedqty lineitemquantity linequantity lineqty itemqty
        itemquantity productquantity productqty quantityrefund quantityofitemspurchased purchasequantity salesquantity
        salesqty saleqty ticketquantity ticketqty numberoftickets nooftickets unitssold unitquantity unitqty noofunits
        numberofunits numunits noofitems numberofitems numitems itemssold itemcount piecessold qtyinvoiced qtyshipped
        totalquantity totalqty menge anzahl stuckzahl stuck bestellmenge verkaufsmenge verkauftemenge absatz absatzmenge
        mengeverkauft anzahlartikel quantite qte quantitecommandee quantitevendue nombre nbre nombredarticles nbarticles
        cantidad cant cantidadvendida cantidadpedida uds unidadesvendidas quantita qta qtaordinata qtavenduta
        quantitavenduta quantidade qtd qtde quantidadevendida aantal aantalverkocht bestelaantal aantalbesteld ilosc
        iloscsztuk iloscsprzedana liczbasztuk antal kvantitet antalsalda mge fkimg kwmeng rechnungsmenge liefermenge
        qtefacturee quantitefacturee quantitelivree qtecommandee unidadesservidas unidadesfacturadas billedquantity
        billedqty invoicedquantity invoicedqty besteldaantal aantalgeleverd nights quantitysku skuquantity
        cantidaddelproducto cantidadproducto cantidaddeproducto quantidadedoproduto quantidadeproduto shippedquantity
        shippedqty iloscfakturowana fakturerat levereratantal totalitems itemscount totalunidades
    """),
    "unit_price": _names("""
        unitprice unitpriceextax unitpriceinctax unitpricenet unitpricegross priceperunit pricepaid priceperitem
        pricepiece unitamount unitsellingprice unitsalesprice unitnetprice unitgrossprice lineitemprice itemprice
        itemunitprice productprice priceeach eachprice ticketprice sellingprice salesprice saleprice soldprice unitvalue
        einzelpreis stuckpreis preisprostuck preisjestuck einheitspreis verkaufspreis epreis vkpreis vk einzelpreisnetto
        einzelpreisbrutto prixunitaire prixunitaireht prixunitairettc pu puht puttc prixdevente prixparunite prixunite
        preciounitario preciounidad preciounit preciodeventa precioventa precioporunidad preciounitariosiniva pvp
        prezzounitario prezzodivendita prezzounit prezzovendita precounitario precodevenda precovenda precounit
        stukprijs eenheidsprijs prijsperstuk prijsperstukexclbtw verkoopprijs cenajednostkowa cenajedn cenazasztuke
        cenasprzedazy cenajednnetto cenajednbrutto cenajednostkowanetto cenajednostkowabrutto styckpris apris enhetspris
        prisperstyck forsaljningspris retailprice sellprice listingprice nettopreis bruttopreis nettostuckpreis
        einzelpreiseur vkpreisnetto pxunitaire pxunit prixvente preciovp precioneto preciofinal nettoprijs brutoprijs
        unitpricelcy priceunit dealprice pxvente pventa cenasztuki artikelpreis preciodelproducto precioproducto
        preciodeproducto precodoproduto precoproduto skusellingprice preiskg preisprokg prixkg prixaukilo precioporkg
        valorunitario valorunit vlunitario vlrunitario produktpreis preisdesprodukts prezzoprodotto prezzodelprodotto
        prixproduit prixduproduit prixarticle productprijs artikelprijs produktpris artikelpris cenaproduktu
    """),
    "amount": _names("""
        lineamount linetotal linetotalamount linevalue lineprice linenet linegross lineitemtotal lineextension
        extendedprice extendedamount extprice itemtotal itemtotalprice linetotalprice itemsubtotal itemamount
        itemrevenue productrevenue producttotal
        amount netamount grossamount amountpaid paidamount totalpaid amountusd amounteur amountgbp totalamount
        totalprice totalsales salesamount salesvalue saleamount salestotal netsales netsalesamount grosssales revenue
        netrevenue nrevenue turnover spend spent amountspent moneyspent dollarvalue dollarsales purchaseamount
        purchasevalue transactionamount transactionvalue totalvalue totalrevenue netvalue grossvalue positionsbetrag
        posgesamt zeilensumme positionssumme positionswert positionspreis umsatz umsatznetto umsatzbrutto nettoumsatz
        bruttoumsatz betrag nettobetrag bruttobetrag gesamtbetrag gesamtpreis gesamtwert artikelgesamt gesamt kursgebuhr
        kurspreis teilnahmegebuhr seminargebuhr coursefee classfee summe verkaufswert totalligne montantligne montant
        montanttotal montantht montantttc prixtotal prixtotalht prixtotalttc totalht totalttc chiffredaffaires caht
        cattc importe importetotal importelinea totallinea preciototal importeneto ventas totaleriga importoriga importo
        importototale prezzototale totalerigo fatturato valortotal valortotaldoitem precototal valortotalitem totalitem
        faturamento receita regeltotaal regelbedrag bedrag totaalbedrag totaalprijs omzet brutobedrag wartosc somma
        wartoscpozycji wartoscnetto wartoscbrutto kwota kwotanetto kwotabrutto suma obrot radsumma radbelopp belopp
        totalbelopp summabelopp omsattning totalpris gpreis gesamtnetto gesamtbrutto nettowert bruttowert nettoumsatzeur
        netwr montantnet montantbrut totalpaye montantpaye montantregle importebruto baseimponible imponibile valorpago
        totalpago totalpagado importepagado totalepagato importopagato regeltotaalexcl totalbetaald razem
        wartoscsprzedazy kwotasprzedazy summabetalt totalcharged amountcharged chargedamount pricesubtotal pricetotal
        productsubtotal untaxedamount amountuntaxed untaxedtotal totaluntaxed linesubtotal ventasnetas ventesnettes
        venditenette vendasliquidas nettoomzet nettoforsaljning tranamount txnamount taxablevalue taxableamount
        wonamount dealamount dealvalue giftamount pledgeamount donationamount donationtotal contributionamount
        ventasbrutas monto montototal montoventa montodelaventa montopagado valorventa valordelaventa valorvenda
        valordavenda totalventa totalventas totaldelaventa totalvenda totalvendas totaldavenda valorcompra montocompra
        totalcompra facturado totalfacturado ricavo ricavi chiffreaffaires payable payableamount amountpayable
        netpayable totalpayable valorfinal valorliquido totalfinal montofinal importefinal finaltotal closevalue
        closeamount opportunityvalue opportunityamount
    """),
    "order_total": _names("""
        ordertotalinctax ordertotalinclusive ordertotal ordertotalextax ordertotalamount totalorderamount
        totalordervalue ordergrandtotal grandtotalbase grandtotalpurchased grandtotal basegrandtotal invoicetotal
        invoiceamount invoicevalue totalinvoice baskettotal basketvalue carttotal checkouttotal receipttotal
        transactiontotal checktotal billtotal amounttotal bestellsumme bestellunggesamt bestellungsumme auftragssumme
        rechnungsbetrag rechnungssumme rechnungsendbetrag gesamtsumme endbetrag bestellbetrag auftragsbetrag belegsumme
        bonsumme endsumme totalcommande totaldelacommande montantcommande montantdelacommande montanttotalcommande
        totalfacture montantfacture totalticket totalpedido totaldelpedido importepedido importetotalpedido
        importetotaldelpedido totalfactura importefactura totaleordine totaledellordine importoordine totalefattura
        importofattura totaledocumento totaldopedido valortotalpedido totaldafatura ordertotaal totaalorder
        factuurbedrag factuurtotaal bestelbedrag wartosczamowienia kwotazamowienia sumazamowienia wartoscfaktury
        ordersumma ordervarde fakturabelopp fakturasumma billamount billvalue doctotal docamount documenttotal
        documentamount totalbill
    """),
    "discount": _names("""
        discountamount totaldiscount discounttotal orderdiscount orderdiscountamount cartdiscount cartdiscountamount
        discount discountvalue discountgiven lineitemdiscount linediscount linediscountamount itemdiscount
        itempromotiondiscount promotiondiscount couponamount coupondiscount markdownamount rebate retaildisc rabatt
        rabattbetrag nachlass preisnachlass remise montantremise reduction descuento importedescuento sconto
        importosconto desconto valordesconto korting kortingsbedrag kortingbedrag rabat kwotarabatu rabattbelopp
    """),
    "tax": _names("""
        tax taxes taxamount totaltax taxtotal ordertax ordersalestax salestax salestaxamount vat vatamount gst
        gstamount itemtax linetax sellercollectedtax ordertotaltaxamount mwst mwstbetrag mehrwertsteuer umsatzsteuer
        ustbetrag steuerbetrag montanttva montanttaxe importeiva cuotaiva importoiva valoriva btwbedrag kwotavat
        podatekvat momsbelopp skattebelopp totaliva totaltva totalvat totalmwst totalbtw totalmoms
    """),
    "shipping": _names("""
        shipping shippingamount shippingcost shippingcostinctax shippingcostextax shippingprice shippingfee
        shippingcharge shippingcharges shippingtotal shippingtotalamount ordershipping ordershippingamount
        shippingandhandling shippingandhandlingamount shippinghandling deliveryfee deliverycost deliverycharge
        deliveryamount buyershippingcost freightvalue freightamount postageamount versandkosten versand
        versandkostenbrutto lieferkosten porto fraisdeport fraisdelivraison fraisexpedition gastosdeenvio costedeenvio
        gastosenvio costidispedizione costospedizione spesedispedizione speseditrasporto frete valorfrete custodeenvio
        portes verzendkosten bezorgkosten liefergebuhr liefergebuhren zustellgebuhr versandgebuhr versandgebuhren
        versandpauschale importedelenviodelpedido importedeenvio costedelenvio kosztdostawy kosztwysylki kosztyprzesylki
        fraktkostnad frakt
    """),
    "refunded": _names("""
        refundsubtotal refundedsubtotal subtotalrefunded refundedamount amountrefunded refundamount refundtotal
        refundedtotal totalrefunded totalrefund totalrefunds grandtotalrefunded orderrefundamount
        refundedtobuyeramount partialrefunds refundstotal erstattungsbetrag erstatteterbetrag erstattet ruckerstattung
        montantrembourse montantremboursement importereembolsado importereembolso refundsamount importorimborsato
        importorimborso valorreembolsado terugbetaaldbedrag kwotazwrotu aterbetaltbelopp stornobetrag stornosumme
        stornowert
    """),
    "currency": _names("""
        currency currencycode ordercurrency ordercurrencycode currencyiso invoicecurrency transactioncurrency wahrung
        wahrungscode wkz wkzumsatz devise codedevise moneda divisa codigomoneda moeda valuta codicevaluta valutacode
        waluta kodwaluty valutakod munt
    """),
    "status": _names("""
        financialstatus paymentstatus paymentstate donationstatus pledgestatus pledgedstatus orderpaymentstate
        orderpaymentstatus orderstatus orderstate transactionstatus invoicestatus salestatus salesstatus bookingstatus
        ridestatus tripstatus reservationstatus status statusname zahlungsstatus bestellstatus auftragsstatus
        belegstatus rechnungsstatus statutdepaiement statutpaiement etatdupaiement statutcommande statutdelacommande
        etatcommande etatdelacommande estadodepago estadodelpago estadopedido estadodelpedido estadofactura estadoorden
        estadodelaorden estadodeorden estadodeventa estadodelaventa statopagamento statoordine statodellordine
        estadopagamento estadodopedido statusdopedido statuspedido situacaodopedido betaalstatus betalingsstatus
        bestelstatus statusplatnosci statuszamowienia betalningsstatus fakturastatus
    """),
    "type": _names("""
        transactiontype linetype eventtype recordtype documenttype doctype saletype salestype movementtype vorgangsart
        belegart belegtyp umsatzart buchungsart transaktionsart typedetransaction typetransaction typededocument
        typedocument tipodetransaccion tipotransaccion tipodedocumento tipodocumento tipooperazione
        tipotransazione tipodoc
        tipotransacao transactietype soorttransactie typtransakcji rodzajdokumentu typdokumentu transaktionstyp
    """),
}

LIKELY: Mapping[str, tuple[str, ...]] = {
    "customer": _names("""
        customer cust client buyer who member shopper household cardholder purchaser patron kunde debitorname kunden
        cliente klant klient kontrahent kund user account cid uid customeremail email emailaddress emailbilling
        billingemail buyeremail purchaseemail clientemail contactemail useremail fromemailaddress customeremailaddress
        guestemail mail emailadresse kundenemail courriel adresseemail emailclient correo correoelectronico emailcliente
        indirizzoemail emailadres emailklienta epost epostadress phonebilling customerphone phone phonenumber
        billingphone buyerphonenumber telefon telefonnummer telephone telefono telefone telefoonnummer numertelefonu
        orderemail orderemailaddress customername clientname buyerusername buyername membername contactname billingname
        billtoname selltocustomername customerfullname fullname cardname partnername kundenname rechnungsname nomclient
        nomduclient nomcliente nombrecliente nombredelcliente nomecliente nomedocliente klantnaam nazwaklienta
        nazwakontrahenta kundnamn accountcode accountref accountreference kaufer kauferid kaufername kauferemail
        besteller auftraggeber relatie debiteur medlem medlemskort tessera socio miembro cpf cpfcnpj cnpj nif nip
        codicefiscale partitaiva razonsocial ragionesociale razaosocial raisonsociale accountname billtocustomername
        soldtoname customernamebilling bookedby bookername acheteur acheteuremail emailacheteur
        emailpayeur mailpayeur comprador compradoremail acquirente
        kopare koper kupujacy kupujacyemail nabywca nazwanabywcy nabywcanazwa nipnabywcy nabywcanip retailer
        retailername retaileremail kundin kundinnen kundenamen adherent adherente abonne societe nomsociete utente
        codetiers numerotiers notiers ntiers comptetiers nomeaccount accountnaam teilnehmer teilnehmernr
        teilnehmernummer participantid contactphone contactphonenumber emailklant usernamebuyer associatedcontact
        associatedcompany partyname party guestname patient patientname student studentname payer payername donor
        donorname billto company companyname firma firmenname mobile deladresseemail correoelectronicodelremitente
        absenderemailadresse name id relatienaam contact gast gastname paziente paciente wer qui quien emaildecontacto
        emaildelcliente emaildelcomprador correodecontacto adresemailkupujacego emailkupujacego nazwakupujacego
        receivername recipientname auftragg guest consumername consumeremail debtor debtors debtorname dni cedula
        celular orderedby consumer passengername clientdocument
        nometprenom nomprenom prenometnom prenomnom nomcomplet vornamenachname vornameundnachname vorundnachname
        ac acno acref accref mitglied opdrachtgever committente zleceniodawca pacjent abonnent abonnee abbonato
        suscriptor assinante prenumerant donateur donatore doador donante darczynca spender givare visitor visiteur
        visitante visitatore besucher bezoeker besokare pupil schuler eleve alumno aluno alunno leerling uczen elev
        nominativo adresemail nombreyapellidos nombreyapellido nombrecompleto nomeecognome nomecognome cognomeenome
        nomecompleto imieinazwisko foroochefternamn firstandlastname firstlastname userpseudoid msisdn subscriber
        subscribername subscriberemail handy portable movil cellulare telemovel mobiel mobil tel gsm
    """),
    "order": _names("""
        order inv transaction basket receipt ticket bill voucher document num number nummer numer beleg bestellung
        auftrag rechnung bon kassenbon commande facture numero pedido factura recibo ordine fattura scontrino fatura
        bestelling factuur kassabon zamowienie faktura paragon kvitto bestallning shipmentid sessionid vorgang albaran
        notafiscal cupom cupomfiscal posreference name id check folio
        arbetsorder werkorder werkbon zlecenie ordredereparation ordendetrabajo ordemdeservico workorder
    """),
    "date": _names("""
        date dt day opened openedat openeddate time created purchased placed ordered sold dateutc datum tag zeit
        zeitpunkt jour dateheure fecha dia fechahora data giorno dataora dag tijd dato dzien erstellt angelegt creado
        creada cree creee creato criado aangemaakt utworzono skapad booked paidat paidondate ctime datepaid
        paiddate paymentdate datenew
        zahlungsdatum zahldatum bezahltam datedepaiement datepaiement fechadepago fechapago datapagamento
        datadopagamento datadipagamento betaaldatum dataplatnosci betaldatum betalningsdatum
        createdtime fakturadat chargedate chargedat chargedon datecharged billedat billedon wann quand cuando
        createdate createtimestamp createdtimestamp creationtimestamp boughtat boughton fechayhora
        dataehora dataeora dateetheure closedat visitdate datekey tdat
        fechaentrada fechadeentrada fecharecepcion fechaderecepcion eingangsdatum annahmedatum datedentree datedepot
        datededepot datareception datadentrata dataingresso dataentrada datadeentrada innamedatum dataprzyjecia
        inlamningsdatum datein dropoffdate
        datazlecenia dataparagonu datumuhrzeit datumzeit datumundzeit datedeprelevement dateprelevement fventa ffactura
        fechacita dataappuntamento incassodatum afspraakdatum bokningsdatum treatmentdate invdate jobdate terminsdatum
        behandlungsdatum datesubmitted submittedat submittedon
    """),
    "time": _names("""
        time heure hora ora tijd godz tid klocka zeit
    """),
    "product": _names("""
        product item article lineitemname productname itemname itemtitle menuitem listingtitle title description
        productdescription itemdescription productservice productservicefullname productorservice artikel produkt
        artikelbezeichnung artikelname produktname bezeichnung ware produit libelle designation nomproduit
        nomduproduit producto articulo descripcion nombreproducto nombredelproducto prodotto articolo descrizione
        nomeprodotto produto descricao nomeproduto omschrijving productnaam artikelomschrijving nazwa nazwaproduktu
        nazwatowaru towar benamning produktnamn vara artikelbenamning
    """),
    "quantity": _names("""
        units count pieces pcs items numberofcds stk stck unites unidades unidade pezzi nrpezzi numeropezzi stuks
        stukken sztuk sztuki szt liczba st styck besteld geleverd numofitems quantityunits wieviel wieviele
        bottles flaschen flaschenzahl fl bouteilles botellas bottiglie garrafas flessen butelki flaskor
        numtickets howmany combien cuantos cuantas quanti quante quantos quantas hoeveel hurmanga hoeveelheid anz unid
    """),
    "unit_price": _names("""
        price rate soldfor verkauftfur grossprice netprice preis preisnetto preisbrutto prix prixht prixttc precio
        prezzo preco prijs cena cenanetto cenabrutto pris tarif tarief purchaseprice retail finalprice slutpris endpreis
        prixfinal prezzofinale eindprijs preisstuck prixalunite
    """),
    "amount": _names("""
        montanttarif
        total subtotal netto nettotal totalnet nettosumme brutto grosstotal totalgross bruttosumme charged imponible
        lordo ht ttc exklmoms inklmoms exclvat inclvat exclbtw inclbtw exklmwst inklmwst gross net value sales payment
        paymentvalue sum totalcollected income takings wert erlos valeur valor totale totaal waarde summa sale venta
        venda vendita vente incasso przychod intakt sprzedaz bruto brut avantcommission neto ingreso ingresos ca
        totalcharge totalcharges totalsale totalspent paymentamount finalamount fare fareamount totalfare bookingvalue
        bookingamount ticketamount totaldue money charge
        soustotal subtotale subtotaal delsumma zwischensumme sumaczesciowa sumaczastkowa varde importospesa montantachat
        somme valore ammontare montante importancia totallinha
    """),
    "order_total": _names("""
        ordervalue orderamount orderrevenue ordersum ordersubtotal bestellwert auftragswert warenkorbwert
        valeurcommande valorpedido valoreordine orderwaarde
    """),
    "discount": _names("""
        discounts disc rabatte remises descuentos sconti descontos kortingen rabaty
        discountpct discountpercent discountpercentage discountrate discountpc discpct discpercent percentdiscount
        pctdiscount discountapplied rabattprozent rabattsatz rabattinprozent prozentrabatt tauxremise tauxderemise
        remisepct remisepourcent pourcentageremise dto dtos pctdto porcentajedescuento porcentajededescuento
        descuentoporcentaje scontopercentuale percentualesconto percsconto percentualdesconto descontopercentual
        percdesconto kortingspercentage kortingpercentage rabatprocent procentrabatu rabattprocent znizka
    """),
    "tax": _names("""
        tax1 ust tva iva btw moms podatek steuer steuern taxe imposto
    """),
    "shipping": _names("""
        freight postage delivery lieferung livraison envio spedizione verzending dostawa leverans bezorging wysylka
        przesylka zustellung port
    """),
    "refunded": _names("""
        refund refunds refunded returnamount qtyreturned quantityreturned returnedqty returnedquantity qtyrefunded
        quantityrefunded refundedqty refundedquantity unitsreturned returnedunits itemsreturned returneditems returnqty
        returnquantity piecesreturned returned retourmenge rucksendemenge mengeretour mengeretourniert quantiteretournee
        qteretournee quantiteretour cantidaddevuelta unidadesdevueltas quantitaresa quantitarestituita
        quantidadedevolvida aantalgeretourneerd aantalretour iloscozwrocona zwroconailosc antalreturnerat storno retour
        retouren retoure retours returns resi devoluciones devolucoes zwroty vratky returer ruckgaben rucksendungen
    """),
    "currency": _names("""
        curr ccy cur grosscurrency
    """),
    "status": _names("""
        statut estado stato zustand situacao etat etape etapa fase phase verkaufsphase faza saljfas stage dealstage
        opportunitystage cancelled canceled iscancelled iscanceled ordercancelled ordercanceled voided isvoid isvoided
        deleted isdeleted istest storniert
        annule annulee cancelado cancelada anulado annullato geannuleerd anulowane
    """),
    "type": _names("""
        type typ tipo soort rodzaj sr salereturn saleorreturn salesorreturn
    """),
}

PIECES_BACK = frozenset(LIKELY["refunded"][4:])
"""Those names of what came back that count pieces, and no money."""
