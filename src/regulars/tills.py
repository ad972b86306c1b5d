"""The export layouts of tills, payments, books and data sets, as `systems` reads them. Data only."""

from __future__ import annotations

LAYOUTS: tuple[tuple[str, ...], ...] = (
    (
        "Square's transactions",
        "square",
        "grosssales netsales totalcollected transactionid paymentid eventtype",
        """
        customer customerid customername
        order transactionid
        date date
        time time
        amount netsales
        tax tax
        refunded partialrefunds
        type eventtype
        status transactionstatus
        """,
    ),
    (
        "Square's item details",
        "square",
        "grosssales netsales qty pricepointname transactionid",
        """
        customer customerid customername
        order transactionid
        date date
        time time
        product sku item
        quantity qty
        amount netsales
        tax tax
        type eventtype
        """,
    ),
    (
        "Stripe's payments export",
        "stripe",
        "id amount amountrefunded currency captured status",
        """
        customer customerid customeremail
        order orderidmetadata ordernumbermetadata orderreferencemetadata ordermetadata id
        date createdutc createddateutc created createddate
        amount amount
        refunded amountrefunded
        currency currency
        status status
        """,
    ),
    (
        "France's file of postings (FEC)",
        "fec",
        "journalcode ecriturenum comptenum411compauxnum creditdebit70",
        """
        customer comptenum411compauxnum
        order pieceref
        date piecedate ecrituredate
        product comptelib comptenum
        amount creditdebit70
        """,
    ),
    (
        "Xero's sales invoices export",
        "xero",
        "contactname invoicenumber invoicedate unitamount lineamount",
        """
        customer contactname emailaddress
        order invoicenumber
        date invoicedate
        product inventoryitemcode description
        quantity quantity
        unit_price unitamount
        amount lineamount
        tax taxamount
        currency currency
        status status
        type type
        """,
        "draft submitted awaiting_approval voided deleted sales_overpayment sales_prepayment bill",
    ),
    (
        "Loyverse's receipts",
        "loyverse",
        "receiptnumber receipttype netsales costofgoods cashiername",
        """
        customer customername customercontacts
        order receiptnumber
        date date
        product sku item itemname
        quantity quantity
        amount netsales
        tax taxes
        type receipttype
        status status
        """,
    ),
    (
        "Clover's payments",
        "clover",
        "paymentid cardauthcode tender cardentrytype orderid orderdate result",
        """
        customer customername
        order orderid
        date orderdate paymentdate
        amount amount
        tax taxamount
        refunded refundamount
        currency currency
        status result
        """,
    ),
    (
        "Clover's orders export",
        "clover",
        "orderdate orderid orderemployeename ordertotal paymentstotal",
        """
        customer customerid customername
        order orderid
        date orderdate
        order_total ordertotal
        tax taxamount
        refunded refundstotal
        currency currency
        status orderpaymentstate
        """,
    ),
    (
        "Toast's item selection details",
        "toast",
        "orderid menuitem netprice qty checkid",
        """
        customer customerid customeremail customerphone customer
        order orderid
        date orderdate
        product menuitem
        quantity qty
        amount netprice
        tax tax
        """,
    ),
    (
        "dunnhumby's Complete Journey",
        "dunnhumby",
        "householdkey basketid day salesvalue",
        """
        customer householdkey
        order basketid
        date day
        time transtime
        product productid
        quantity quantity
        amount salesvalue
        """,
    ),
    (
        "Braintree's transactions",
        "braintree",
        "transactionid transactiontype transactionstatus createddatetime amountsubmittedforsettlement",
        """
        customer customerid customeremail
        order transactionid
        date createddatetime
        amount amountsubmittedforsettlement
        tax taxamount
        currency currencyisocode
        status transactionstatus
        type transactiontype
        """,
    ),
    (
        "ActBlue's contributions",
        "actblue",
        "ordernumber processortxnid netsettlement contributiondatetime transactiontype donoremail",
        """
        customer donoremail
        order ordernumber
        date contributiondatetime paidat
        amount amount
        type transactiontype
        """,
    ),
    (
        "Tito's tickets",
        "tito",
        "ticketreference orderreference uniqueticketurl voidstatus price",
        """
        customer orderemail ordername
        order orderreference
        date ordercompleteddate ordercreateddate ticketcreateddate
        product ticket
        unit_price price
        status voidstatus
        """,
    ),
    (
        "Tally's sales register",
        "tally",
        "date particulars vouchertype voucherno value grosstotal",
        """
        customer particulars
        order voucherno
        date date
        amount value
        type vouchertype
        """,
        "purchase debit_note payment receipt journal contra",
    ),
    (
        "Tally's vouchers",
        "tally",
        "date particulars vchtype vchno",
        """
        customer particulars
        order vchno
        date date
        amount amount value
        type vchtype
        """,
        "purchase debit_note payment receipt journal contra",
    ),
    (
        "Northwind's orders with their details",
        "northwind",
        "orderid customerid employeeid orderdate shipvia unitprice quantity discount",
        """
        customer customerid
        order orderid
        date orderdate
        product productid productname
        quantity quantity
        unit_price unitprice
        discount discount
        """,
        "",
        "before a share off",
    ),
    (
        "TPC-H's orders",
        "tpc-h",
        "oorderkey ocustkey ototalprice oorderdate",
        """
        customer ocustkey
        order oorderkey
        date oorderdate
        order_total ototalprice
        """,
    ),
    (
        "TPC-H's lines with their orders",
        "tpc-h",
        "lorderkey lextendedprice ldiscount ltax ocustkey oorderdate",
        """
        customer ocustkey
        order lorderkey
        date oorderdate
        product lpartkey
        quantity lquantity
        amount lextendedprice
        discount ldiscount
        """,
        "",
        "before a share off",
    ),
    (
        "Sage 50's transactions",
        "sage",
        "type accountreference|accountref|acref|account|ac nominalacref|nominalcode|nominalref|nominal|nc date "
        "reference|invref|ref netamount|net taxcode|tc",
        """
        customer accountreference accountref acref account ac
        order reference invref ref
        date date
        product details
        amount netamount net
        type type
        """,
        "sa sd sr pi pc pp pa pd pr jc jd bp br cp cr vp vr",
    ),
    (
        "MYOB's item sales",
        "myob",
        "colastname firstname invoice date itemnumber quantity journalmemo salestatus",
        """
        customer firstnamecolastname cardid colastname
        order invoice
        date date
        product itemnumber description
        quantity quantity
        unit_price price
        amount total
        currency currencycode
        status salestatus
        """,
        "q o",
    ),
    (
        "MYOB's service sales",
        "myob",
        "colastname firstname invoice date account amount journalmemo salestatus",
        """
        customer firstnamecolastname cardid colastname
        order invoice
        date date
        product description
        amount amount
        currency currencycode
        status salestatus
        """,
        "q o",
    ),
    (
        "GoCardless's payments",
        "gocardless",
        "id amount amountrefunded currency status chargedate customersid",
        """
        customer customersid customersemail
        order id
        date chargedate createdat
        product description
        amount amount
        refunded amountrefunded
        currency currency
        status status
        """,
    ),
)
