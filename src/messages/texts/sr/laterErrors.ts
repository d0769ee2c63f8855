/** Greške prikaza, pokazatelja i scenarija. */
export default {
  noExchangeRate:
    "Na dan {{day}} ni pre njega nije poznat kurs {{from}} prema {{to}}. Izaberite kasniji dan ili drugu valutu.",
  scenarioUnreadable:
    "Scenario „{{text}}“ ne može da se pročita. Napišite ga kao jedan od ovih: rate+1, rate-0.5 from 2024-01-15, fx+10, draw 2015-06-30.",
  scenarioFxTooLow:
    "Po scenariju „{{text}}“ valuta ne bi vredela ništa. Umanjite je za manje od 100 procenata.",
  scenarioAfterEnd:
    "Nijedan kamatni period zajma {{loan}} ne počinje na dan {{day}} ni posle njega, pa stopa od tog dana ne može da se promeni. Izaberite raniji dan.",
  scenarioNothingProjected:
    "Za svaki kamatni period zajma {{loan}} referentna stopa je objavljena, pa nijedna nije projekcija. Navedite od kog dana se stopa menja: rate+1 from 2024-01-15.",
  scenarioNoFacility:
    "Nije poznato koliko ukupno može da se povuče po zajmu {{loan}}. Unesite facility u datoteku sa uslovima.",
  scenarioOpening:
    "Uslovi zajma {{loan}} počinju navedenim stanjem duga: nije poznato koliko zajma još nije povučeno. Umesto openingBalance unesite povlačenja.",
  scenarioNothingUndrawn:
    "Po zajmu {{loan}} nema više šta da se povuče: od {{facility}} povučeno je ili otkazano {{used}}. Izostavite ovaj scenario.",
  scenarioSameCurrency:
    "{{loan}} je u valuti {{currency}} i prikazuje se u valuti {{currency}}: kurs ništa ne menja. Izaberite drugu valutu opcijom --in.",
  optionNeeds: "Uz {{option}} mora da stoji i {{needed}}. Dodajte to.",
  optionsApart: "{{option}} i {{other}} se isključuju. Izostavite jednu od njih.",
  optionNotCurrency: "{{option}} prima jednu od valuta: {{known}}; „{{text}}“ nije jedna od njih.",
  optionNotPercent: "{{option}} prima procenat kao što je 5 ili 4.25, ne manji od 0; „{{text}}“ to nije.",
  optionNotAccounts:
    "{{option}} prima delove i njihova konta, na primer {{example}}; „{{text}}“ ne može da se pročita.",
  sinceAfterAsOf: "Prvi dan, {{since}}, dolazi posle poslednjeg, {{asOf}}. Promenite jedan od njih.",
  termsManyFees:
    "Za zajam „{{loan}}“ navedene su provizije na nepovučena sredstva ({{fees}}), a svaka prati povlačenja i otkazivanja ({{changes}}): više nego što se može izračunati. Zadržite provizije koje ugovor navodi.",
  termsExpectedOneObject: "jedan objekat u vitičastim zagradama, a ne spisak",
  termsOfOneLoanTwice:
    "Datoteke {{first}} i {{second}} navode uslove istog zajma, „{{loan}}“, pa se ne zna koji važe. Izostavite jednu od njih.",
  termsDividedFarBegun:
    "Po početnom stanju duga na dan {{date}}, {{balance}}, i ratama koje su pre toga dospele, povučeno je {{drawn}}: to se od iznosa koji se deli na rate (register.divided), {{amount}}, razlikuje za celu ratu ili više. Ispravite jedno od njih.",
};
