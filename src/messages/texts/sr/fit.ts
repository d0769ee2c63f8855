/** Schedules that agree with a few published facts. */
export default {
  about:
    "Pronalazi planove otplate koji se slažu sa malobrojnim objavljenim podacima, najbolji prvi, ili navodi koji podaci protivreče jedni drugima.",
  optionJson: "odgovor u formatu JSON, sa uslovima svakog plana",
  // Odakle su uslovi.
  given: "Navedeno među podacima.",
  sourceEntered: "Korisnik je uneo među podacima.",
  sourceApplied: "Korisnik je to isprobao u delu „Šta ako“ i primenio.",
  sourceAppliedEarly:
    "Korisnik je to isprobao u delu „Šta ako“ i primenio; da najpre otpadaju poslednje rate, pretpostavljeno je.",
  sourceAppliedEarlyToo:
    "Jednu prevremenu otplatu korisnik je isprobao u delu „Šta ako“ i primenio; da najpre otpadaju poslednje rate, pretpostavljeno je. Ostale: {{before}}",
  sourceRegister:
    "Nije navedeno; kad se zaokružuje stanje duga, a ne rata, plan se slaže sa ostalim podacima.",
  sourceByGrid: "Prema drugom datumu: broj rata {{number}}, razmak u mesecima {{months}}.",
  sourceStep: "Nije navedeno; uz razmak u mesecima {{months}} datumi se slažu sa ostalim podacima.",
  sourceNoRate:
    "Kamatna stopa nije poznata: uneto je 0 %, pa se kamata ne obračunava. Unesite kamatnu stopu.",
  sourceDayCount: "Nije navedeno; po analogiji sa ugovorima iste banke.",
  sourceDrawn:
    "Ukupan iznos, {{total}}, sledi iz usklađivanja. Datumi povlačenja nisu poznati; pretpostavljen je {{date}}",
  // Plan.
  schedule_one: "{{count}} rata od {{instalment}} ({{step}}), od {{first}} do {{last}}; ukupno {{total}}.",
  schedule_few: "{{count}} rate od {{instalment}} ({{step}}), od {{first}} do {{last}}; ukupno {{total}}.",
  schedule_other: "{{count}} rata od {{instalment}} ({{step}}), od {{first}} do {{last}}; ukupno {{total}}.",
  scheduleAnnuity:
    "Jednaki anuiteti ({{step}}) od {{first}} do {{last}}, ukupno ih je {{number}}, prvi sa glavnicom od {{instalment}}; ukupno {{total}}.",
  step1: "mesečno",
  step3: "tromesečno",
  step6: "polugodišnje",
  step12: "godišnje",
  stepOther: "razmak u mesecima: {{months}}",
  facilityShare: "To je {{percent}} od ugovorenog iznosa, {{facility}}.",
  facilityLeft: "Od toga nije povučeno: {{left}}.",
  // Koliko je pouzdano.
  decided: "Utvrđeno",
  likely: "Verovatno",
  undecided: "Neodlučeno",
  reasonOnly: "Nijedan drugi plan ovog oblika ne slaže se sa podacima.",
  reasonOthers_one: "Sa podacima se slaže još {{count}} plan, ali je manje verovatan.",
  reasonOthers_few: "Sa podacima se slažu još {{count}} plana, ali su manje verovatni.",
  reasonOthers_other: "Sa podacima se slaže još {{count}} planova, ali su manje verovatni.",
  reasonTie_one: "Sa podacima se podjednako dobro slaže {{count}} plan.",
  reasonTie_few: "Sa podacima se podjednako dobro slažu {{count}} plana.",
  reasonTie_other: "Sa podacima se podjednako dobro slaže {{count}} planova.",
  reasonCeiling:
    "Iz podataka se ne vidi koliko je ukupno povučeno: slaže se svaki iznos od {{least}} do {{most}}. Pretpostavljen je ceo ugovoreni iznos.",
  reasonEstimated: "Ukupan iznos sledi samo iz kursa: slaže se svaki iznos od {{least}} do {{most}}.",
  reasonPrint:
    "Pošto su iznosi zaokruženi, slaže se svaki ukupan iznos od {{least}} do {{most}}; uzet je {{total}}.",
  reasonRound:
    "Pošto su iznosi zaokruženi, slaže se svaki ukupan iznos od {{least}} do {{most}}; {{total}} je toliko okrugao da to teško može biti slučajno.",
  reasonStep: "Razmak između rata, u mesecima {{months}}, nije naveden.",
  reasonMonthEnd: "Navedeni datum je poslednji u mesecu; nije poznato da li su i ostali poslednji u mesecu.",
  reasonRegister:
    "Ovaj ukupan iznos slaže se sa podacima do poslednje decimale samo ako evidencija zaokružuje stanje duga, a ne ratu, pa se rate razlikuju za jedinicu poslednje decimale.",
  reasonEqual: "Pretpostavljene su jednake rate glavnice i da je sve povučeno pre prve rate.",
  // Podatak koji bi odlučio.
  decidingYear: "Odlučila bi glavnica koja dospeva u {{year}}. godini.",
  "deciding-firstPrincipal": "Odlučio bi prvi datum otplate glavnice.",
  "deciding-lastPrincipal": "Odlučio bi poslednji datum otplate glavnice.",
  "deciding-drawn": "Odlučio bi ukupno povučeni iznos, do poslednje decimale.",
  "deciding-instalments": "Odlučio bi broj rata.",
  "deciding-monthsBetween": "Odlučio bi broj meseci između rata.",
  // Stanja duga.
  left_one: "{{count}} preostalu ratu",
  left_few: "{{count}} preostale rate",
  left_other: "{{count}} preostalih rata",
  balanceOwn: "{{amount}} na dan {{date}} Po planu je stanje duga {{balance}}, uz {{left}}.",
  balanceOwnUndated:
    "{{amount}}, dan nije naveden: to je stanje duga uz {{left}}, u razdoblju od {{from}} do {{to}}",
  balanceRate:
    "{{amount}} na dan {{date}} Po planu je stanje duga {{balance}}, uz {{left}}. Za to je potreban kurs {{pair}} od {{needed}}; kurs naveden za {{rateDate}} je {{given}}, a potrebni odstupa od njega {{error}}.",
  balanceNoRate:
    "{{amount}} na dan {{date}} Po planu je stanje duga {{balance}}, uz {{left}}. Za to je potreban kurs {{pair}} od {{needed}}; nijedan nije naveden za poređenje.",
  balanceBefore:
    "{{amount}} na dan {{date}} Pre prve rate to nije protivrečnost, jer do tada nije moralo biti povučeno svih {{total}}.",
  balanceBeforeOwn:
    "{{amount}} na dan {{date}} Pre prve rate; to je {{percent}} ukupnog iznosa. Ostatak je mogao biti povučen kasnije.",
  balanceBeforeRate:
    "{{amount}} na dan {{date}} Pre prve rate; po kursu tog dana to je {{balance}}, odnosno {{percent}} ukupnog iznosa. Ostatak je mogao biti povučen kasnije.",
  balanceUndated:
    "{{amount}}, dan nije naveden: najbolje odgovara uz {{left}} ({{balance}}), u razdoblju od {{from}} do {{to}} Za to je potreban kurs {{pair}} od {{needed}}; najbliži navedeni, za {{rateDate}}, jeste {{given}}, a potrebni odstupa od njega {{error}}.",
  balanceUndatedNoRate:
    "{{amount}}, dan nije naveden: nijedan kurs {{pair}} nije naveden, pa dan ne može da se utvrdi. Navedite kurseve sa datumima.",
  crossing: "Između {{from}} i {{to}} navedeni kursevi prolaze kroz potrebni.",
  readingRuledOut:
    "Uz {{left}} ({{balance}}, od {{from}} do {{to}}) kurs bi morao biti {{needed}}; najbliži navedeni, za {{rateDate}}, jeste {{given}}. To je isključeno.",
  readingPossible:
    "Uz {{left}} ({{balance}}, od {{from}} do {{to}}) kurs bi morao biti {{needed}}; najbliži navedeni, za {{rateDate}}, jeste {{given}}. To nije isključeno.",
  dayDecides: "Odlučio bi dan ovog stanja duga.",
  // Jedan objavljeni iznos pored plana.
  comparedNoPlan: "Po planu se ne otplaćuje glavnica, pa {{amount}} nema sa čim da se uporedi.",
  comparedBefore:
    "{{amount}} na dan {{date}} je pre početka plana, {{begins}}, pa nema sa čim da se uporedi.",
  comparedRepaid:
    "{{amount}} na dan {{date}} se ne slaže sa planom: po njemu se tog dana više ništa ne duguje (izračunato).",
  comparedOwn:
    "{{amount}} je upravo stanje duga po planu (izračunato), uz {{left}}, u razdoblju od {{from}} do {{to}} (dan nije naveden, pa je pretpostavljen).",
  comparedOwnOn: "{{amount}} je upravo stanje duga po planu na dan {{date}} (izračunato), uz {{left}}.",
  comparedOwnOff:
    "{{amount}} nije ni stanje duga ni plaćanje po planu. Najbliže je stanje {{balance}} (izračunato), u razdoblju od {{from}} do {{to}}; razlika je {{difference}}, odnosno {{error}}.",
  comparedOwnOffOn:
    "{{amount}} se ne slaže sa planom: na dan {{date}} stanje duga je {{balance}} (izračunato); razlika je {{difference}}, odnosno {{error}}.",
  "compared-total": "ukupno plaćanje",
  "compared-principal": "rata glavnice",
  "compared-interest": "kamata",
  comparedPayment: "{{amount}}: to je {{what}} po planu (izračunato), dospeće {{day}}",
  comparedPayments_one:
    "{{amount}}: to je {{what}} po planu (izračunato), {{count}} put, od {{first}} do {{last}}",
  comparedPayments_few:
    "{{amount}}: to je {{what}} po planu (izračunato), {{count}} puta, od {{first}} do {{last}}",
  comparedPayments_other:
    "{{amount}}: to je {{what}} po planu (izračunato), {{count}} puta, od {{first}} do {{last}}",
  comparedPaymentRate:
    "{{amount}} odgovara plaćanju od {{value}} ({{what}}, izračunato), dospeće {{day}} Za to je potreban kurs {{pair}} od {{needed}}; kurs od {{rateDate}} je {{given}} ({{mark}}), a potrebni odstupa od njega {{error}}.",
  comparedRate:
    "{{amount}} odgovara stanju duga {{balance}} (izračunato), uz {{left}}, u razdoblju od {{from}} do {{to}} (dan nije naveden, pa je pretpostavljen): za to je potreban kurs {{pair}} od {{needed}}; kurs od {{rateDate}} je {{given}} ({{mark}}), a potrebni odstupa od njega {{error}}.",
  comparedRateOn:
    "{{amount}} na dan {{date}} odgovara stanju duga {{balance}} (izračunato), uz {{left}}: za to je potreban kurs {{pair}} od {{needed}}; kurs od {{rateDate}} je {{given}} ({{mark}}), a potrebni odstupa od njega {{error}}.",
  comparedRateNear:
    "{{amount}} možda odgovara stanju duga {{balance}} (izračunato), uz {{left}}, u razdoblju od {{from}} do {{to}} (dan nije naveden, pa je pretpostavljen): za to je potreban kurs {{pair}} od {{needed}}; kurs od {{rateDate}} je {{given}} ({{mark}}), a potrebni odstupa od njega {{error}}.",
  comparedRateNearOn:
    "{{amount}} na dan {{date}} možda odgovara stanju duga {{balance}} (izračunato), uz {{left}}: za to je potreban kurs {{pair}} od {{needed}}; kurs od {{rateDate}} je {{given}} ({{mark}}), a potrebni odstupa od njega {{error}}.",
  comparedRateOff:
    "{{amount}} ne odgovara nijednom stanju duga po planu. Najbliže je {{balance}} (izračunato), uz {{left}}, u razdoblju od {{from}} do {{to}}: za to bi kurs {{pair}} morao biti {{needed}}; kurs od {{rateDate}} je {{given}} ({{mark}}), a potrebni odstupa od njega {{error}}.",
  comparedRateOffOn:
    "{{amount}} na dan {{date}} ne odgovara planu: stanje duga je {{balance}} (izračunato), uz {{left}}, pa bi kurs {{pair}} morao biti {{needed}}; kurs od {{rateDate}} je {{given}} ({{mark}}), a potrebni odstupa od njega {{error}}.",
  comparedNoRate:
    "Nijedan kurs {{pair}} nije poznat, pa {{amount}} ne može da se uporedi ni sa jednim stanjem duga. Dodajte kursnu listu.",
  comparedNoRateOn:
    "Na dan {{date}} stanje duga po planu je {{balance}} (izračunato), uz {{left}}. Da bi {{amount}} bilo to stanje, kurs {{pair}} morao bi biti {{needed}}, a nijedan oko tog dana nije poznat. Dodajte kursnu listu.",
  // Nijedan.
  contradiction:
    "Nijedan plan se ne slaže sa svim podacima. Ovi podaci ne mogu važiti zajedno; proverite ih:",
  without: "bez njega: {{schedule}}",
  withoutOpen: "bez njega se zna premalo za plan otplate",
  missingDates: "Nije poznat ni prvi ni poslednji datum otplate glavnice. Navedite bar jedan.",
  missingTotal:
    "Ništa ne govori koliko se otplaćuje. Navedite glavnicu za neku godinu (yearlyInstalments), ugovoreni iznos, ukupno povučeni iznos ili neko stanje duga.",
  missingRate: "Jednaki anuiteti ne mogu da se izračunaju bez kamatne stope. Navedite ratePercent.",
  more_one: "Slaže se još {{count}} plan koji nije naveden.",
  more_few: "Slažu se još {{count}} plana koji nisu navedeni.",
  more_other: "Slaže se još {{count}} planova koji nisu navedeni.",
  fact: "{{name}}: {{value}}",
  "fact-facility": "ugovoreni iznos",
  "fact-drawn": "ukupno povučeno",
  "fact-ratePercent": "kamatna stopa",
  "fact-firstInterest": "prvi datum kamate",
  "fact-firstPrincipal": "prvi datum otplate glavnice",
  "fact-lastPrincipal": "poslednji datum otplate glavnice",
  "fact-monthsBetween": "broj meseci između rata",
  "fact-instalments": "broj rata",
  "fact-instalment": "rata",
  "fact-repayment": "način otplate",
  "fact-year": "glavnica koja dospeva u {{year}}. godini",
  "fact-balance": "stanje duga, dan nije naveden",
  "fact-balanceOn": "stanje duga na dan {{date}}",
  "fact-rate": "kurs {{pair}}, {{date}}",
};
