/** Greške u uslovima kredita. Deo prostora imena "errors". */
export default {
  termsNotObject:
    "U datoteci nema uslova kredita: očekivan je objekat sa stavkama kao što su currency i drawdowns.",
  termsUnknownKey:
    "Stavka {{path}} ne postoji. Proverite kako je napisana; nepoznata stavka se ne preskače prećutno.",
  termsMissingKey: "Nedostaje stavka {{path}}. Unesite je.",
  termsNotSupported:
    "Stavka {{path}} još nije podržana: sa njom se plan otplate ne može izraditi. Ostavite je praznu da biste videli plan bez nje.",
  termsExpected: "Stavka {{path}} glasi {{found}}, a očekuje se {{expected}}.",
  termsExpectedText: 'tekst pod navodnicima, na primer "x-ray"',
  termsExpectedDate: 'datum kao tekst, godina-mesec-dan, na primer "2014-03-21"',
  termsExpectedPercent: 'procenat kao tekst sa decimalnom tačkom, na primer "2.35"',
  termsExpectedAmount: 'iznos kao tekst sa decimalnom tačkom, na primer "8537500.00"',
  termsExpectedWhole: "ceo broj, najmanje 1",
  termsExpectedDrawdown: "spisak sa bar jednim povlačenjem",
  termsExpectedOneOf: "jedno od ovoga: {{list}}",
  termsExpectedList: "spisak u uglastim zagradama",
  termsExpectedObject: "objekat u vitičastim zagradama",
  termsAmountTooFine:
    "Iznos {{path}} glasi {{found}}, što je sitnije od najmanje jedinice valute {{currency}} (broj decimala: {{decimals}}). Zaokružite ga.",
  termsOtherCurrency:
    "Stavka {{term}} je u valuti {{currency}}, a kredit je u valuti {{expected}}. Koristite jednu valutu.",
  termsNotPositive: "Iznos {{term}} je {{found}}; mora biti veći od 0.",
  termsMonthsBetween: "Stavka {{term}} je {{found}}; mora biti ceo broj meseci od 1 do 120.",
  termsPrincipalBeforeInterest:
    "Prvi datum glavnice (firstPrincipal), {{principal}}, dolazi pre prvog datuma kamate (firstInterest), {{interest}}. Ispravite jedan od njih.",
  termsLastBeforeFirst:
    "Poslednji datum glavnice (lastPrincipal), {{last}}, dolazi pre prvog (firstPrincipal), {{first}}. Ispravite jedan od njih.",
  termsFirstPrincipalOffGrid_one:
    "Prvi datum glavnice (firstPrincipal), {{principal}}, nije nijedan od datuma kamate, koji su u razmaku od {{count}} meseca počev od {{interest}} (firstInterest, monthsBetween). Ispravite jedan od njih.",
  termsFirstPrincipalOffGrid_few:
    "Prvi datum glavnice (firstPrincipal), {{principal}}, nije nijedan od datuma kamate, koji su u razmaku od {{count}} meseca počev od {{interest}} (firstInterest, monthsBetween). Ispravite jedan od njih.",
  termsFirstPrincipalOffGrid_other:
    "Prvi datum glavnice (firstPrincipal), {{principal}}, nije nijedan od datuma kamate, koji su u razmaku od {{count}} meseci počev od {{interest}} (firstInterest, monthsBetween). Ispravite jedan od njih.",
  termsNoDrawdown: "Kredit nema nijedno povlačenje ({{term}}). Unesite bar jedno, sa datumom i iznosom.",
  termsDrawdownAfterEnd:
    "Povlačenje od {{drawdown}} nije pre kraja kredita, {{last}} (lastPrincipal). Ispravite jedan od datuma.",
  termsNothingDrawn:
    "Prvo povlačenje, {{drawdown}}, nije pre prvog datuma glavnice (firstPrincipal), {{principal}}: ne bi bilo šta da se otplaćuje. Ispravite jedan od datuma.",
  termsDrawnOverFacility:
    "Zbir povlačenja je {{drawn}}, više od ugovorenog iznosa kredita (facility), {{facility}}. Ispravite jedan od iznosa.",
  termsNegativeRate: "Stopa {{term}} je {{percent}}; ne sme biti negativna.",
  termsNoFixing: "Stopa se menja sa {{index}}, a nije data nijedna njegova vrednost. Unesite rate.fixings.",
  termsNoFixingAtStart:
    "Stopa se menja sa {{index}}, a za period od {{date}} nije data njegova vrednost ni za taj dan ni pre njega. Unesite je u rate.fixings.",
  termsFixingTwice:
    "Dve vrednosti referentne stope (rate.fixings) počinju istog dana, {{date}}. Zadržite jednu.",
  termsFixingOffGrid:
    "Vrednost referentne stope (rate.fixings) počinje {{date}} godine, usred kamatnog perioda. Mora početi prvog dana perioda.",
  termsFeeNeedsFacility:
    "Naknada se računa od ugovorenog iznosa kredita, koji nije dat. Unesite stavku facility.",
  termsBulletDates:
    "Kredit koji se otplaćuje odjednom ima jedan datum glavnice, a firstPrincipal je {{first}} i lastPrincipal {{last}}. Izjednačite ih.",
  termsInstalmentTwice: "Dve rate (repayment.instalments) dospevaju istog dana, {{date}}. Spojite ih.",
  termsCustomEnds:
    "Navedene rate ne počinju i ne završavaju se navedenim datumima glavnice: nijedna nije prva ili poslednja na dan {{date}} ({{term}}). Ispravite jedno od toga.",
  termsCustomSum: "Zbir navedenih rata je {{repaid}}, a zbir povlačenja {{drawn}}. Moraju biti jednaki.",
  termsCustomOffGrid:
    "Rata od {{date}} (repayment.instalments) ne dospeva ni na jedan datum kamate. Ispravite njen datum.",
  termsCustomOverBalance:
    "Rata od {{date}}, {{amount}}, veća je od stanja duga tog dana, {{balance}}. Ispravite rate.",
  termsAnnuityTooSmall:
    "Na dan {{date}} jednaki anuitet od {{payment}} ne pokriva kamatu od {{interest}}: jednaki anuiteti ne odgovaraju ovim uslovima. Navedite rate (repayment custom).",
};
