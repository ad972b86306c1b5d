"""The export layouts of web shops and marketplaces, as `systems` reads them. Data only."""

from __future__ import annotations

_STATE = (
    "state status orderstate orderstatus statename orderstatename statusname statut état etat estado stato stan stav "
    "zustand bestellstatus staat tillstånd situação"
)
"""What somebody who asks a database calls the name of an order's state, which has a table of its own there."""

LAYOUTS: tuple[tuple[str, ...], ...] = (
    (
        "Shopify's orders export",
        "shopify",
        "name lineitemquantity lineitemprice",
        """
        customer email billingphone phone billingname
        order name
        date createdat
        product lineitemsku lineitemname
        quantity lineitemquantity
        unit_price lineitemprice
        order_total total
        discount discountamount
        tax taxes
        shipping shipping
        refunded refundedamount
        currency currency
        status financialstatus
        aside lineitemfulfillmentstatus fulfillmentstatus
        """,
    ),
    (
        "Shopify's orders as JSON",
        "shopify",
        "totallineitemsprice subtotalprice totaldiscounts financialstatus lineitemsprice lineitemsquantity",
        """
        customer customerid customeremail email
        order name ordernumber
        date createdat
        product lineitemssku lineitemstitle
        quantity lineitemsquantity
        unit_price lineitemsprice
        order_total subtotalprice
        discount totaldiscounts
        refunded refundsrefundedamount
        currency currency
        status financialstatus
        """,
    ),
    (
        "Squarespace's orders export",
        "squarespace",
        "orderid lineitemquantity lineitemprice lineitemvariant",
        """
        customer email billingphone billingname
        order orderid
        date createdat
        product lineitemsku lineitemname
        quantity lineitemquantity
        unit_price lineitemprice
        order_total total
        discount discountamount
        tax taxes
        shipping shipping
        refunded amountrefunded
        currency currency
        status financialstatus
        aside lineitemfulfillmentstatus fulfillmentstatus
        """,
    ),
    (
        "PrestaShop's table of orders",
        "prestashop",
        "idorder idcustomer dateadd totalproducts totalproductswt totaldiscountstaxexcl totalpaidtaxexcl "
        f"{_STATE.replace(' ', '|')}",
        f"""
        customer idcustomer
        order idorder
        date dateadd
        amount totalproducts
        discount totaldiscountstaxexcl
        currency currency isocode currencyisocode
        status {_STATE}
        """,
        "",
        "before the line's discount",
    ),
    (
        "BigCommerce's orders export",
        "bigcommerce",
        "orderid orderdate orderstatus ordertotalinctax ordertotalextax",
        """
        customer customerid customeremail customername
        order orderid
        date orderdate
        order_total ordertotalinctax
        tax taxtotal
        shipping shippingcostextax shippingcostinctax
        refunded refundamount refundedamount
        currency ordercurrencycode
        status orderstatus
        """,
    ),
    (
        "Amazon's order reports",
        "amazon",
        "itemprice itemtax shippingprice purchasedate",
        """
        customer buyeremail buyername
        order amazonorderid orderid
        date purchasedate
        product sku merchantsku asin
        quantity quantity quantityshipped shippedquantity quantitypurchased
        amount itemprice
        discount itempromotiondiscount
        tax itemtax
        shipping shippingprice
        currency currency
        status itemstatus orderstatus
        """,
        "",
        "before the line's discount",
        "Amazon Fulfilled Shipments, under Reports → Fulfilment,",
    ),
    (
        "eBay's orders report",
        "ebay",
        "salesrecordnumber ordernumber buyerusername soldfor saledate",
        """
        customer buyerusername buyeremail
        order ordernumber
        date saledate
        product customlabel itemnumber
        quantity quantity
        tax sellercollectedtax
        shipping shippingandhandling postageandhandling
        """,
    ),
    (
        "eBay's sales history",
        "ebay",
        "salesrecordnumber userid buyerfullname itemtitle saleprice saledate",
        """
        customer userid buyeremail
        order salesrecordnumber
        date saledate
        product customlabel itemid itemnumber
        quantity quantity
        tax salestax
        shipping shippingandhandling postageandhandling
        """,
    ),
    (
        "Etsy's sold order items",
        "etsy",
        "saledate itemname buyer itemtotal listingid",
        """
        customer buyer shipname
        order orderid
        date saledate
        product sku itemname
        quantity quantity
        unit_price price
        amount itemtotal
        discount discountamount
        tax ordersalestax
        shipping ordershipping orderdelivery
        currency currency
        """,
        "",
        "before discount",
    ),
    (
        "Etsy's sold orders",
        "etsy",
        "saledate orderid buyeruserid ordervalue ordernet",
        """
        customer buyeruserid fullname
        order orderid
        date saledate
        amount ordervalue
        order_total ordertotal
        discount discountamount
        tax salestax
        shipping shipping delivery
        currency currency
        status status
        """,
        "",
        "before discount",
    ),
    (
        "the order lines of Wix",
        "wix",
        "ordernumber datecreated contactemail item qty",
        """
        customer contactemail billingname
        order ordernumber
        date datecreated
        time time
        product sku item
        quantity qty
        unit_price price
        order_total total
        tax totaltax
        shipping shippingrate
        refunded refundedamount
        status paymentstatus
        currency currency
        """,
    ),
    (
        "Shopware 5's export of orders",
        "shopware",
        "orderid ordernumber statusdescription cleareddescription invoiceamountnet invoiceshippingnet orderdetailid",
        """
        customer customernumber userid email
        order orderid
        date ordertime
        product articleordernumber name
        quantity quantity
        order_total invoiceamountnet
        shipping invoiceshippingnet
        currency currency
        status status
        type cleared
        """,
        "-1 4 20 30 35",
        "with tax and shipping",
    ),
    (
        "Shopware 5's default orders",
        "shopware",
        "orderid orderstatusid invoiceamountnet orderdetailid articlenumber",
        """
        customer customerid
        order orderid
        date ordertime
        product articlenumber articlename
        quantity quantity
        unit_price price
        currency currency
        status orderstatusid
        """,
        "-1 4",
    ),
    (
        "PrestaShop's orders as JSON",
        "prestashop",
        "idcustomer currentstate valid totalpaidtaxexcl associationsorderrowsproductquantity",
        """
        customer idcustomer
        order orderid id
        date dateadd
        product associationsorderrowsproductid associationsorderrowsproductname
        quantity associationsorderrowsproductquantity
        unit_price associationsorderrowsunitpricetaxexcl associationsorderrowsproductprice
        status valid
        """,
        "0",
    ),
    (
        "PrestaShop's list of orders",
        "prestashop",
        "id reference newclient customer total payment status",
        """
        customer customer
        order id
        date date
        order_total total
        status status
        """,
    ),
    (
        "CS-Cart's orders",
        "cscart",
        "orderid email userid issuerid total subtotal paymentsurcharge shippingcost status",
        """
        customer email userid
        order orderid
        date date
        amount subtotal
        order_total total
        discount discount
        shipping shippingcost
        status status
        """,
        "f d o i n b y",
    ),
    (
        "OXID's orders with their articles",
        "oxid",
        "oxorderdate oxuserid oxartnum oxamount oxnetprice oxbrutprice",
        """
        customer oxuserid oxbillemail
        order oxordernr oxorderid
        date oxorderdate
        product oxartnum oxtitle
        quantity oxamount
        amount oxnetprice
        currency oxcurrency
        status oxstorno
        """,
        "1",
    ),
    (
        "Matrixify's export of Shopify's orders",
        "shopify",
        "processedat|createdat customerid|customeremail|email linetype linequantity lineprice linetotal",
        """
        customer customerid customeremail email
        order name number id
        date processedat createdat
        product linesku linetitle
        quantity linequantity
        unit_price lineprice
        amount linetotal
        order_total pricetotal
        tax linetaxtotal taxtotal
        currency currency
        status paymentstatus
        type linetype
        aside transactionkind transactionstatus
        """,
    ),
    (
        "the orders of Paid Memberships Pro",
        "edd",
        "code userid userlogin membershipid levelname gatewayenvironment paymenttransactionid",
        """
        customer userid useremail
        order id code
        date timestamp
        product levelname
        amount subtotal
        status status
        """,
    ),
    (
        "the payments of Easy Digital Downloads",
        "edd",
        "email products amount discountcode paymentmethod purchasekey user status",
        """
        customer email
        order paymentnumber id paymentid
        date date
        amount amount
        tax tax
        currency currency
        status status
        """,
    ),
)
