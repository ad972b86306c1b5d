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
        "Stripe's payment intents",
        "stripe",
        "id object amount amountreceived capturemethod created currency",
        """
        customer customer receiptemail
        order id
        date created
        amount amountreceived
        currency currency
        status status
        """,
        "",
        "cents",
    ),
    (
        "GoCardless's payments as JSON",
        "gocardless",
        "id amount amountrefunded currency status chargedate linksmandate linkscreditor",
        """
        customer linksmandate
        order id
        date chargedate createdat
        product description
        amount amount
        refunded amountrefunded
        currency currency
        status status
        """,
        "",
        "cents",
    ),
    (
        "Clover's orders",
        "clover",
        "id createdtime clientcreatedtime paymentstate taxremoved isvat lineitemsprice",
        """
        customer customersid
        order orderid id
        date createdtime
        product lineitemsitemid lineitemsname
        unit_price lineitemsprice
        currency currency
        status paymentstate
        """,
        "open refunded credited",
        "cents",
    ),
    (
        "Sylius's orders",
        "sylius",
        "number tokenvalue checkoutcompletedat itemsunitprice itemssubtotal orderpromotiontotal shippingstate",
        """
        customer customerid customeremail customer
        order number
        date checkoutcompletedat createdat
        product itemsvariant itemsproductname
        quantity itemsquantity
        unit_price itemsunitprice
        amount itemssubtotal
        order_total total
        discount orderpromotiontotal
        tax taxtotal
        shipping shippingtotal
        currency currencycode
        status paymentstate
        type state
        """,
        "",
        "cents",
    ),
    (
        "Razorpay's payments",
        "razorpay",
        "id entity amount currency amountrefunded refundstatus captured contact createdat",
        """
        customer customerid email contact
        order orderid id
        date createdat
        product description
        amount amount
        refunded amountrefunded
        currency currency
        status status
        """,
        "created authorized failed refunded",
        "cents",
    ),
    (
        "Chargebee's invoices",
        "chargebee",
        "customerid resourceversion writeoffamount amountpaid lineitemsunitamount lineitemsentitytype currencycode",
        """
        customer customerid
        order orderid id
        date date
        product lineitemsentityid lineitemsdescription
        quantity lineitemsquantity
        amount lineitemsamount
        order_total total
        discount lineitemsdiscountamount
        tax tax
        currency currencycode
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
        tax transactioninfosalestaxamount transactioninfosalestaxamountvalue
        shipping transactioninfoshippingamount transactioninfoshippingamountvalue
        currency currency transactioninfotransactionamountcurrencycode
        status transactioninfotransactionstatus
        """,
        "d p",
        "with tax and shipping",
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
        amount lineitemstotalmoneyamount
        order_total totalmoneyamount
        discount lineitemstotaldiscountmoneyamount totaldiscountmoneyamount
        tax lineitemstotaltaxmoneyamount totaltaxmoneyamount
        refunded returnsrefundedamount refundsrefundedamount
        currency totalmoneycurrency
        status state
        """,
        "",
        "cents",
    ),
)
