import inputsTerms from "./inputsTerms.ts";

/** Šta nije u redu sa ćelijom koju je korisnik izmenio i šta da uradi; šta treba znati o preuzetim ćelijama. */
export default {
  ...inputsTerms,
  expected: "{{header}}: ovde stoji „{{found}}“, a očekuje se {{expected}}. Ispravite ćeliju.",
  empty: "{{header}}: ćelija je prazna. Unesite sledeće: {{expected}}.",
  expectedText: "tekst",
  expectedId: "oznaka zajma, kao u tabeli tblLoans",
  expectedDate: "datum (na primer 21.03.2014.)",
  expectedAmount: "iznos u ciframa",
  expectedNumber: "broj",
  expectedPercent: "procenat (na primer 3%)",
  expectedChoice: "jedna od reči koje ćelija nudi",
  expectedCurrency: "oznaka valute od tri slova (na primer CNY)",
  expectedDayCount: "obračun dana (na primer ACT/360)",
  expectedMonths: "broj meseci između dva dospeća (na primer 6)",
  expectedIndex: "referentna stopa od koje zavisi promenljiva stopa (na primer EURIBOR6M)",

  cellError: "{{header}}: ćelija prikazuje grešku {{found}}. Ispravite formulu ili unesite vrednost.",
  dateWithTime: "{{header}}: broj {{found}} je datum sa vremenom u danu. Unesite samo datum.",
  dateFromNumber: "{{header}}: broj {{found}} nije datum. Unesite datum sa danom, mesecom i godinom.",
  dateOutOfRange:
    "{{header}}: ovde stoji {{found}}, a prihvataju se samo datumi u rasponu {{first}} – {{last}} Ispravite datum.",
  dateUnknownOrder:
    "{{header}}: tekst „{{found}}“ može da znači dva različita datuma. Unesite dan, mesec i godinu sa tačkama, na primer 21.03.2014.",
  noSuchDay: "{{header}}: ovde stoji „{{found}}“, a takav dan ne postoji. Ispravite datum.",
  tooManyDigits:
    "{{header}}: broj {{found}} ima više cifara nego što ćelija tačno čuva (15). Zaokružite ga; u formuli funkcijom ROUND.",
  amountTooFine:
    "{{header}}: iznos {{found}} je sitniji od najmanje jedinice valute {{currency}} (broj decimala: {{decimals}}). Zaokružite ga.",
  numberAmbiguous: "{{header}}: tekst „{{found}}“ može da znači dva različita broja. Unesite ga kao broj.",
  percentTooLarge:
    "{{header}}: ovde stoji {{found}}, što u ovoj ćeliji znači {{percent}}. Ako se misli na {{meant}}, unesite to sa znakom za procenat.",
  wholeBetween:
    "{{header}}: ovde stoji {{found}}, a očekuje se ceo broj od {{from}} do {{to}}. Ispravite ćeliju.",
  notPositive: "{{header}}: iznos je {{found}}, a mora biti veći od 0. Ispravite ga.",
  rateNotPositive: "{{header}}: kurs mora biti veći od 0. Ispravite ga.",
  expectedYear: "godina za koju se kurs pretpostavlja (na primer 2027)",
  assumedTwice:
    "{{header}}: kurs {{pair}} za {{year}}. godinu već stoji u ćeliji {{first}}. Ostavite jedan od njih.",
  samePair: "{{header}}: obe valute u paru su {{currency}}. Ispravite jednu od njih.",
  notListed: "{{header}}: „{{found}}“ nije poznato. Izaberite jedno od sledećeg: {{list}}.",
  onlyWithFloatingRate:
    "{{header}}: to ima samo promenljiva stopa. Ispraznite ćeliju ili izaberite promenljivu stopu.",
  onlyWithKnownRate:
    "{{header}}: stopa koja nije poznata nema vrednost. Ispraznite ćeliju ili izaberite drugu vrstu stope; stopa sa kojom da se računa upisuje se u kolonu pretpostavljenih stopa.",
  assumedBoth:
    "{{header}}: ovde je pretpostavljena stopa za sve periode, a u tabeli tblRatePath druge po danima. Ostavite jedno od toga.",
  unknownLoan:
    "{{header}}: u tabeli tblLoans nema zajma „{{found}}“ (zajmovi: {{list}}). Ispravite oznaku ili tamo dodajte zajam.",
  loanRenamed: "{{header}}: zajam {{old}} se u tabeli tblLoans sada zove {{id}}. Unesite i ovde {{id}}.",
  loanTwice: "{{header}}: oznaka {{loan}} već stoji u ćeliji {{first}}. Svakom zajmu dajte posebnu oznaku.",
  noDrawdown:
    "Zajam {{loan}} nema nijedno povlačenje. Unesite bar jedno u tabelu tblDrawdowns, sa ovom oznakom, datumom i iznosom; ako ste samo promenili oznaku, promenite je i tamo.",
  noFixing:
    "Zajam {{loan}} ima promenljivu stopu, a nema nijednu vrednost referentne stope. Unesite bar jednu u tabelu tblFixings, sa ovom oznakom, datumom od kog važi i vrednošću; ili izaberite fiksnu stopu.",
  contradiction: "Plan otplate zajma {{loan}} ne može da se izračuna. {{reason}}",
  noArrears: "Šta je po zajmu {{loan}} dospelo, a nije plaćeno, ne može da se izračuna. {{reason}}",

  tableGone:
    "Tabele {{table}} više nema na ovom listu. Opozovite njeno uklanjanje ili umetnite tabelu sa tim imenom i zaglavljima: {{columns}}.",
  tableNotRead: "Tabela {{table}} nije pročitana. Vratite je na list sa kog je premeštena.",
  columnMissing:
    "Tabela {{table}} više nema kolonu „{{header}}“. Vratite kolonu ili njeno zaglavlje u prvom redu tabele.",
  asOfNotRead: "Ćelija {{header}} je premeštena na list koji se ne čita. Vratite je u sažetak.",

  memoryGone:
    "Nema skrivenog lista na kom Otplata čuva ono od čega su listovi napravljeni, pa se ništa ne može pročitati. Opozovite njegovo brisanje, otvorite raniju kopiju radne sveske ili ponovo uvezite dokumente.",

  formula:
    "{{sheet}}, ćelija {{cell}} ({{header}}): ovde stoji formula; uzet je njen sadašnji rezultat, {{found}}.",
  dateAsText: "{{sheet}}, ćelija {{cell}} ({{header}}): tekst „{{found}}“ pročitan je kao datum {{date}}",
  numberAsText: "{{sheet}}, ćelija {{cell}} ({{header}}): tekst „{{found}}“ pročitan je kao broj {{number}}.",
  rowWithoutData:
    "{{sheet}}, ćelija {{cell}}: ovaj red tabele {{table}} nema ništa u kolonama programa i preskočen je.",
  belowTable:
    "{{sheet}}, ćelija {{cell}}: ono što je odmah ispod tabele {{table}} nije njen deo i nije pročitano. Dodajte red u tabelu i premestite to u njega.",
  rowsOfRemovedLoan_one:
    "Zajam {{loan}} je uklonjen; ne koristi se {{count}} red tabele {{table}} koji mu pripada.",
  rowsOfRemovedLoan_few:
    "Zajam {{loan}} je uklonjen; ne koriste se {{count}} reda tabele {{table}} koja mu pripadaju.",
  rowsOfRemovedLoan_other:
    "Zajam {{loan}} je uklonjen; ne koristi se {{count}} redova tabele {{table}} koji mu pripadaju.",
  paymentsOfRemovedLoan_one: "Zajma {{loan}} više nema; {{count}} plaćanje po njemu ostaje u tabeli.",
  paymentsOfRemovedLoan_few: "Zajma {{loan}} više nema; {{count}} plaćanja po njemu ostaju u tabeli.",
  paymentsOfRemovedLoan_other: "Zajma {{loan}} više nema; {{count}} plaćanja po njemu ostaje u tabeli.",
  fixingsNotUsed_one:
    "Zajam {{loan}} ima fiksnu stopu; ne koristi se {{count}} vrednost referentne stope uneta za njega.",
  fixingsNotUsed_few:
    "Zajam {{loan}} ima fiksnu stopu; ne koriste se {{count}} vrednosti referentne stope unete za njega.",
  fixingsNotUsed_other:
    "Zajam {{loan}} ima fiksnu stopu; ne koristi se {{count}} vrednosti referentne stope unetih za njega.",
  asOfGone: "Nema ćelije sa imenom AsOf, u kojoj stoji dan za koji se prikazuje stanje. Dan ostaje {{date}}",
  sheetGone:
    "List sa tabelom {{table}} je obrisan. Koristi se ono što je na njemu stajalo pri poslednjem upisu, a list se pravi ponovo.",
  copiedSheet: "List „{{sheet}}“ je kopija. Izmene na njemu se ne čitaju; menjajte na listu „{{original}}“.",
  notForDecision:
    "{{header}}: ovde stoji zajam, a rečeno je da red nije nijedan. Ispraznite ćeliju ili izaberite drugu reč.",
  notWithoutDates:
    "{{header}}: ovde stoji datum, a odluka važi za sve redove tog naziva. Ispraznite ćeliju ili recite da važi samo sa ovim datumima.",
  decisionNewLoan:
    "{{sheet}}, ćelija {{cell}} ({{header}}): nijedan red dosad nije zajam {{loan}}, pa ovaj stoji kao poseban zajam pod tom oznakom. Ako ste mislili na drugi, ispravite oznaku.",
  mappingUnknown:
    "{{header}}: nijedna tabela sa zaglavljima „{{found}}“ nije objašnjena. Vratite zaglavlja, ili obrišite red i objasnite tabelu u oknu.",
  toleranceNegative: "{{header}}: tolerancija je {{found}}, a ne sme biti manja od 0. Ispravite je.",
  checkTwice: "{{header}}: provera {{check}} već stoji u ćeliji {{first}}. Obrišite jedan od ta dva reda.",
  noteWithoutState: "{{header}}: uz napomenu nije izabrana odluka. Izaberite je ili ispraznite napomenu.",
  findingUnknown:
    "{{header}}: nijedan nalaz nema ovaj ključ, pa se ne zna na šta se odnose odluka i napomena uz njega. Vratite ključ, ili ih upišite u red tog nalaza i obrišite ovaj.",
  findingTwice:
    "{{header}}: isti nalaz stoji i u ćeliji {{first}}, sa drugom odlukom ili napomenom. Zadržite jedan od ta dva reda, a drugi obrišite.",
  notesDeleted_one: "Sa obrisanim redom nestala je {{count}} odluka o nalazu; sam nalaz se upisuje ponovo.",
  notesDeleted_few:
    "Sa obrisanim redovima nestale su {{count}} odluke o nalazima; sami nalazi se upisuju ponovo.",
  notesDeleted_other:
    "Sa obrisanim redovima nestalo je {{count}} odluka o nalazima; sami nalazi se upisuju ponovo.",
  rolesCount:
    "{{header}}: broj uloga: {{found}}; broj kolona tabele: {{columns}}. Unesite po jednu ulogu za svaku kolonu, sa tačkom i zarezom između njih.",
};
