/** Checks that an auditor signs: what is compared, what was found, what to do. */
export default {
  agrees:
    "{{first}}: {{firstValue}} ({{firstPlace}}). {{second}}: {{secondValue}} ({{secondPlace}}). U redu.",
  agreesAsSaid:
    "{{first}}: {{firstValue}} ({{firstPlace}}). {{second}}: {{secondValue}} ({{secondPlace}}). {{inOrder}}",
  differs:
    "{{first}}: {{firstValue}} ({{firstPlace}}). {{second}}: {{secondValue}} ({{secondPlace}}). Razlika: {{difference}}. {{advice}}",
  differsInWords:
    "{{first}}: {{firstValue}} ({{firstPlace}}). {{second}}: {{secondValue}} ({{secondPlace}}). Ne slaže se. {{advice}}",
  notStated: "nije navedeno",
  ofLoan: "{{loan}}: {{says}}",
  days_one: "{{count}} dan",
  days_few: "{{count}} dana",
  days_other: "{{count}} dana",
  // Gde neki podatak stoji.
  placeDocument: "„{{document}}“",
  placeRow: "„{{document}}“, strana {{page}}, red {{row}}",
  placePage: "„{{document}}“, strana {{page}}",
  placeCell: "„{{document}}“, ćelija {{cell}}",
  placeTerms: "uslovi zajma",
  placeTermOf: "uslovi zajma, izvor: {{source}}",
  placeSchedule: "plan otplate zajma",
  placeScheduleRow: "plan otplate zajma, dospeće {{due}}",
  placeRate: "{{source}}, {{date}}",
  placePayment: "uplata {{number}}",
  fromRowsAbove: "sabrano iz redova koje obuhvata",
  fromListRate: "evri puta kurs iz spiska",
  fromBalances: "dinari podeljeni evrima kod većine dugova u dokumentu „{{document}}“",
  fromBalancesBoth: "iz oba stanja i preostalih rata",
  fromBoth: "jedno podeljeno drugim",
  fromFirstDate: "računato od prvog datuma",
  fromRateOf: "po kursu na dan {{date}}",
  fromPayments: "unete uplate",
  fromLoans_one: "{{count}} zajam; izostavljeno jer kurs nije poznat: {{left}}",
  fromLoans_few: "{{count}} zajma; izostavljeno jer kurs nije poznat: {{left}}",
  fromLoans_other: "{{count}} zajmova; izostavljeno jer kurs nije poznat: {{left}}",
  // Zbirovi.
  printedTotalsName: "Odštampani zbirovi",
  printedTotalsRule:
    "Odštampani zbir jednak je zbiru redova koje obuhvata, osim za zaokruživanje izvršenih i preračunatih iznosa.",
  printedTotalsSource: "Zakon o budžetu, članovi 1, 3, 5 i posebni deo",
  labelTotal: "„{{label}}“, {{column}}",
  labelSum: "Zbir redova",
  missingRows: "Neki od redova koje „{{label}}“ ({{column}}) sabira nisu u datoteci.",
  missingUnread:
    "Na strani {{page}} ima iznosa u redovima koji nisu mogli da se pročitaju, a „{{label}}“ ({{column}}) ih možda sabira. Uporedite ga sa dokumentom.",
  totalRounded:
    "Razlika: {{difference}}, ne veća nego što nastaje zaokruživanjem, jer je svaki iznos zaokružen za sebe. U redu.",
  adviceTotal:
    "Potražite red koji nedostaje, koji je ponovljen ili pogrešno pročitan; ako su svi tačni, pogrešan je sam zbir.",
  // Kurs na dan.
  rateName: "Jedan kurs za dan",
  rateRule:
    "Dinari i evri svakog duga u spisku isti su iznos po jednom kursu, a taj kurs je objavljeni srednji kurs tog dana.",
  rateSource: "Zakon o budžetu, član 3, deo V; srednji kursevi Narodne banke Srbije",
  labelBalanceOf: "{{name}}, stanje duga u {{currency}}",
  labelAtCommonRate: "{{eur}} po kursu {{rate}}",
  labelOwnRate: "Njegov sopstveni kurs",
  labelListRate: "RSD za 1 EUR u spisku",
  labelPublishedRate: "Objavljeni kurs",
  missingBalances: "Red {{row}}, {{name}}: stanje duga nije navedeno i u evrima i u dinarima.",
  bothNought: "Red {{row}}, {{name}}: oba stanja su 0, pa se kurs iz njih ne može utvrditi.",
  missingCommonRate: "„{{document}}“: premalo dugova ima stanje u obe valute, ili im kurs nije zajednički.",
  missingDay:
    "U dokumentu „{{document}}“ nije naveden dan stanja duga. Navedite ga ako ga znate: u panelu kod dokumenta, u komandnoj liniji opcijom --list-day.",
  missingDayLike:
    "U dokumentu „{{document}}“ nije naveden dan stanja duga. Njegov kurs, {{rate}}, objavljeni je kurs za {{date}}, što bi mogao biti taj dan. Ako jeste, navedite ga: u panelu kod dokumenta, u komandnoj liniji opcijom --list-day.",
  labelListDay: "Navedeni dan stanja",
  labelDayOfRate: "Dan čiji je objavljeni kurs, {{rate}}, kurs iz spiska",
  labelYearOfInstalments: "Godina rata uz njih",
  fromPublishedRate: "evri puta objavljeni kurs tog dana",
  missingPublishedRate: "Objavljeni kurs RSD/EUR na dan {{date}} nije poznat. Uvezite kursnu listu tog dana.",
  adviceCommonRate:
    "Jedno od dva stanja je pogrešno odštampano ili pročitano: uporedite oba sa stranom dokumenta.",
  advicePublishedRate: "Proverite dan stanja duga i kursnu listu.",
  // Datumi.
  datesName: "Datumi i broj rata",
  datesRule: "Između prvog i poslednjeg datuma otplate glavnice je ceo broj koraka.",
  datesSource: "Ugovori banke Export-Import Bank of China (polugodišnje rate); uobičajeni planovi otplate",
  datesDiffer: "{{doubt}} Proverite oba datuma ({{place}}) u ugovoru.",
  labelRegularDate_one: "Poslednji redovni datum (ukupno {{count}}, korak u mesecima: {{months}})",
  labelRegularDate_few: "Poslednji redovni datum (ukupno {{count}}, korak u mesecima: {{months}})",
  labelRegularDate_other: "Poslednji redovni datum (ukupno {{count}}, korak u mesecima: {{months}})",
  adviceDates: "Proverite oba datuma u ugovoru.",
  // Rata za godinu.
  yearlyName: "Glavnica za godinu",
  yearlyRule:
    "Glavnica odštampana za godinu jednaka je glavnici iz plana otplate u toj godini; bez plana, veća je od nule tačno onda kada je godina u periodu otplate. Iznos odštampan u celim jedinicama slaže se sa onim koji je od njega udaljen manje od jedinice.",
  yearlyRounded: "U redu: razlika je manja od odštampane jedinice ({{difference}}).",
  yearlySource: "Zakon o budžetu, član 3, deo V, red „Rata glavnice“",
  labelYearly: "Odštampana glavnica za {{year}}. godinu",
  labelScheduleYear: "Glavnica za {{year}}. godinu po planu otplate",
  labelDates: "Datumi otplate",
  dueInYear: "u {{year}}. godini dospeva glavnica (otplata od {{first}} do {{last}})",
  notDueInYear: "u {{year}}. godini ništa ne dospeva (otplata od {{first}} do {{last}})",
  missingYearly: "U redu „Rata glavnice“ nema godine ili iznosa.",
  adviceYearly: "Proverite uslove zajma i da li zakon navodi drugu godinu.",
  missingNothingOwed:
    "Na dan spiska nije bilo duga, pa se ne može utvrditi da li glavnica dospeva u {{year}}. godini.",
  adviceYearlyDates: "Proverite datume, iznos i godinu uz njega.",
  // Stanje po ratama.
  balanceName: "Stanje duga po ratama",
  balanceRule:
    "Stanje duga u evrima jednako je broju preostalih rata pomnoženom iznosom rate, u valuti zajma, po kursu tog dana.",
  balanceSource: "Ugovori banke Export-Import Bank of China: jednake polugodišnje rate",
  labelBalanceEur: "Stanje duga na dan {{date}}",
  labelOwed_one: "Dug kad je preostala {{count}} rata",
  labelOwed_few: "Dug kad su preostale {{count}} rate",
  labelOwed_other: "Dug kad je preostalo {{count}} rata",
  labelOwedInEur_one: "{{owed}} (preostala {{count}} rata) u evrima",
  labelOwedInEur_few: "{{owed}} (preostale {{count}} rate) u evrima",
  labelOwedInEur_other: "{{owed}} (preostalo {{count}} rata) u evrima",
  labelNeededRate: "Kurs koji bi bio potreban, {{currency}} za 1 EUR",
  labelRate: "Kurs, {{quote}} za 1 {{base}}",
  missingRepayment:
    "Nije poznato da se zajam otplaćuje u jednakim ratama, niti u kojim koracima. Unesite njegove uslove.",
  repaidByTranche:
    "Zajam se otplaćuje po tranšama („{{rate}}“, {{place}}): prvi datum može biti datum jedne tranše, a poslednji druge.",
  missingDates: "Prvi i poslednji datum otplate glavnice nisu oba navedeni kao jedan dan.",
  missingOddDates: "Poslednji datum otplate glavnice nije nijedan od redovnih datuma.",
  missingInstalment: "Ni za jednu godinu otplate nije odštampana glavnica veća od nule.",
  missingNotBegun:
    "Otplata počinje {{first}}, a rata veća od nule još nije odštampana: duguje se ono što je povučeno, a to nije poznato. Unesite povlačenja.",
  missingEqualInstalment: "Glavnica za godinu ne može se podeliti na jednake rate.",
  missingBalance: "Stanje duga u evrima nije navedeno.",
  missingDrawdowns:
    "Na dan {{date}}, pre prve rate ({{first}}), zajam se možda još povlačio, a nije poznato koliko je do tada povučeno. Unesite povlačenja.",
  missingRate: "Kurs EUR/{{currency}} na dan {{date}} nije poznat. Uvezite ga ili unesite.",
  missingRateNear:
    "Kurs EUR/{{currency}} na dan {{date}} nije poznat. Za to stanje duga potreban je {{needed}}, čemu najbliži poznati kurs ({{other}}) ne protivreči. Uvezite ili unesite kurs tog dana.",
  adviceBalance:
    "Proverite dan i stanje duga na strani dokumenta, zatim ratu i povlačenja u ugovoru; razlog može biti i zakasnela ili prevremena uplata.",
  // Oznake.
  labelName: "Oznake valuta i jedinica",
  labelRule:
    "Valuta uz ratu ista je kao u ugovoru, u referentnoj stopi i u drugim zakonima; dve tabele jednog dokumenta ne daju za isti konto hiljadu puta različite iznose.",
  labelSource: "Revizorska praksa: provera verodostojnosti oznaka valuta i jedinica",
  labelPrintedCurrency: "Rata glavnice kako je odštampana",
  labelAgreedCurrency: "Valuta ugovora",
  labelIndexCurrency: "Referentna stopa",
  labelOtherLaw: "Rata glavnice u drugom zakonu",
  labelOtherLawTwice: "Dvostruko veći broj kao rata glavnice u drugom zakonu",
  labelOtherLawHalf: "Upola manji broj kao rata glavnice u drugom zakonu",
  missingCurrency: "Osim ove oznake ništa ne govori o valuti zajma.",
  adviceLabel: "Jedna od dve oznake je pogrešna: zatražite ugovor, a do tada iznos ne preračunavajte.",
  // Najviši iznos i naknade.
  ceilingName: "Najviši iznos po ugovoru",
  ceilingRule: "Nije povučeno niti se duguje više nego što ugovor dozvoljava.",
  ceilingSource: "Ugovor o zajmu, iznos zajma",
  labelCeiling: "Najviši iznos po ugovoru",
  labelOpening: "Početno stanje duga na dan {{date}}",
  labelDrawn: "Ukupno povučeno",
  labelBalanceIn: "Stanje duga od {{eur}} na dan {{date}} u valuti zajma",
  missingCeiling: "Najviši iznos po ugovoru nije poznat. Unesite ga među uslove zajma (facility).",
  adviceCeiling: "Proverite povlačenja i ratu, zatim da li je ugovor menjan.",
  feesName: "Naknade po ugovoru",
  feesRule: "Naknada koja je deo iznosa zajma jednaka je iznosu puta procenat, zaokruženo na najbliži.",
  feesSource: "Ugovor o zajmu, članovi o naknadi za obradu i premiji osiguranja",
  labelFeeManagement: "Naknada za obradu u planu otplate",
  labelFeeInsurance: "Premija osiguranja u planu otplate",
  labelShare: "{{percent}} od {{facility}}",
  missingFees: "Naknade po ugovoru nisu poznate. Unesite ih među uslove zajma (fees).",
  adviceFees: "Proverite procenat i iznos zajma u ugovoru.",
  // Uplate.
  paymentsName: "Uplate prema planu otplate",
  paymentsRule:
    "Što je do dana stanja dospelo plaćeno je u celini, na vreme, u valuti zajma i ne više od toga; na plaćeno sa zakašnjenjem teče zatezna kamata ako je ugovor predviđa.",
  paymentsSource: "Ugovor o zajmu; Zakon o obligacionim odnosima, član 313 (redosled uračunavanja)",
  labelDuePrincipal: "Glavnica, dospeće {{date}}",
  labelDueInterest: "Kamata, dospeće {{date}}",
  labelDueFee: "Naknada, dospeće {{date}}",
  labelDuePrepayment: "Prevremena otplata, dospeće {{date}}",
  labelPaidOn: "Plaćeno u celini {{date}} (dan plaćanja {{payable}})",
  labelPaidBy: "Plaćeno do {{date}} (dan plaćanja {{payable}})",
  labelPayment: "Uplata od {{date}}",
  labelDefaultPaid: "Plaćena zatezna kamata",
  labelDefaultFrom: "Zatezna kamata od {{date}}",
  labelDefault: "Zatezna kamata do {{until}} na ono što je dospelo {{date}}",
  paymentUnused: "{{says}} Ispravite uplatu ili je objasnite u napomeni.",
  missingLoanOfPayment:
    "Uplata {{number}} navodi zajam „{{loan}}“, koji ovde nema plan otplate. Ispravite oznaku zajma ili unesite uslove.",
  missingPayments: "Za zajam nije uneta nijedna uplata. Unesite uplate u panelu ili u radnoj svesci.",
  missingPaymentsBy:
    "Do {{day}} za zajam nije uneta nijedna uplata. Unesite uplate u panelu ili u radnoj svesci.",
  paymentsSince_one:
    "Uplate su unete tek od dospeća {{day}}; za {{count}} ranije dospeće ne zna se da li je plaćeno.",
  paymentsSince_few:
    "Uplate su unete tek od dospeća {{day}}; za {{count}} ranija dospeća ne zna se da li je plaćeno.",
  paymentsSince_other:
    "Uplate su unete tek od dospeća {{day}}; za {{count}} ranijih dospeća ne zna se da li je plaćeno.",
  advicePaymentLate: "Plaćeno je sa zakašnjenjem: pitajte zašto i da li je obračunata zatezna kamata.",
  advicePaymentMissing: "Za to nije uneta uplata: potražite je u izvodima banke.",
  advicePaymentShort: "Nije plaćeno u celini: potražite ostatak u izvodima banke.",
  labelAhead: "Od toga dospeva {{due}} ili kasnije",
  paidAhead:
    "Od uplate od {{date}} iznos {{amount}} ne dospeva pre {{due}}: plaćeno je više nego što je dospelo. Pitajte da li je plaćeno unapred; ako se po ugovoru to smatra prevremenom otplatom, unesite je u uslove.",
  paymentProjected:
    "Kamata od {{due}} sa dospećem {{date}} računata je po prenetoj referentnoj stopi, a plaćen je drugi iznos. Unesite stopu utvrđenu za taj period (rate.fixings), pa će ovo biti provereno.",
  paymentAssumed:
    "Kamata od {{due}} sa dospećem {{date}} računata je po pretpostavljenoj stopi, a plaćen je drugi iznos. Unesite stopu za taj period, pa će ovo biti provereno.",
  adviceDefault: "Pitajte da li ju je zajmodavac obračunao.",
  // Od zakona do zakona.
  forecastName: "Predviđeno i odštampano stanje",
  forecastRule:
    "Stanje koje sledeći spisak dugova štampa jednako je, u valuti zajma, onom koje sledi iz ranijeg spiska: njegovom stanju u jednakim ratama na njegove datume, bez rata dospelih u međuvremenu. Gde raniji spisak ne dokazuje da su rate takve, promašaj se ne može proveriti.",
  forecastSource: "Spiskovi dugova u zakonima o budžetu, član 3: stanje, datumi i rata svakog zajma",
  labelForecastPrinted: "Stanje na dan {{date}}",
  labelForecast: "Predviđanje po spisku dugova na dan {{date}}",
  adviceForecast: "Pitajte šta je između dva spiska povučeno, prevremeno otplaćeno ili nanovo ugovoreno.",
  forecastAssumed:
    "Predviđanje po ranijem spisku, {{forecast}}, ima osnov „{{basis}}“, a odštampano je {{printed}}. {{why}}",
  forecastStepAssumed_one:
    "Predviđanje po ranijem spisku, {{forecast}}, uzima ratu na {{count}} mesec, što je pretpostavka, a odštampano je {{printed}}.",
  forecastStepAssumed_few:
    "Predviđanje po ranijem spisku, {{forecast}}, uzima ratu na {{count}} meseca, što je pretpostavka, a odštampano je {{printed}}.",
  forecastStepAssumed_other:
    "Predviđanje po ranijem spisku, {{forecast}}, uzima ratu na {{count}} meseci, što je pretpostavka, a odštampano je {{printed}}.",
  forecastByTerms:
    "Uslovi zajma govore šta se u međuvremenu desilo: po njima se duguje {{balance}}, kako je i odštampano.",
  bridgeName: "Od stanja do stanja",
  bridgeRule:
    "Staro stanje duga manje dospela glavnica plus povučeno jednako je novom stanju, u valuti zajma; u evrima ostatak je kursna razlika. Preračunata su oba stanja: dozvoljena je i četvrtina tolerancije, računato na oba zajedno. Zajam koji se još otplaćuje stoji i u kasnijem spisku.",
  bridgeSource: "Praksa Državne revizorske institucije: stanje po poveriocima iz godine u godinu",
  labelNewBalance: "Novo stanje duga",
  labelBridge: "{{opening}} manje {{paid}} dospele glavnice",
  labelBridgeDrawn:
    "{{opening}} manje {{paid}} dospele glavnice, plus {{drawn}} koliko je moralo biti povučeno",
  labelPrincipalBetween: "Glavnica dospela posle {{after}} zaključno sa {{until}}",
  labelPaidEur: "Dospela glavnica u evrima",
  labelDrawnEur: "Povučeno u evrima",
  labelFx: "Kursna razlika u evrima",
  labelPaidShare: "Glavnica dospela u međuvremenu, u evrima po sopstvenom kursu kasnijeg stanja",
  labelFxAndDrawn: "Povlačenje i kursna razlika zajedno, u evrima",
  labelLaterList: "Stanje duga na dan {{date}} u „{{document}}“",
  fromWholeList: "ceo spisak je pročitan, a zajma u njemu nema",
  adviceGone:
    "Otplata traje do {{last}}: pitajte da li je zajam otplaćen pre roka, preuzet ili izostavljen iz spiska.",
  missingWhichLoan:
    "Otvoreno je da li je „{{name}}“ ({{place}}) ovaj zajam. Odgovorite na pitanje koji je zajam taj red, pa će se ovo proveriti.",
  adviceBridgeMore: "Duguje se više nego što sledi: pitajte šta je povučeno i da li neka rata nije plaćena.",
  adviceBridgeLess: "Duguje se manje nego što sledi: pitajte šta je prevremeno otplaćeno ili otpisano.",
  // Promenjeni uslovi.
  changedName: "Promenjeni uslovi",
  changedRule: "Datumi i kamatna stopa zajma isti su u dva zakona.",
  changedSource: "Zakoni o budžetu, član 3, deo V; ugovor se menja samo aneksom",
  labelLater: "U kasnijem zakonu",
  labelTerms: "Datumi i stopa",
  termsInShort: "od {{first}} do {{last}}, {{rate}}",
  missingAge:
    "Ne vidi se koji je od dokumenata „{{document}}“ i „{{other}}“ kasniji. Navedite dane njihovih spiskova: u panelu kod dokumenta, u komandnoj liniji opcijom --list-day.",
  missingField:
    "„{{document}}“, strana {{page}}, red {{row}}: {{field}} – nije navedeno, ili je navedeno rečima ili po tranšama, pa se ne može uporediti sa drugim zakonom.",
  laterTranche:
    "Poslednji datum otplate glavnice kasniji je u kasnijem zakonu. Zajam se otplaćuje po tranšama ({{rate}}, {{place}}) i završava se sa poslednjom: koje su tranše u međuvremenu povučene, iz zakona se ne vidi.",
  adviceChanged: "Zatražite aneks ugovora i unesite reprogram u uslove zajma.",
  // Planovi.
  plannedName: "Planirano servisiranje duga",
  plannedRule:
    "Planirano na 612, 442 i 444 nije manje od onoga što poznati zajmovi koštaju u toj godini: donja granica, jer nisu svi zajmovi poznati.",
  plannedSource: "Zakon o budžetu, posebni deo; kontni plan, klase 44 i 61",
  labelPlanned: "Planirano na {{account}} za {{year}}",
  labelBound: "Najmanje, po poznatim zajmovima",
  missingAppropriations:
    "Nisu uvezene aproprijacije za dug (konta 44 i 61). Uvezite posebni deo zakona ili račun finansiranja.",
  missingPlanDay:
    "Ono što zajmovi koštaju na kontu {{account}} po dokumentu „{{document}}“ duguje se u drugim valutama, a bez navedenog dana ili kurseva na taj dan zna se samo okvirno: {{amount}}. Navedite dan spiska i unesite kurseve na taj dan.",
  missingAccount: "„{{document}}“: nije pročitan nijedan red konta {{account}} u dinarima.",
  missingService:
    "Ni za jedan zajam nije poznato koliko košta na kontu {{account}} u {{year}}. Unesite uslove zajmova.",
  advicePlanned: "Plan je prenizak, ili je uračunat zajam koji se ne plaća sa tog konta.",
  executionName: "Plan i izvršenje",
  executionRule: "Plaćeno na kontu duga blisko je planiranom.",
  executionSource: "Završni račun; izveštaji Državne revizorske institucije o planu i izvršenju",
  labelColumn: "Konto {{account}}, „{{column}}“",
  missingExecution:
    "Nijedan dokument ne navodi uporedo plan i izvršenje konta 44, 61 i 91. Uvezite završni račun ili izveštaj o izvršenju.",
  adviceExecution: "Pitajte zašto je plaćeno više ili manje nego što je planirano.",
  penaltiesName: "Kazne i naknade",
  penaltiesRule: "Planirano na 4442 i 4443 nije manje od zatezne kamate i naknada poznatih zajmova.",
  penaltiesSource: "Kontni plan: 4442 kazne za kašnjenje, 4443 takse koje proističu iz zaduživanja",
  missingFourDigits:
    "„{{document}}“: nije pročitan nijedan red konta {{account}}; zakoni navode 444 kao celinu.",
  missingPenalties: "Nije poznato kašnjenje u {{year}}: unesite uplate i cenu kašnjenja iz ugovora.",
  advicePenalties: "Pitajte za koje je zajmove plan tog konta sačinjen.",
  // Dokumenti.
  documentsName: "Dokumenti koji se ne slažu",
  documentsRule:
    "Dva dokumenta navode isto stanje i isti kurs za isti dan, a nijedan spisak ne navodi isti dug dva puta.",
  documentsSource: "Poređenje uvezenih dokumenata",
  labelBalanceOn: "Stanje duga u {{currency}} na dan {{date}}",
  adviceTwice:
    "Jedan spisak isti dug navodi dva puta: proverite da li ga i zbirovi broje dva puta, i jedan od ta dva izostavite.",
  adviceDocuments: "Proverite koje je tačno, i ispravljeni tekst uzmite umesto starijeg.",
  // Komandna linija.
  aboutCheck: "Poredi pročitano sa sobom, sa planovima otplate i sa budžetom, i kaže gde se iznosi ne slažu.",
  optionAsOf: "dan do kojeg su uplate morale biti izvršene; ako nije naveden, današnji",
  optionTolerance:
    "koliko dva iznosa jedne provere smeju da se razlikuju, u jedinici iz tabele; može se navesti za više provera",
  columnCheck: "Provera",
  columnName: "Naziv",
  columnTolerance: "Tolerancija",
  columnPasses: "U redu",
  columnDifferences: "Razlike",
  columnNotCheckable: "Neproverivo",
  tolerancePercent: "{{value}}",
  toleranceDays: "{{value}} d.",
  toleranceUnits: "{{value}}",
  noDifference: "Nije nađena nijedna razlika.",
  headingErrors: "{{name}}: iznosi koji ne mogu oba biti tačni ({{differences}}). {{rule}} [{{source}}]",
  headingQuestions: "{{name}}: razlike koje neko mora da objasni ({{differences}}). {{rule}} [{{source}}]",
  headingNotCheckable: "Neproverivo, i šta nedostaje:",
  andOthers_one: "(i još {{count}} takav nalaz)",
  andOthers_few: "(i još {{count}} takva nalaza)",
  andOthers_other: "(i još {{count}} takvih nalaza)",
};
