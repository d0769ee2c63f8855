export default {
  about: "Planovi otplate zajmova iz budžetskih dokumenata Republike Srbije.",
  aboutLines:
    "Ispisuje sve što je pročitano iz budžetskih dokumenata: zajmove iz spiska duga (član 3, deo V), planirane zajmove, aproprijacije za otplatu duga i kapitalne izdatke, račun finansiranja, kapitalne projekte, stanja po poveriocima, kurseve; odštampane zbirove pored zbirova pročitanih redova; tabele koje nisu poznate i sve što nije moglo da se pročita.",
  aboutSchedule: "Ispisuje plan otplate koji sledi iz uslova zajma.",
  aboutReport:
    "Čita zakone o budžetu i pravi radnu svesku: uslovi zajmova, planovi otplate sa živim formulama, stanja duga, uvezeni redovi i izvori.",
  optionJson:
    "ispis u formatu JSON: iznosi kao decimalni tekst, datumi u obliku 2014-03-21, stope u procentima",
  optionAsOf: "dan na koji se računa stanje duga, u obliku 2022-08-31",
  optionAsOfToday: "dan na koji se računa stanje duga, u obliku 2022-08-31; bez ove opcije, današnji dan",
  optionOut:
    "gde da se sačuva radna sveska; izveštaj koji je ranije sačuvan na tom mestu zamenjuje se ako ga niko nije menjao",
  optionReplace: "zamenjuje i drugu datoteku tog imena, kao i izveštaj koji je menjan",
  reportLarge_one:
    "Izveštaj sa planovima otplate za {{count}} zajam, sa listom za svaki, traje oko {{seconds}} s i ima oko {{megabytes}} MB. Na većinu pitanja odmah odgovara {{command}}, sa jednim redom po zajmu; opcije {{options}} uzimaju manje zajmova u izveštaj.",
  reportLarge_few:
    "Izveštaj sa planovima otplate za {{count}} zajma, sa listom za svaki, traje oko {{seconds}} s i ima oko {{megabytes}} MB. Na većinu pitanja odmah odgovara {{command}}, sa jednim redom po zajmu; opcije {{options}} uzimaju manje zajmova u izveštaj.",
  reportLarge_other:
    "Izveštaj sa planovima otplate za {{count}} zajmova, sa listom za svaki, traje oko {{seconds}} s i ima oko {{megabytes}} MB. Na većinu pitanja odmah odgovara {{command}}, sa jednim redom po zajmu; opcije {{options}} uzimaju manje zajmova u izveštaj.",
  optionForward: "kao i bez ove opcije: takvi zajmovi dobijaju plan otplate iz odštampanog stanja duga",
  optionNoForward:
    "zajmove čiji ugovor nije u celini poznat ostavlja bez plana otplate, umesto da im da onaj koji sledi iz odštampanog stanja duga",
  optionLoan:
    "zajam, po oznaci ili delu naziva; može se navesti više puta; bez ove opcije i opcije --group, zajmovi kreditora {{creditor}}",
  optionTerms: "uslovi zajma, umesto izvedenih uslova za zajam sa istom oznakom; može se navesti više puta",
  optionLang: "jezik poruka i listova",
  optionHelp: "ova pomoć",
  exitCodes:
    "Izlazni kodovi: 0 uspešno, 1 provera nije prošla, 2 pogrešna upotreba ili ulaz koji ne može da se pročita.",
  moreHelp: "Opcije jedne komande: {{hint}}",
  progress: "{{document}}: strana {{page}} od {{pages}}",
  asOfUnknown: "dan nije naveden",
  columnPage: "str.",
  columnRow: "red",
  columnName: "naziv",
  columnFirst: "prvi",
  columnLast: "poslednji",
  columnInstalment: "rata",
  columnRate: "stopa",
  columnTotal: "odštampani zbir",
  columnSum: "u odnosu na zbir kartica",
  totalAgrees: "slaže se",
  totalDiffers: "NE SLAŽE SE",
  totalNotComparable: "u datoteci nema svih kartica",
  cardWarning: "strana {{page}}, red {{row}}: {{warning}}",
  unnumberedWarning: "strana {{page}}, kartica bez rednog broja: {{warning}}",
  columnNumber: "r. br.",
  columnDue: "dospeće",
  columnPayment: "plaćanje",
  columnDays: "dana",
  columnDrawdown: "povlačenje",
  columnPrincipal: "glavnica",
  columnInterest: "kamata",
  columnFees: "naknade",
  columnTotalDue: "ukupno",
  columnPrepayment: "prevremeno",
  columnCapitalised: "pripisana kamata",
  columnWrittenDown: "otpisano",
  columnClosing: "stanje duga",
  scheduleHeading: "{{name}} (iznosi u {{currency}})",
  scheduleOpening: "Plan otplate počinje stanjem duga na dan {{date}}, {{balance}}.",
  scheduleTotalsOpen: "Ukupno: glavnica {{principal}}, naknade {{fees}}; kamata nije poznata.",
  scheduleAssumed: "Kamata označena sa * počiva na pretpostavljenoj stopi, kao i zbirovi sa njom.",
  scheduleProjected:
    "Kamata označena sa ~ računa na referentnu stopu koja još nije poznata, pa se prenosi poslednja poznata, a isto važi za zbirove sa njom.",
  scheduleOpeningInterest:
    "Pretpostavljeno je da je stanje isto od {{from}}, pa kamata teče od tog dana, a ne od {{date}} (drugi dan se navodi u openingBalance.interestFrom).",
  scheduleHolidays:
    "Dani plaćanja označeni sa ? mogu da budu i drugi: za njih praznici nisu poznati ({{calendars}}), pa su uzete u obzir samo subote i nedelje.",
  scheduleHolidaysAdjusted: "Kamata teče do tih dana i menja se sa njima.",
  scheduleTotals:
    "Glavnica {{principal}}, kamata {{interest}}, naknade {{fees}}, ukupno za plaćanje {{paid}}.",
  totalPrepayment: "Prevremeno otplaćeno {{amount}}.",
  totalCapitalised: "Kamata pripisana dugu umesto da se plati {{amount}}.",
  totalWrittenDown: "Otpisano {{amount}}.",
  documentHeading_one: "{{document}}: {{pages}} str., stanje na dan: {{asOf}}, {{count}} kartica duga",
  documentHeading_few: "{{document}}: {{pages}} str., stanje na dan: {{asOf}}, {{count}} kartice duga",
  documentHeading_other: "{{document}}: {{pages}} str., stanje na dan: {{asOf}}, {{count}} kartica duga",
  warnings_one: "{{count}} upozorenje:",
  warnings_few: "{{count}} upozorenja:",
  warnings_other: "{{count}} upozorenja:",
  position_one:
    "Na dan {{date}} stanje duga je {{balance}}, preostaje {{count}} rata, obračunata kamata je {{accrued}}.",
  position_few:
    "Na dan {{date}} stanje duga je {{balance}}, preostaju {{count}} rate, obračunata kamata je {{accrued}}.",
  position_other:
    "Na dan {{date}} stanje duga je {{balance}}, preostaje {{count}} rata, obračunata kamata je {{accrued}}.",
  positionOpen_one:
    "Na dan {{date}} stanje duga je {{balance}}, preostaje {{count}} rata; obračunata kamata nije poznata.",
  positionOpen_few:
    "Na dan {{date}} stanje duga je {{balance}}, preostaju {{count}} rate; obračunata kamata nije poznata.",
  positionOpen_other:
    "Na dan {{date}} stanje duga je {{balance}}, preostaje {{count}} rata; obračunata kamata nije poznata.",
  positionNotDrawn: "Na dan {{date}} ništa se ne duguje: po planu još ništa nije povučeno.",
  positionRepaid: "Na dan {{date}} ništa se ne duguje: po planu je poslednja rata dospela {{last}}",
  reportWritten_one: "Sačuvano: {{out}}, {{count}} zajam sa planom otplate.",
  reportWritten_few: "Sačuvano: {{out}}, {{count}} zajma sa planom otplate.",
  reportWritten_other: "Sačuvano: {{out}}, {{count}} zajmova sa planom otplate.",
  reportStands_one:
    "{{out}} već sadrži upravo ovaj izveštaj i ostaje kakav je, {{count}} zajam sa planom otplate.",
  reportStands_few:
    "{{out}} već sadrži upravo ovaj izveštaj i ostaje kakav je, {{count}} zajma sa planom otplate.",
  reportStands_other:
    "{{out}} već sadrži upravo ovaj izveštaj i ostaje kakav je, {{count}} zajmova sa planom otplate.",
  otherNames_one:
    "Datoteka {{path}} je imala još {{count}} ime (čvrstu vezu); pod njim ostaje ono što je tu stajalo.",
  otherNames_few:
    "Datoteka {{path}} je imala još {{count}} imena (čvrste veze); pod njima ostaje ono što je tu stajalo.",
  otherNames_other:
    "Datoteka {{path}} je imala još {{count}} imena (čvrstih veza); pod njima ostaje ono što je tu stajalo.",
  reportUnscheduled_one: "{{count}} pronađeni zajam nema plan otplate:",
  reportUnscheduled_few: "{{count}} pronađena zajma nemaju plan otplate:",
  reportUnscheduled_other: "{{count}} pronađenih zajmova nema plan otplate:",
  optionOverruled: "{{option}} je zadato dva puta: {{first}} i {{last}}. Važi poslednje.",
  nameOfNoLoan:
    "Opcijom {{option}} „{{name}}“ nije izabran nijedan zajam; šta dokumenti sadrže, pokazuje komanda {{hint}}.",
  termsStrayAdded:
    "Uslovi zajma {{loan}} nisu uslovi nijednog pročitanog duga, pa stoje kao poseban zajam, koji se računa pored svih ostalih.",
  termsStrayUnused: "Uslovi zajma {{loan}} nisu uslovi nijednog pročitanog duga, pa ovde nemaju upotrebu.",
  termsMeant: "Ako je reč o dugu {{name}}, njihova oznaka (id) mora biti {{id}} umesto {{loan}}.",
  reportOwed: "Stanje duga na dan {{date}}:",
  columnAccrued: "obračunata kamata",
  basisTerms: "uslovi zajma",
  reportBeforeOpening:
    "{{loans}}: stanje duga na dan {{day}} nije poznato, jer uslovi počinju od stanja na dan {{date}}. Izaberite taj ili kasniji dan, ili unesite povlačenja.",
  reportOpenInterest_one:
    "Obračunata kamata nije poznata za {{count}} zajam: {{loans}}. Razlog je na njihovom listu.",
  reportOpenInterest_few:
    "Obračunata kamata nije poznata za {{count}} zajma: {{loans}}. Razlozi su na njihovim listovima.",
  reportOpenInterest_other:
    "Obračunata kamata nije poznata za {{count}} zajmova: {{loans}}. Razlozi su na njihovim listovima.",
  reportCounted_one:
    "{{count}} plan je računat od stanja na dan {{date}} u dokumentu {{document}}. Poslednja kolona kaže šta ga potkrepljuje.",
  reportCounted_few:
    "{{count}} plana su računata od stanja na dan {{date}} u dokumentu {{document}}. Poslednja kolona kaže šta ih potkrepljuje.",
  reportCounted_other:
    "{{count}} planova je računato od stanja na dan {{date}} u dokumentu {{document}}. Poslednja kolona kaže šta ih potkrepljuje.",
  reportOutlook:
    "Šta po takvim zajmovima dospeva, računato od stanja koja zakon navodi: {{command}}. Bez {{option}} i radna sveska sadrži njihove planove otplate.",
  // Redovi pored kartica duga.
  "kind-appropriation_one": "{{count}} aproprijacija:",
  "kind-appropriation_few": "{{count}} aproprijacije:",
  "kind-appropriation_other": "{{count}} aproprijacija:",
  "kind-financing_one": "{{count}} red člana 1:",
  "kind-financing_few": "{{count}} reda člana 1:",
  "kind-financing_other": "{{count}} redova člana 1:",
  "kind-planned-loan_one": "{{count}} planirani zajam ili garancija:",
  "kind-planned-loan_few": "{{count}} planirana zajma i garancije:",
  "kind-planned-loan_other": "{{count}} planiranih zajmova i garancija:",
  "kind-capital-outlay_one": "{{count}} kapitalni projekat:",
  "kind-capital-outlay_few": "{{count}} kapitalna projekta:",
  "kind-capital-outlay_other": "{{count}} kapitalnih projekata:",
  "kind-creditor-balance_one": "{{count}} stanje po poveriocu:",
  "kind-creditor-balance_few": "{{count}} stanja po poveriocima:",
  "kind-creditor-balance_other": "{{count}} stanja po poveriocima:",
  "kind-exchange-rate_one": "{{count}} kurs:",
  "kind-exchange-rate_few": "{{count}} kursa:",
  "kind-exchange-rate_other": "{{count}} kurseva:",
  columnPlan: "planira se",
  columnLevels: "nalazi se u",
  columnAccount: "konto",
  columnAmounts: "iznosi",
  columnBody: "organ",
  columnDinars: "RSD",
  columnOriginal: "originalna valuta",
  columnDate: "datum",
  columnCurrency: "valuta",
  columnUnits: "važi za",
  columnExchange: "RSD",
  columnOf: "kolona",
  columnPrinted: "odštampano",
  columnRowsSum: "zbir redova",
  columnVerdict: "poređenje",
  sumNotComparable: "ne može da se utvrdi",
  sumsAgree_one: "Od {{all}} odštampanih zbirova {{count}} se slaže sa zbirom svojih redova.",
  sumsAgree_few: "Od {{all}} odštampanih zbirova {{count}} se slažu sa zbirovima svojih redova.",
  sumsAgree_other: "Od {{all}} odštampanih zbirova {{count}} se slaže sa zbirovima svojih redova.",
  figuresTitle:
    "Iznosi na stranama (brojevi sa hiljadama) i gde svaki od njih stoji. Ostali redovi su redovi poznatih tabela koji nisu stavke duga ni kapitalnih izdataka.",
  figuresTogether: "sve",
  figuresAll: "iznosa",
  "figures-lines": "stavke",
  "figures-totals": "zbirovi",
  "figures-otherRows": "ostali redovi",
  "figures-unknownTables": "nepoznate tabele",
  "figures-sentences": "rečenice",
  "figures-outside": "nigde",
  figuresLargestUnread:
    "Najveći deo koji nije pročitan: strana {{pages}} (redova: {{rows}}, iznosa: {{amounts}}, najveći: {{largest}}).",
  figuresNoneUnread: "Nije ostala nepročitana nijedna tabela, ni tri iznosa koja stoje zajedno.",
  unknownTables_one: "{{count}} tabela nije poznata i nije pročitana:",
  unknownTables_few: "{{count}} tabele nisu poznate i nisu pročitane:",
  unknownTables_other: "{{count}} tabela nije poznato i nije pročitano:",
  unknownTable_one: "strana {{where}}, {{count}} red: {{headers}}",
  unknownTable_few: "strana {{where}}, {{count}} reda: {{headers}}",
  unknownTable_other: "strana {{where}}, {{count}} redova: {{headers}}",
  pageWarning: "strana {{page}}: {{warning}}",
  // Documents, folders and what documents say of each other.
  optionRecursive: "u fascikli, i datoteke iz fascikli unutar nje",
  optionEncoding:
    "kodiranje slova u tekstualnim datotekama, na primer {{encoding}}; bez ove opcije, utvrđuje se samo",
  optionDelimiter:
    "šta razdvaja ćelije u tekstualnim datotekama: jedan znak ili {{tab}}; bez ove opcije, utvrđuje se samo",
  optionMapping: "šta sadrže kolone nepoznatih tabela, kao lista u datoteci JSON; može se navesti više puta",
  optionDecisions: "koji je zajam nesiguran red, kao lista u datoteci JSON; može se navesti više puta",
  optionTimeLimit:
    "koliko najduže sme da traje čitanje jedne datoteke; bez ove opcije, 300 i još 5 za svaki megabajt",
  optionSkipUnreadable: "napravi izveštaj i kada neka datoteka ne može da se pročita, bez nje",
  namedApart: "{{path}} ima ime kao druga datoteka; njeni redovi su pod imenom „{{document}}“.",
  decoding: "Pročitano kao {{encoding}}; ako slova nisu tačna, izaberite drugo kodiranje pomoću {{option}}.",
  decodingOfCells:
    "Pročitano kao {{encoding}}, ćelije razdvaja „{{delimiter}}“; ako slova ili kolone nisu tačni, izaberite drugačije pomoću {{option}} i {{otherOption}}.",
  sectionQuestions: "Pitanja",
  sectionChanges: "Promene od dokumenta do dokumenta",
  sectionConflicts: "Dokumenti koji se ne slažu",
  placePage: "strana {{page}}",
  placeRow: "red {{row}}",
  question: "{{place}}: {{name}}. Nije dovoljno sigurno koji je ovo zajam; moguće je: {{loans}}.",
  candidate: "{{loan}} ({{percent}}).",
  change: "{{loan}}, od {{before}} do {{after}}:",
  controlsInFile:
    "{{path}} sadrži znakove koji nisu tekst; na njihovom mestu su oznake (kao ␛ ili �). Ispravite datoteku.",
};
