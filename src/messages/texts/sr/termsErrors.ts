/** Errors in the terms of a loan. Part of the namespace "errors". */
export default {
  termsNotObject:
    "U datoteci nema uslova zajma: očekivan je objekat sa stavkama kao što su currency i drawdowns.",
  termsUnknownKey:
    "Stavka {{path}} ne postoji. Proverite kako je napisana; nepoznata stavka se ne preskače prećutno.",
  termsMissingKey: "Nedostaje stavka {{path}}. Unesite je.",
  termsExpected: "Stavka {{path}} glasi {{found}}, a očekuje se {{expected}}.",
  termsExpectedText: 'tekst pod navodnicima, na primer "x-ray"',
  termsExpectedDate: 'datum kao tekst, godina-mesec-dan, na primer "2014-03-21"',
  termsExpectedPercent: 'procenat kao tekst sa decimalnom tačkom, na primer "2.35"',
  termsExpectedAmount: 'iznos kao tekst sa decimalnom tačkom, na primer "8537500.00"',
  termsExpectedWhole: "ceo broj, najmanje 1",
  termsExpectedOneOf: "jedno od ovoga: {{list}}",
  termsExpectedList: "spisak u uglastim zagradama",
  termsExpectedObject: "objekat u vitičastim zagradama",
  termsAmountTooFine:
    "Iznos {{path}} glasi {{found}}, što je sitnije od najmanje jedinice valute {{currency}} (broj decimala: {{decimals}}). Zaokružite ga.",
  termsOtherCurrency:
    "Stavka {{term}} je u valuti {{currency}}, a zajam je u valuti {{expected}}. Koristite jednu valutu.",
  termsNotPositive: "Iznos {{term}} je {{found}}; mora biti veći od 0. Ispravite ga.",
  termsMonthsBetween: "Stavka {{term}} je {{found}}; mora biti ceo broj meseci od 1 do 120. Ispravite je.",
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
  termsNoDrawdown:
    "Zajam nema ni povlačenja ({{term}}) ni početno stanje duga (openingBalance). Unesite jedno od toga, sa datumom i iznosom.",
  termsRegisterUnused:
    "Uslovi navode kako evidencija zaokružuje stanje duga ({{term}}), a zaokružuju se rate (remainder last). Uklonite to, ili za remainder unesite balance.",
  termsRegisterRepayment:
    "Zaokružuje se stanje duga ({{term}} balance), što odgovara samo jednakim ratama glavnice. Za remainder unesite last.",
  termsDividedRepayment:
    "Na rate se deli navedeni iznos ({{term}}), što odgovara samo jednakim ratama glavnice. Uklonite iznos.",
  termsDividedChanged:
    "Na rate se deli navedeni iznos ({{term}}), što odgovara zajmu čije stanje ništa drugo ne menja, a postoji {{change}}. Uklonite iznos: tada se deli ono što se duguje.",
  termsDividedFar:
    "Iznos koji se deli na rate (register.divided), {{amount}}, razlikuje se za celu ratu ili više od povučenog, {{drawn}}. Ispravite ga.",
  termsOpeningAndDrawdowns:
    "Zajam ima i povlačenja i početno stanje duga ({{term}}). Zadržite jedno: početno stanje kazuje koliko se duguje na njegov dan, ma kako da je povučeno.",
  positionBeforeOpening:
    "Uslovi zajma {{loan}} počinju stanjem duga od {{date}}: ne kazuju koliko se dugovalo {{day}}. Izaberite taj ili kasniji dan, ili umesto stanja unesite povlačenja.",
  termsOpeningAfterEnd:
    "Početno stanje duga ({{term}}) je od {{date}}, što nije pre poslednjeg datuma glavnice (lastPrincipal), {{last}}: ne bi bilo šta da se otplaćuje. Ispravite jedan od datuma.",
  termsOpeningInterestLate:
    "Kamata na početno stanje duga teče od {{from}} ({{term}}), što je posle dana tog stanja, {{date}}. Unesite taj ili raniji dan.",
  termsOpeningInterestDue:
    "Kamata na početno stanje duga od {{date}} teče od {{from}} ({{term}}), ali je u međuvremenu, {{due}}, kamata dospela. Unesite taj ili kasniji dan.",
  termsOpeningEventBefore:
    "Datum {{event}} ({{term}}) nije posle dana početnog stanja duga, {{date}}: ono što se do tada dogodilo već je u tom stanju. Uklonite stavku ili ispravite njen datum.",
  termsOpeningBeforePeriod:
    "Datum {{date}} ({{term}}) je pre prvog kamatnog perioda plana otplate, koji počinje {{from}}. Unesite kasniji datum.",
  termsOpeningFeeBefore:
    "Naknada je od {{fee}} ({{term}}), što nije posle dana početnog stanja duga, {{date}}. Uklonite naknadu: plan otplate počinje posle tog dana.",
  termsOpeningCommitment:
    "Naknada za nepovučena sredstva ({{term}}) računa se na ono što još nije povučeno, a to se iz početnog stanja duga ne vidi. Uklonite naknadu ili umesto stanja unesite povlačenja.",
  termsOpeningCustomSum:
    "Navedene rate posle {{date}} iznose ukupno {{repaid}}, a početno stanje duga tog dana je {{balance}}. Moraju biti jednaki; ispravite jedno od njih.",
  termsDrawdownAfterEnd:
    "Povlačenje od {{drawdown}} nije pre kraja zajma, {{last}} (lastPrincipal). Ispravite jedan od datuma.",
  termsNothingDrawn:
    "Prvo povlačenje, {{drawdown}}, nije pre prvog datuma glavnice (firstPrincipal), {{principal}}: ne bi bilo šta da se otplaćuje. Ispravite jedan od datuma.",
  termsDrawnOverFacility:
    "Zbir povlačenja je {{drawn}}, više od ugovorenog iznosa zajma (facility), {{facility}}. Ispravite jedan od iznosa.",
  termsNegativeRate: "Stopa {{term}} je {{percent}}; ne sme biti negativna. Ispravite je.",
  interestOpenUnknown:
    "Kamatna stopa zajma {{loan}} nije poznata, pa je kamata ostavljena otvorena; glavnici i stanju duga stopa nije potrebna. Unesite stopu, ili je pretpostavite (assumedRate).",
  interestOpenIndex:
    "Stopa zajma {{loan}} je promenljiva (referentna stopa {{index}}), a nijedna vrednost te stope nije navedena, pa je kamata ostavljena otvorena; glavnici i stanju duga stopa nije potrebna. Unesite vrednosti te stope (rate.fixings), ili ih pretpostavite (assumedRate).",
  interestOpenBefore:
    "Stope pretpostavljene za zajam {{loan}} počinju {{from}}; za kamatne periode koji počinju ranije stopa nije poznata. Pretpostavite stopu od ranijeg dana.",
  termsRateNeeded:
    "Glavnica zajma {{loan}} ne može da se odredi bez kamatne stope, zbog stavke {{term}}. Unesite stopu, ili je pretpostavite (assumedRate).",
  termsAssumedUnused:
    "Stopa je pretpostavljena ({{term}}), a sve stope zajma su fiksne i poznate. Uklonite jedno od toga.",
  termsAssumedEmpty:
    "Stope su pretpostavljene po datumima ({{term}}), a spisak je prazan. Unesite bar jednu.",
  termsAssumedTwice: "Dve pretpostavljene stope (assumedRate.values) počinju {{date}}. Zadržite jednu.",
  termsNoFixingAtStart:
    "Stopa je promenljiva (referentna stopa {{index}}), a za period od {{date}} nije navedena vrednost te stope za taj dan niti za neki raniji. Unesite je u rate.fixings.",
  termsFixingTwice:
    "Dve vrednosti referentne stope (rate.fixings) počinju istog dana, {{date}}. Zadržite jednu.",
  termsFixingOffGrid:
    "Vrednost referentne stope (rate.fixings) počinje {{date}} godine, usred kamatnog perioda. Mora početi prvog dana nekog perioda.",
  termsFeeNeedsFacility:
    "Naknada se računa od ugovorenog iznosa zajma, koji nije naveden. Unesite stavku facility.",
  termsBulletDates:
    "Zajam koji se otplaćuje odjednom ima jedan datum glavnice, a firstPrincipal je {{first}}, dok je lastPrincipal {{last}}. Izjednačite ih.",
  termsInstalmentTwice: "Dve rate (repayment.instalments) dospevaju istog dana, {{date}}. Spojite ih.",
  termsCustomEnds:
    "Navedene rate ne počinju i ne završavaju se na navedene datume glavnice: na dan {{date}} ({{term}}) ne pada ni prva ni poslednja rata. Ispravite jedno od toga.",
  termsCustomSum:
    "Zbir navedenih rata je {{repaid}}, a zbir povlačenja {{drawn}}. Moraju biti jednaki; ispravite rate ili povlačenja.",
  termsCustomOffGrid:
    "Rata od {{date}} (repayment.instalments) ne dospeva ni na jedan datum kamate. Ispravite njen datum.",
  termsCustomOverBalance:
    "Rata od {{date}}, {{amount}}, veća je od stanja duga tog dana, {{balance}}. Ispravite rate.",
  termsAnnuityTooSmall:
    "Na dan {{date}} anuitet od {{payment}} ne pokriva kamatu od {{interest}}: jednaki anuiteti ne odgovaraju ovim uslovima. Navedite rate (repayment custom).",
  termsExpectedYesNo: "true ili false, bez navodnika",
  termsNoDefaultRates:
    "Stopa zatezne kamate uzima se iz tabele, ali tabela je prazna. Unesite stope u stavku defaultInterest.rates.",
  termsDefaultRateTwice:
    "Dve stope zatezne kamate (defaultInterest.rates) počinju {{date}} godine. Zadržite jednu.",
  termsNoDefaultRate:
    "Jedan iznos nije plaćen od {{date}} godine, a za taj dan nije navedena stopa zatezne kamate. Unesite u stavku defaultInterest.rates stopu koja važi od tog dana ili od ranije.",
  termsNotMonthEnd:
    "Datumi dospeća su poslednji dani u mesecu (rollOn), a {{term}}, {{date}}, nije poslednji dan svog meseca. Ispravite jedno od toga.",
  termsCapitalisedToEnd:
    "Kamata se pripisuje dugu do {{until}} (capitalisedUntil), a poslednje plaćanje dospeva {{last}}: ne bi preostalo plaćanje kojim bi se izmirila. Unesite raniji datum.",
  termsCustomRest:
    "Poslednja navedena rata, koja dospeva {{date}}, iznosi {{amount}}, a tada se još duguje {{balance}}. Ispravite rate.",
  termsDrawdownAfterAvailability:
    "Povlačenje od {{drawdown}} je posle poslednjeg dana raspoloživosti zajma, {{end}} (availabilityEnd). Ispravite jedan od datuma.",
  termsCancellationNeedsFacility:
    "Deo zajma je otkazan, a ugovoreni iznos zajma nije naveden. Unesite stavku facility.",
  termsCancelledOverUndrawn:
    "Zbir otkazanih iznosa je {{cancelled}}, više nego što je ostalo nepovučeno, {{undrawn}}. Ispravite jedan od iznosa.",
  termsPrepaymentTooEarly: "Prevremena otplata od {{date}} je pre prvog povlačenja. Ispravite njen datum.",
  termsPrepaymentOverBalance:
    "Prevremena otplata od {{date}}, {{amount}}, veća je od stanja duga tog dana, {{balance}}. Ispravite je.",
  termsPrepaymentAfterEnd:
    "Prevremena otplata od {{date}} nije pre kraja zajma, {{last}} (lastPrincipal). Ispravite jedan od datuma.",
  termsReschedulingAfterEnd:
    "Reprogram od {{date}} nije pre poslednjeg datuma glavnice po uslovima koje zamenjuje, {{last}}. Ispravite jedan od datuma.",
  termsReschedulingOrder: "Dva reprograma stupaju na snagu istog dana, {{date}}. Spojite ih.",
  termsReschedulingInterest:
    "Prvi datum kamate ({{term}}), {{interest}}, nije posle dana kada reprogram stupa na snagu, {{date}}. Ispravite jedan od datuma.",
  termsReschedulingStated:
    "Rate su navedene pojedinačno, a reprogram od {{date}} ne navodi nove. Unesite {{term}}.",
  termsWriteDownOverBalance:
    "Reprogram od {{date}} otpisuje {{amount}}, više od stanja duga tog dana, {{balance}}. Ispravite iznos.",
  termsDayTwice:
    "Dan {{date}} naveden je i kao neradan (businessDays.holidays) i kao radan (businessDays.workingDays). Zadržite jedno.",
  termsTooLarge:
    "Stanje duga naraste na {{amount}}; od {{limit}} naviše nijedna tabela ne čuva iznose u cent. Proverite iznose ili podelite zajam.",
  termsRateTooHigh: "Stopa {{term}} je {{percent}}, više od 100 %: sigurno je greška. Ispravite je.",
  termsTooLong:
    "Od prvog povlačenja, {{drawdown}}, do poslednjeg datuma glavnice (lastPrincipal), {{last}}, ima više od sto godina: sigurno je greška. Ispravite jedan od datuma.",
  tableNameTaken:
    "U radnoj svesci već postoji tabela {{table}} koja ne pripada Otplati (list {{sheet}}); ništa nije upisano. Dajte toj tabeli drugo ime.",
  cellNameTaken:
    "Ime {{name}} je u radnoj svesci već dato nečemu što ne pripada Otplati ({{place}}); ništa nije upisano. Dajte toj ćeliji drugo ime.",
};
