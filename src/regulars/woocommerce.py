"""The export layouts of WooCommerce and of what exports its orders, as `systems` reads them. Data only."""

from __future__ import annotations

LAYOUTS: tuple[tuple[str, ...], ...] = (
    (
        "an Advanced Order Export of WooCommerce",
        "woocommerce",
        "ordernumber orderdate emailbilling itemname itemcost",
        """
        customer emailbilling phonebilling
        order ordernumber
        date orderdate
        product sku itemname
        quantity quantityrefund quantity
        unit_price itemcost
        order_total ordertotalamount
        discount cartdiscountamount
        tax ordertotaltaxamount
        shipping ordershippingamount
        refunded orderrefundamount
        status orderstatus
        """,
    ),
    (
        "an order export of WooCommerce's by SkyVerge, a row per item",
        "woocommerce",
        "orderid ordernumberformatted ordertotal shippingtotal feetaxtotal itemsubtotal itemtotal itemrefunded",
        """
        customer customerid billingemail billingfullname
        order orderid
        date date
        product itemsku itemname
        quantity itemquantity
        amount itemtotal
        order_total ordertotal
        tax taxtotal
        shipping shippingtotal
        refunded itemrefunded
        currency ordercurrency
        status status
        """,
    ),
    (
        "an order export of WooCommerce's by SkyVerge",
        "woocommerce",
        "orderid ordernumberformatted ordertotal taxtotal shippingtotal feetaxtotal lineitems",
        """
        customer customerid billingemail billingfullname
        order orderid
        date date
        order_total ordertotal
        tax taxtotal
        shipping shippingtotal
        refunded refundedtotal
        currency ordercurrency
        status status
        """,
        "",
        "with tax and shipping",
    ),
    (
        "WooCommerce's order analytics",
        "woocommerce",
        "date order customertype products itemssold coupons",
        """
        customer customer
        order order
        date date
        quantity itemssold
        amount netsales nrevenue
        status status
        """,
    ),
)
