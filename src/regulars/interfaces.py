"""The layouts of what the interfaces of tills and payments answer, as `systems` reads them. Data only."""

from __future__ import annotations

LAYOUTS: tuple[tuple[str, ...], ...] = (
    (
        "Stripe's charges",
        "stripe",
        "id object amount amountcaptured amountrefunded balancetransaction created currency",
        """
        customer customer billingdetailsemail receiptemail billingdetailsname
        order orderid id
        date created
        amount amount
        refunded amountrefunded
        currency currency
        status status
        """,
        "",
        "cents",
    ),
    (
        "Stripe's invoices",
        "stripe",
        "object amountdue amountpaid billingreason created currency linesamount",
        """
        customer customer customeremail customername
        order orderid id
        date created
        product linesdescription
        quantity linesquantity
        amount linesamount
        currency currency
        status status
        """,
        "",
        "cents",
    ),
    (
        "Klarna's orders",
        "klarna",
        "orderid orderamount capturedamount refundedamount purchasecurrency orderlinestotalamount",
        """
        customer billingaddressemail
        order orderid
        date createdat
        product orderlinesreference orderlinesname
        quantity orderlinesquantity
        unit_price orderlinesunitprice
        amount orderlinestotalamount
        discount orderlinestotaldiscountamount
        tax orderlinestotaltaxamount
        refunded refundedamount
        currency purchasecurrency
        status status
        """,
        "",
        "cents",
    ),
    (
        "Square's payments",
        "square",
        "id sourcetype locationid amountmoneyamount totalmoneyamount",
        """
        customer customerid buyeremailaddress
        order orderid id
        date createdat
        amount amountmoneyamount
        refunded refundedmoneyamount
        currency amountmoneycurrency
        status status
        """,
        "",
        "cents",
    ),
    (
        "PayPal's transactions as JSON",
        "paypal",
        "transactioninfotransactionid transactioninfotransactionstatus transactioninfotransactioneventcode",
        """
        customer payerinfoaccountid payerinfoemailaddress
        order transactioninfotransactionid
        date transactioninfotransactioninitiationdate
        amount transactioninfotransactionamount transactioninfotransactionamountvalue
        currency currency transactioninfotransactionamountcurrencycode
        status transactioninfotransactionstatus
        """,
        "d p",
    ),
    (
        "Square's orders",
        "square",
        "locationid state lineitemsquantity lineitemsbasepricemoneyamount totalmoneyamount",
        """
        customer customerid
        order orderid id
        date createdat closedat
        product lineitemscatalogobjectid lineitemsname
        quantity lineitemsquantity
        unit_price lineitemsbasepricemoneyamount
        order_total totalmoneyamount
        discount totaldiscountmoneyamount
        tax totaltaxmoneyamount
        refunded refundsrefundedamount
        currency totalmoneycurrency
        status state
        """,
        "",
        "cents",
    ),
)
