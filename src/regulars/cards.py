"""Cards and papers of people, by whose numbers a customer is known, in many languages; data only.

Parted by commas and ended with one, as in `things`. No cards to pay with, and none that are given away.
"""

OF_PEOPLE = """
    health card, health insurance, health insurance card, insurance card, medicare, medicare card, medicaid,
    social security, social security card, national insurance, medical record, patient card, patient file, club card,
    points card, bonus card, reward card, rewards card, loyalty program, frequent shopper, frequent shopper card,
    privilege card, advantage card, vip card, discount card, saver card, student card, library card, citizen card,
    identity card, id card, passport, versicherten, versichertenkarte, versichertenkarten, gesundheitskarte,
    gesundheitskarten, krankenkassenkarte, krankenkassenkarten, krankenversicherten, krankenversicherungs,
    sozialversicherungs, patientenkarte, patientenkarten, patientenakte, ausweis, personalausweis, reisepass,
    mitgliedskarte, mitgliedskarten, mitgliedsausweis, kundenausweis, clubkarte, clubkarten, punktekarte,
    punktekarten, vorteilskarte, vorteilskarten, vorteilscard, rabattkarte, rabattkarten, studentenausweis,
    studierendenausweis, leserausweis, bibliotheksausweis, carte vitale, sécurité sociale, sécu, carte d'assuré,
    carte assuré, carte de santé, carte patient, carte du patient, dossier patient, carte d'adhérent, carte de membre,
    carte club, carte de points, carte avantage, carte avantages, carte privilège, carte de réduction, carte étudiant,
    carte d'étudiant, carte de lecteur, carte d'identité, passeport, tarjeta sanitaria, tarjeta de salud,
    tarjeta salud, seguridad social, historia clínica, tarjeta de socio, tarjeta de afiliado, tarjeta afiliado,
    tarjeta del club, tarjeta de puntos, tarjeta puntos, tarjeta vip, tarjeta de descuento, tarjeta de estudiante,
    carnet, carné, carnet de socio, carné de socio, documento de identidad, pasaporte, tessera sanitaria,
    cartella clinica, tessera socio, tessera del socio, tessera club, tessera punti, carta punti, carta club,
    carta soci, carta socio, carta vantaggi, carta sconto, tessera studente, tessera paziente, carta d'identità,
    passaporto, cartão sus, cartão de saúde, cartão saúde, cartão nacional de saúde, cartão do utente,
    cartão de utente, carteirinha, prontuário, processo clínico, segurança social, cartão de sócio, cartão sócio,
    cartão de pontos, cartão pontos, cartão clube, cartão de desconto, cartão de estudante, cartão de cidadão,
    cartão do cidadão, bilhete de identidade, passaporte, zorgpas, zorgpassen, zorgverzekerings, zorgverzekering,
    patiëntenkaart, patiëntendossier, ledenkaart, ledenpas, lidkaart, lidmaatschapskaart, klantpas, voordeelkaart,
    voordeelpas, spaarpas, puntenkaart, clubpas, kortingskaart, kortingspas, studentenkaart, bibliotheekpas,
    identiteitskaart, paspoort, karty pacjenta, karta pacjenta, karty zdrowia, karty ubezpieczenia,
    ubezpieczenia zdrowotnego, karty członkowskiej, karta członkowska, karty lojalnościowej, karty rabatowej,
    karta rabatowa, karty punktowej, karty bonusowej, karty klubowej, karta klubowa, karty studenta, legitymacji,
    legitymacja, karty bibliotecznej, dowodu osobistego, dowód osobisty, paszportu, patientkort, patientkorts,
    hälsokort, försäkringskort, förmånskort, förmånskorts, poängkort, poängkorts, klubbkort, klubbkorts, rabattkort,
    studentkort, lånekort, sygesikrings, sygesikringskort, sundhedskort, sundhedskorts, fordelskort, klubkort,
    helsekort, kanta-asiakaskortin, kela-kortin, 社保卡, 医保卡, 就诊卡, 诊疗卡, 診療卡, 健康卡, 健保卡, 病历, 病歷,
    身份证, 身分證, 市民卡, 积分卡, 積分卡, 贵宾卡, 貴賓卡, 会员卡, 會員卡, vip卡, 一卡通, 学生卡, 校园卡, 診察券,
    診察カード, 保険証, カルテ, ポイントカード, 会員カード, メンバーズカード, 회원카드, 멤버십, 멤버십카드,
    포인트카드, 건강보험증, 진료카드, карта пациента, карты пациента, медкарта, медкарты, карты лояльности,
    карта лояльности, дисконтная карта, дисконтной карты, бонусная карта, бонусной карты, скидочной карты,
    карты учасника, insured, insured person, policy holder, assuré, assurée, assurés, asegurado, asegurada, assistito,
    assicurato, segurado, verzekerde, verzekerden, ubezpieczonego, ubezpieczony, försäkrad, försäkrads, versicherter,
    versicherte, 被保険者, 피보험자, застрахованного, 社会保障卡, 社會保障卡, tc kimlik, sosyal güvenlik, üye kartı,
    puan kartı, sağlık kartı,
"""
"""What may be the card of a buyer: a number has to be said of it."""

WHO = """
    patientin, patiente, patients, 患者, 病人, 病患, 就诊人, 参保人, 持卡人, 환자, potilas, potilaan, pasient,
"""
"""People who are ill, and buy what they need."""

KEPT_AS_NUMBERS = """
    ssn, mrn, ahv, svnr, nir, bsn, burgerservice, pesel, cpr, снилс, 주민등록, nhs number, nhs no, hasta no,
    hasta numarası, hasta adı, 社保号, 医保号, 社會保障號, 社会保障号,
"""
"""Numbers of people that are called by a word of their own."""
