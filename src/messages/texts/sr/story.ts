/** Hronologija zajma: šta je o njemu objavljeno, uz plan otplate. */
export default {
  // Šta za neki podatak nedostaje.
  missingCurrency:
    "Valuta samog zajma nije poznata, pa se odštampano stanje ne može preračunati. Unesite uslove zajma.",
  missingBalance: "Tu nije odštampano stanje duga.",
  missingDay:
    "U dokumentu „{{document}}“ nije naveden dan stanja, pa se za njih ne može izabrati kurs. Uvezite ceo zakon ili navedite dan (u panelu kod dokumenta, u komandnoj liniji opcijom --list-day).",
  missingRate:
    "Nije poznat kurs {{from}}/{{to}} na dan {{date}} Uvezite kursnu listu za taj dan ili unesite kurs.",
  opening: "Plan otplate počinje stanjem duga na ovaj dan: {{amount}}.",
  forecast:
    "Po spisku dugova na dan {{from}} trebalo je da se na dan {{to}} duguje {{forecast}} ({{basis}}); odštampano je {{printed}}: razlika {{difference}}, {{percent}}.",
  forecastWhy:
    "Po spisku dugova na dan {{from}} trebalo je da se na dan {{to}} duguje {{forecast}} ({{basis}}); odštampano je {{printed}}: razlika {{difference}}, {{percent}}. {{why}}",
  noForecast:
    "Iz spiska dugova na dan {{from}} ne sledi stanje na dan {{to}} koje bi se uporedilo. {{reason}}",
  noteBeforeOpening: "Plan otplate počinje stanjem na dan {{date}} i o ovom danu ne govori.",
  noteOpening: "Plan otplate počinje stanjem na ovaj dan: to što se slažu ne dokazuje ništa.",
  reported: "Dugovalo se {{amount}}, kako je objavljeno.",
  reportedBeside:
    "Dugovalo se {{amount}}, kako je objavljeno; po planu otplate {{planned}}. Razlika: {{difference}}.",
  reportedUndated: "Dugovalo se {{amount}}, kako je objavljeno bez dana. Ništa ne kazuje na koji dan.",
  reportedLikely:
    "Dugovalo se {{amount}}, kako je objavljeno bez dana. Stanje po planu od {{from}} do {{to}}, {{planned}}, toliko je po kursu od {{needed}} {{quote}} za jedan {{base}}; kurs na dan {{date}} bio je {{rate}}, razlika {{off}}. Ni u jednom drugom razdoblju poznat kurs ne odgovara, pa se uzima da je to stanje iz tog vremena: zaključak.",
  noteLikelyDay:
    "Dan je pretpostavljen: dokument ga ne navodi, a stanja u njemu su po kursu koji je poznat samo za taj dan.",
  noteStillDrawn:
    "Otplata počinje {{first}}, a pretpostavljeno je kada je zajam povučen: razlika može biti ono što još nije bilo povučeno.",
  // Šta se dogodilo.
  signed: "Potpisan je ugovor o zajmu.",
  signedAs: "Potpisan je ugovor o zajmu: {{agreement}}.",
  ceiling: "Najviši iznos zajma: {{amount}}.",
  drawn: "Povučeno: {{amount}}.",
  prepaid: "Otplaćeno pre dospeća: {{amount}}.",
  cancelled: "Otkazano, više se ne povlači: {{amount}}.",
  rescheduled: "Reprogramirano: glavnica dospeva od {{first}} do {{last}}",
  plannedLoan: "Planirano kao zajam koji će se uzeti: {{amounts}}.",
  plannedGuarantee: "Planirano kao garancija koja će se dati: {{amounts}}.",
  plannedEither: "Planirano kao zajam ili garancija: {{amounts}}.",
  plannedWithout: "Planirano; iznos nije odštampan.",
  number: "{{value}}",
  amountIn: "{{value}} {{currency}}",
  both: "{{first}}; {{second}}",
  instalment: "Glavnica za {{year}}. godinu, kako je odštampano: {{printed}}.",
  instalmentAgrees:
    "Glavnica za {{year}}. godinu: odštampano {{printed}}, po planu otplate {{planned}}. Slaže se.",
  instalmentRounded:
    "Glavnica za {{year}}. godinu: odštampano {{printed}}, po planu otplate {{planned}}. Slaže se do odštampane jedinice.",
  instalmentDiffers:
    "Glavnica za {{year}}. godinu: odštampano {{printed}}, po planu otplate {{planned}}. Razlika: {{difference}}.",
  changed: "Prema dokumentu „{{document}}“: {{change}}",
  "paid-principal_one": "Glavnica plaćena u {{year}}. godini: {{amount}} ({{count}} uplata).",
  "paid-principal_few": "Glavnica plaćena u {{year}}. godini: {{amount}} ({{count}} uplate).",
  "paid-principal_other": "Glavnica plaćena u {{year}}. godini: {{amount}} ({{count}} uplata).",
  "paid-interest_one": "Kamata plaćena u {{year}}. godini: {{amount}} ({{count}} uplata).",
  "paid-interest_few": "Kamata plaćena u {{year}}. godini: {{amount}} ({{count}} uplate).",
  "paid-interest_other": "Kamata plaćena u {{year}}. godini: {{amount}} ({{count}} uplata).",
  "paid-fee_one": "Naknade plaćene u {{year}}. godini: {{amount}} ({{count}} uplata).",
  "paid-fee_few": "Naknade plaćene u {{year}}. godini: {{amount}} ({{count}} uplate).",
  "paid-fee_other": "Naknade plaćene u {{year}}. godini: {{amount}} ({{count}} uplata).",
  "paid-default-interest_one": "Zatezna kamata plaćena u {{year}}. godini: {{amount}} ({{count}} uplata).",
  "paid-default-interest_few": "Zatezna kamata plaćena u {{year}}. godini: {{amount}} ({{count}} uplate).",
  "paid-default-interest_other": "Zatezna kamata plaćena u {{year}}. godini: {{amount}} ({{count}} uplata).",
  // List u svesci.
  sheet: "Hronologija – {{loan}}",
  caution:
    "PAŽNJA: kursevi su izmenjeni posle izrade ove hronologije. Događaji ih možda još ne prate: preračunajte u Otplati.",
  subtitle: "Hronologija zajma: objavljena stanja duga uz plan otplate, u valuti {{currency}}",
  bandPrinted: "viđeno u dokumentima, kako je odštampano",
  bandConverted: "izračunato po kursu tog dana",
  bandPlanned: "izračunato iz uslova zajma",
  bandAssumed: "izračunato iz uslova od kojih su neki pretpostavljeni",
  colPair: "Par",
  colRate: "Kurs za jedan evro",
  colRateDate: "Kurs na dan",
  colOwn: "U valuti zajma",
  colPlanned: "Stanje po planu otplate",
  colDifference: "Razlika",
  colPlannedEur: "Po planu otplate u EUR",
  colDifferenceEur: "Razlika u EUR",
  colPercent: "Razlika u procentima",
  colNeeded: "Kurs po kom se slažu",
  colPublished: "Objavljeno stanje duga",
  colWhen: "Kada",
  colWhat: "Šta se dogodilo",
  notStated: "nije navedeno",
  inYear: "{{year}}.",
  noteRates:
    "Odštampani evri su preračunati po kursu istog dana ili do pet dana pre njega, sa lista s kursevima, gde stoji i izvor kursa i kako je poznat. Razlika: objavljeno manje stanje po planu otplate.",
  scheduleComputed: "Stanja po planu otplate izračunata su iz uslova zajma.",
  scheduleAssumed:
    "Stanja po planu otplate izračunata su iz uslova zajma, od kojih su pretpostavljeni ili bez izvora: {{terms}}.",
  headEvents: "Šta se sa zajmom dogodilo",
  headChartData: "Podaci za grafikon",
  chart: "Objavljena stanja duga i plan otplate ({{currency}})",
  chartAlt:
    "{{loan}}: stanje po planu otplate kao stepenice, a objavljena stanja duga kao tačke. Brojevi su u tabeli iznad.",
  // Komanda.
  aboutStory:
    "Ispisuje hronologiju zajmova: svako objavljeno stanje duga uz stanje po planu otplate za taj dan i šta se dogodilo.",
  howKnown:
    "EUR i RSD: viđeno, kako je odštampano. U valuti zajma: izračunato, po kursevima navedenim ispod. Razlika: objavljeno manje stanje po planu otplate.",
  noSchedule: "Za njega se plan otplate ne može izračunati, pa objavljena stanja stoje sama.",
  noBalances: "Nije pročitano nijedno njegovo stanje duga.",
  rateUsed: "{{base}}/{{quote}} {{rate}} na dan {{date}} ({{source}}) [{{mark}}].",
  // Okno.
  paneLoading: "Tražim šta je objavljeno…",
  paneChartText_one:
    "{{loan}}: {{count}} objavljeno stanje duga kao tačka, uz stanje po planu otplate kao stepenice. Brojevi su u tabeli ispod.",
  paneChartText_few:
    "{{loan}}: {{count}} objavljena stanja duga kao tačke, uz stanje po planu otplate kao stepenice. Brojevi su u tabeli ispod.",
  paneChartText_other:
    "{{loan}}: {{count}} objavljenih stanja duga kao tačke, uz stanje po planu otplate kao stepenice. Brojevi su u tabeli ispod.",
  paneKeySchedule: "po planu otplate",
  paneKeyPublished: "objavljeno",
  paneTable: "Objavljena stanja duga zajma {{loan}} uz plan otplate, u valuti {{currency}}",
  paneNoFigure: "nije poznato",
  panePrinted: "Odštampano: {{amounts}} [{{mark}}].",
  paneColDay: "Na dan",
  paneColSchedule: "Po planu",
  paneColPublished: "Objavljeno",
  paneDayIs: "dan",
  paneInEuros: "Po planu otplate u evrima po istom kursu: {{planned}}. Razlika: {{difference}}.",
  panePercent: "Razlika: {{difference}}, {{percent}} stanja po planu otplate.",
  paneNeeded: "Slažu se po kursu {{rate}} za jedan evro.",
  paneEvent: "{{says}} [{{mark}}]",
};
