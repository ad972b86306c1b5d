"""What taxes on sales are called, in many languages, as words of a folded header; data only."""

TAX = (
    r"(?:sales tax|tax|taxes|taxe|vat|gst|\w*steuer|mw ?st|u ?st|tva|iva|i v a|igic|impuestos?|impostos?|btw|ptu|"
    r"podatek|"
    r"podatku|moms|mva|merverdiavgift|alv|vero|dph|afa|kdv|ddv|pdv|pvm|ндс|пдв|φπα)"
)
