/** Šta je za zajmove iz spiska duga potrebno od dana stanja, i koliko je takva prognoza bila tačna. */
export default {
  aboutOutlook:
    "Pokazuje šta je za zajmove iz spiska duga potrebno od dana stanja do kraja otplate: za svaki zajam na čemu počiva njegov plan, stanje duga, preostale rate, glavnicu i kamatu po godinama; uz raniji zakon i koliko je njegova prognoza bila tačna.",
  optionGroup:
    "zajmovi iz jedne grupe spiska ili jednog kreditora, po nazivu ili delu naziva; može se navesti više puta",
  optionLoanOfList:
    "zajam, po oznaci ili delu naziva; može se navesti više puta; bez ove opcije, svi zajmovi iz spiska",
  optionFrom: "prva godina koja se prikazuje, u obliku 2026; bez ove opcije, sve od dana stanja",
  optionAsOfForecast: "dan za koji se predviđa stanje svakog zajma, u obliku 2026-12-31",
  optionIn: "zbirovi u valuti EUR ili RSD, po kursevima dana stanja; bez ove opcije EUR",
  optionListDay: "dan stanja spiska koji ga ne navodi, u obliku {{listDay}}; može se navesti više puta",
  title: "Dalja otplata duga sa stanjem na dan {{date}} ({{documents}})",
  dayInferred: "Nijedan dokument ne navodi dan: kurs spiska je objavljen samo za taj dan (pretpostavljeno).",
  fewOfBefore:
    "PAŽNJA: od zajmova iz spiska od {{before}} ({{documents}}), kojih je {{all}}, u spisku od {{date}} nema {{gone}}, iako im poslednja rata dospeva posle tog dana. Ako noviji dokument navodi samo ono što menja, izostavite ga: nijedan iznos niže te zajmove ne sadrži.",
  dayEntered: "Dan je onaj koji ste vi naveli.",
  headRates: "Kursevi nađeni u samom spisku, u dinarima za jednu jedinicu",
  colCurrency: "valuta",
  colProvenBy: "kartica koje ga dokazuju",
  colPublished: "objavljen",
  rateOfColumns: "iz obe kolone stanja",
  ratePublishedOnly: "objavljen, ne dokazuje ga nijedna kartica",
  rateContradicted:
    "Kurs valute {{currency}} objavljen za {{date}} ({{published}}) ne potvrđuje nijedna kartica iz spiska: kartice dokazuju {{proven}}, i taj se koristi.",
  headLoans: "Zajmovi",
  colBalance: "stanje duga",
  colLeft: "rata",
  colNext: "sledeća rata",
  colBasis: "osnov",
  colForecast: "na dan {{date}}",
  headYears: "Šta dospeva po godinama, u valuti {{currency}} po kursevima na dan {{date}}",
  noteYears:
    "U godinu se računa ono što u njoj dospeva, kad god da se plati. Kursevi ostaju kao na dan stanja: to je pretpostavka.",
  noteInterest_one:
    "Kamata je samo za zajmove sa poznatom stopom; za {{count}} zajam je otvorena i nije ni u jednom zbiru.",
  noteInterest_few:
    "Kamata je samo za zajmove sa poznatom stopom; za {{count}} zajma je otvorena i nije ni u jednom zbiru.",
  noteInterest_other:
    "Kamata je samo za zajmove sa poznatom stopom; za {{count}} zajmova je otvorena i nije ni u jednom zbiru.",
  noteFirstYear: "Za {{year}}. godinu računa se samo ono što dospeva posle {{date}}",
  noteWithoutRate:
    "Za dan spiska nije poznat kurs između valute {{currency}} i valute ovih zajmova, pa oni nisu ni u jednom zbiru: {{loans}}.",
  noteProjected:
    "Kamata ovih zajmova računa na referentne stope koje još nisu poznate; prenosi se poslednja poznata: {{loans}}.",
  noteAssumed: "Kamata ovih zajmova počiva na pretpostavljenoj stopi: {{loans}}.",
  noteFees: "Naknade iz uslova ovih zajmova nisu ni u jednom zbiru: {{loans}}.",
  colWithoutRate: "bez kursa",
  colYear: "godina",
  colInterestOpen: "otvorena kamata",
  headLoanYears: "{{name}}: šta dospeva po godinama, u valuti {{currency}}",
  openCell: "otvoreno",
  headCreditors: "Po kreditorima, u valuti EUR kako je odštampano",
  headGroups: "Po grupama, u valuti EUR kako je odštampano",
  headCurrencies: "Po valutama",
  colCreditor: "kreditor",
  colGroup: "grupa",
  colLoans: "zajmova",
  colCovered: "obuhvaćeno",
  colOwed: "duguje se",
  colShare: "udeo",
  noCreditor: "ostali ili nepoznati",
  noGroup: "bez grupe",
  notTold: "nepoznato",
  headBases: "Na čemu počivaju planovi, u valuti EUR kako je odštampano",
  covered_one: "Plan dalje otplate ima {{loans}} od {{count}} zajma: {{eur}} od {{ofEur}}.",
  covered_few: "Plan dalje otplate ima {{loans}} od {{count}} zajma: {{eur}} od {{ofEur}}.",
  covered_other: "Plan dalje otplate ima {{loans}} od {{count}} zajmova: {{eur}} od {{ofEur}}.",
  listTotal: "U spisku je odštampan zbir {{total}}; prikazane kartice zajedno iznose {{shown}}.",
  sumMet:
    "Rate odštampane za {{year}}. godinu u valuti {{currency}}: {{printed}}. Planovi istih zajmova daju {{byBalance}}.",
  headReasons: "Zašto, zajam po zajam",
  reasonLine: "{{row}} {{name}}: {{reason}}",
  withoutSource: "bez rednog broja",
  undated:
    "Iz stanja u dokumentu „{{document}}“ ne sledi plan, jer njihov dan nije naveden. Navedite ga opcijom {{option}}.",
  dayAgainstPrint:
    "Dokument „{{document}}“ sam navodi dan svojih stanja, {{printed}}; uzeta su kao stanja na dan {{stated}}, kako kaže {{option}}. Izostavite to ako je omaška.",
  unusedDay: "Dan naveden za „{{document}}“ nije upotrebljen: nijedan dokument tog imena nema kartice duga.",
  headForecast: "Prognoza od {{from}} i spisak od {{to}}",
  scored: "Od zajmova koji su u oba spiska i mogu da se uporede, a ima ih {{loans}} ({{eur}}):",
  scoreLine: "do {{percent}}: {{loans}} od {{ofLoans}}, {{eur}} od {{ofEur}}",
  notCompared:
    "Nije upoređeno: zajmova iz oba spiska kojima nedostaje neki podatak {{uncompared}}; zajmova kojih u kasnijem spisku nema {{gone}}.",
  colPrinted: "odštampano",
  colDifference: "razlika",
  headFurthest: "Najveća odstupanja",
  "basis-proven": "dokazano",
  "basis-being-drawn": "još se povlači",
  "basis-swapped": "svop",
  "basis-bullet": "jednokratno",
  "basis-by-tranche": "po tranšama",
  "basis-unproven": "nije dokazano",
  "basis-rate-open": "stopa otvorena",
  "basis-stated": "navedeni uslovi",
  "basis-not-derivable": "nije izvodljivo",
  proven:
    "Stanje od {{balance}}, podeljeno na preostale rate ({{count}}), daje {{byBalance}} glavnice u {{year}}. godini; zakon štampa {{printed}}.",
  provenDivided:
    "Stanje od {{balance}} je ono što od {{sum}} ostaje posle dospelih rata ({{paid}} od {{count}}), svaka zaokružena; naredne rate daju {{byBalance}} glavnice u {{year}}. godini; zakon štampa {{printed}}.",
  printedMore:
    "Zakon za {{year}}. godinu štampa {{printed}} glavnice, više od {{byBalance}} koliko daje stanje od {{balance}} podeljeno na preostale rate ({{count}}): još će se povlačiti, ili rate nisu jednake. Plan je za stanje kakvo jeste.",
  printedLess:
    "Zakon za {{year}}. godinu štampa {{printed}} glavnice, manje od {{byBalance}} koliko daje stanje od {{balance}} podeljeno na preostale rate ({{count}}): rate nisu jednake, ili je deo otplaćen prevremeno. Plan uzima jednake rate.",
  aboveBalance:
    "Zakon za {{year}}. godinu štampa {{printed}} glavnice, više od celog stanja od {{balance}}: štamparska greška, ili se računa na povlačenje ili na prevremenu otplatu. Plan daje {{byBalance}}.",
  nothingDue:
    "U {{year}}. godini ništa ne dospeva i ništa nije odštampano, pa ništa ne dokazuje stanje: do {{first}} još može da se povlači.",
  nothingPrinted:
    "Zakon ne štampa ratu, pa ništa ne dokazuje stanje ni razmak između rata; uzeto je da prva dospeva {{first}}",
  swapped: "Zajam je u spisku označen kao svop: njegovo stanje u valuti {{currency}} prati svop. {{figures}}",
  bullet: "Sve dospeva jednokratno {{date}} {{figures}}",
  byTranche:
    "Po tranšama, kako kaže kamatna stopa: svaka tranša ima svoj plan, koji zakon ne štampa; uzete su jednake rate. {{figures}}",
  offGrid:
    "Između prvog i poslednjeg datuma otplate glavnice nije ceo broj koraka: postoji više planova, ili poseban poslednji period, koji je ovde uzet. {{figures}}",
  rateNotProven:
    "Nijedna kartica iz spiska ne dokazuje kurs valute {{currency}}: koristi se objavljeni ili onaj preko evra, pa stanje nije tačno u paru. {{figures}}",
  stated: "Prema uslovima koje ste vi naveli.",
  noBalance: "Kartica nema stanje duga.",
  noBalanceRsd: "Kartica nema stanje u dinarima, iz kojeg bi se izračunalo stanje u valuti zajma.",
  repaid: "Na dan {{date}} ništa se ne duguje: zajam je otplaćen.",
  nothingDrawn: "Na dan {{date}} ništa se ne duguje: još ništa nije povučeno.",
  severalCurrencies:
    "Rata je u više valuta ({{text}}), a stanje u svakoj od njih nije odštampano. Navedite uslove za svaki deo.",
  noDates: "Kartica nema prvi ili poslednji datum otplate glavnice. Navedite uslove zajma.",
  datesOrder:
    "Poslednji datum otplate glavnice ({{last}}) je pre prvog ({{first}}). Uporedite oba sa stranom, ili navedite uslove.",
  afterLast:
    "Stanje na dan {{date}} je posle poslednjeg datuma otplate glavnice, {{last}} Dug je dospeo, ili je datum pogrešno odštampan.",
  noCurrency:
    "Ništa ne kazuje valutu zajma: rata je odštampana bez nje. Navedite uslove, ili uvezite zakon koji je štampa.",
  noRate:
    "Nijedna kartica ne dokazuje kurs valute {{currency}} na dan {{date}}, a nijedan nije objavljen. Uvezite kursnu listu za taj dan, ili navedite uslove.",
  twoBalances:
    "Za {{date}} su odštampana dva stanja: {{first}} {{currency}} ({{firstDocument}}, red {{firstRow}}) i {{second}} {{currency}} ({{secondDocument}}, red {{secondRow}}). Nije uzeto nijedno: izostavite jedan dokument, ili navedite uslove.",
  rateNotPrinted: "Kamata je otvorena: zakon ne štampa stopu.",
  rateFloats: "Kamata je otvorena: prati {{index}}, čije vrednosti nisu poznate.",
  rateInWords: "Kamata je otvorena: stopa je odštampana rečima ({{text}}).",
  whyCurrency: "Raniji zakon štampa ratu u valuti {{before}}, kasniji u valuti {{now}}: valuta se razlikuje.",
  whyFirst: "Prvi datum otplate glavnice je promenjen: ranije {{before}}, sada {{now}}",
  whyLast: "Poslednji datum otplate glavnice je promenjen: ranije {{before}}, sada {{now}}",
  whySwapped: "Kasniji spisak obeležava zajam kao svop: stanje prati svop.",
  whyRate:
    "Nijedna kartica spiska na dan {{date}} ne dokazuje kurs valute {{currency}}: već kurs iz drugog izvora može toliko da učini.",
  whyStillDrawn: "Duguje se {{amount}} više nego što je predviđeno: na dan {{date}} zajam se još povlačio.",
  whyNotBegun:
    "Duguje se {{amount}} više nego što je predviđeno. Otplata na dan {{date}} još nije bila počela: zajam se verovatno još povlačio.",
  whyDrawnSince:
    "Duguje se {{amount}} više nego što je predviđeno, i više nego na dan {{date}}: posle tog dana zajam se još povlačio.",
  whyNotByDates: "{{change}} Razlika ne može biti samo zbog toga. {{rest}}",
  whyTrancheMore:
    "Otplaćuje se po tranšama, kasnije ili u manjim iznosima nego jednakim ratama; ili je u međuvremenu povučeno.",
  whyTrancheLess:
    "Otplaćuje se po tranšama, ranije ili u većim iznosima nego jednakim ratama; ili je otplaćeno prevremeno.",
  whyDrawn:
    "Duguje se {{amount}} više od prognoze: u međuvremenu je povučeno, ili se otplaćuje drugačijim ratama od pretpostavljenih.",
  whyPrepaid:
    "Duguje se {{amount}} manje od prognoze: otplaćeno je prevremeno, ili se otplaćuje drugačijim ratama od pretpostavljenih.",
  sourceListRate_one: "nađen u {{documents}}: samo se po tom kursu slažu podaci {{count}} kartice",
  sourceListRate_few: "nađen u {{documents}}: samo se po tom kursu slažu podaci {{count}} kartice",
  sourceListRate_other: "nađen u {{documents}}: samo se po tom kursu slažu podaci {{count}} kartica",
  sourceBalance: "Izračunato: {{rsd}} dinara po kursu {{rate}} na dan {{date}} iznosi {{balance}}.",
  sourceBalanceRsd: "Izračunato: stanje na dan {{date}} odštampano je u dinarima, {{balance}}.",
  sourceStepProven_one: "Izračunato: samo rate na svaki {{count}} mesec daju odštampanu godišnju ratu.",
  sourceStepProven_few: "Izračunato: samo rate na svaka {{count}} meseca daju odštampanu godišnju ratu.",
  sourceStepProven_other: "Izračunato: samo rate na svakih {{count}} meseci daju odštampanu godišnju ratu.",
  sourceStep_one: "Pretpostavljeno: rate na svaki {{count}} mesec slažu se sa datumima.",
  sourceStep_few: "Pretpostavljeno: rate na svaka {{count}} meseca slažu se sa datumima.",
  sourceStep_other: "Pretpostavljeno: rate na svakih {{count}} meseci slažu se sa datumima.",
  sourceDayCount: "Pretpostavljeno: kamata po metodu ACT/360; zakon to ne kaže.",
  sourceNoShift: "Pretpostavljeno: plaća se na sam dan dospeća; zakon ne pominje radne dane.",
  sourceEqual: "Pretpostavljeno: stanje se otplaćuje jednakim ratama, poslednja obuhvata ostatak. {{reason}}",
  sourceProven: "Stanje se otplaćuje jednakim ratama, poslednja obuhvata ostatak. {{reason}}",
  sourceDayInferred:
    "{{figures}} Nijedan dokument ne navodi taj dan: kurs spiska je objavljen samo za taj dan (pretpostavljeno).",
  sourceDayEntered: "{{figures}} Dan je onaj koji ste vi naveli.",
  beginsOn: "Plan počinje stanjem na dan {{date}}",
  beginsAt:
    "Plan počinje stanjem navedenim u dokumentu {{place}}: {{balance}} na dan {{date}} Ranije povlačenje zajma nije obuhvaćeno.",
  begins: "Plan počinje stanjem od {{balance}} na dan {{date}} Ranije povlačenje zajma nije obuhvaćeno.",
  openHint:
    "Glavnica, datumi i stanja ne zavise od stope. Pretpostavljena stopa može se upisati u radnu svesku, u žutu ćeliju lista „{{sheet}}“.",
  assumedRate: "pretpostavljena stopa",
  oldestBalance: "Računato od ranijih stanja duga; najstarije je od {{day}}",
  fromThisBalance: "Plan otplate računat od ovog stanja: {{basis}}.",
  fromBalance: "Plan otplate računat od stanja na dan {{date}} u dokumentu {{document}}: {{basis}}.",
  fromTerms: "Plan otplate prema poznatim uslovima.",
  listDay: "Dan stanja u dokumentu {{document}}",
  listDayHint:
    "Dokument ga ne navodi. Navedite ga ako ga znate: planovi otplate počinju stanjem na taj dan. Na primer {{example}}",
  listDayLikely:
    "Dokument ga ne navodi. Kurs iz ovog spiska objavljen je samo za {{date}} Planovi otplate počinju stanjem na dan koji navedete.",
  listDayTake: "Uzmi {{date}}",
  listDayStated:
    "Ovaj dan navodite vi; gde god iz njega nešto sledi, to je i napisano. Da ga povučete, ispraznite polje.",
  listDayWrong: "Ovo nije datum. Upišite ga u obliku {{example}}. Do tada važi {{date}} koji ste naveli.",
  listDayWrongNone: "Ovo nije datum. Upišite ga u obliku {{example}}. Do tada nije naveden nijedan dan.",
  dayStatedOf: "Dan stanja u dokumentu {{document}}, {{date}}, naveo je korisnik.",
  large_one:
    "Radna sveska sa planovima otplate za {{count}} zajam, sa po dva lista za svaki, ima oko {{sheets}} listova i {{megabytes}} MB. Upis i obračun traju minut i duže, na stranici nekoliko minuta; tamo svaka izmena traje po nekoliko sekundi.",
  large_few:
    "Radna sveska sa planovima otplate za {{count}} zajma, sa po dva lista za svaki, ima oko {{sheets}} listova i {{megabytes}} MB. Upis i obračun traju minut i duže, na stranici nekoliko minuta; tamo svaka izmena traje po nekoliko sekundi.",
  large_other:
    "Radna sveska sa planovima otplate za {{count}} zajmova, sa po dva lista za svaki, ima oko {{sheets}} listova i {{megabytes}} MB. Upis i obračun traju minut i duže, na stranici nekoliko minuta; tamo svaka izmena traje po nekoliko sekundi.",
  largeInstead:
    "Na većinu pitanja odmah odgovara list „{{sheet}}“, sa jednim redom po zajmu i jednom kolonom po godini. Može se dobiti i bez ostalih; ili izaberite manje zajmova.",
  downloadOutlook: "Preuzmi samo dalju otplatu",
  inOutlookAlone:
    "Njegov plan otplate je izostavljen iz ove radne sveske; po godinama ga prikazuju listovi o daljoj otplati.",
  chooseAll_one: "Izaberi {{count}} nađeni zajam",
  chooseAll_few: "Izaberi sva {{count}} nađena zajma",
  chooseAll_other: "Izaberi svih {{count}} nađenih zajmova",
  chooseNone_one: "Isključi {{count}} izabrani zajam",
  chooseNone_few: "Isključi sva {{count}} izabrana zajma",
  chooseNone_other: "Isključi svih {{count}} izabranih zajmova",
  noSchedule: "Nema plana otplate; razlog je pod naslovom „{{heading}}“.",
  notInList:
    "Najnoviji spisak duga, od {{date}} ({{documents}}), ne sadrži taj zajam, pa plan iz njega ne sledi.",
  inListBefore:
    "Najnoviji spisak duga, od {{date}} ({{documents}}), ne sadrži taj zajam: možda je otplaćen, ili je spisak izvod. Poslednje stanje, {{balance}} na dan {{before}} u dokumentu {{document}}, sa poslednjim datumom glavnice {{last}}, ne ulazi ni u jedan zbir. Ako se zajam još duguje, izostavite najnoviji spisak ili navedite uslove koji počinju tim stanjem.",
  listUndated:
    "„{{document}}“ ne navodi dan stanja, pa plan iz njih ne sledi. Navedite dan (u panelu kod dokumenta, u komandnoj liniji opcijom --list-day) ili uslove zajma.",
  sourceCurrency:
    "Pretpostavljeno: valuta u kojoj se stanje slaže sa onim što navode ova i druge kartice zajma.",
  sourceFirstInterest:
    "Pretpostavljeno: kamata dospeva istim korakom kao glavnica, i pre njenog prvog datuma.",
  sourceRounding:
    "Pretpostavljeno: svaki iznos se jednom zaokružuje na najmanju jedinicu valute; zakon to ne kaže.",
  sourceDivided:
    "Kad se {{sum}} podeli na jednake rate ({{all}}) i svaka se zaokruži, posle dospelih rata ({{paid}}) ostaje {{balance}}: odštampano stanje, do poslednje decimale.",
  sourceNoRate: "Spisak ne navodi stopu.",
  sourceFeesUnknown: "Naknade nisu unete: one iz vremena pre stanja su plaćene, a kasnije nisu poznate.",
  sourceFeesBoth:
    "Naknade nisu unete. Ugovor predviđa naknadu za upravljanje, jednom {{management}} ugovorenog iznosa, i naknadu za nepovučena sredstva, {{commitment}} godišnje: one iz vremena pre stanja su plaćene, a koliko nije povučeno, ne zna se.",
  sourceFeesManagement:
    "Naknade nisu unete. Ugovor predviđa naknadu za upravljanje, {{management}} ugovorenog iznosa, plaćenu jednom pre tog stanja; druge nisu poznate.",
  sourceFeesCommitment:
    "Naknade nisu unete. Ugovor predviđa naknadu za nepovučena sredstva, {{commitment}} godišnje: koliko nije povučeno, ne zna se.",
  sourceOnGrid_one:
    "Izračunato: odštampano je {{printed}}, a rate su na svaki {{count}} mesec; ovo je datum plana otplate.",
  sourceOnGrid_few:
    "Izračunato: odštampano je {{printed}}, a rate su na svaka {{count}} meseca; ovo je datum plana otplate.",
  sourceOnGrid_other:
    "Izračunato: odštampano je {{printed}}, a rate su na svakih {{count}} meseci; ovo je datum plana otplate.",
};
