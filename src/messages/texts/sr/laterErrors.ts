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

  // What can go wrong where a user sets tolerances of checks.
  noSuchCheck: "Provera „{{id}}“ ne postoji. Nazivi stoje u prvoj koloni tabele koju ispisuje „{{hint}}“.",
  badTolerance: "Tolerancija provere je broj od 0 naviše, kao u „{{id}}=0.5“; „{{value}}“ to nije.",

  // Why a PDF was refused that is whole and open, but made to exhaust whoever reads it, or too large to read.
  pdfTooSlow:
    "Datoteka {{document}} nije mogla da se otvori za 20 sekundi. Otvorite je u čitaču PDF-a, odštampajte je u novi PDF i izaberite tu datoteku.",
  pdfPageTooSlow:
    "Strana {{page}} datoteke {{document}} nije mogla da se pročita za 20 sekundi. Uklonite tu stranu ili odštampajte datoteku u novi PDF, pa izaberite tu datoteku.",
  pdfPageTooFull:
    "Strana {{page}} datoteke {{document}} sadrži više teksta nego što može da stane na stranu, kao samo datoteke načinjene da iscrpe računar. Uklonite tu stranu ili uzmite datoteku sa izvora kojem verujete.",
  pdfStatesTooDeep:
    "Crtež na jednoj od strana datoteke {{document}} ugnežđen je u hiljade nivoa, kao samo u datotekama načinjenim da iscrpe računar; ništa nije pročitano. Odštampajte datoteku u novi PDF i izaberite njega ili je uzmite sa izvora kojem verujete.",
  pdfTooManyPages:
    "Broj strana datoteke {{document}} je {{pages}}; čita se najviše {{most}}. Podelite je na manje datoteke.",

  // Why a text file, a web page, a document of Word or a rate list could not be read.
  tooManyColumns:
    "Datoteka {{document}} sadrži tabelu sa {{columns}} kolona; čita se najviše {{most}}. Proverite čime su razdvojene ćelije ili podelite tabelu.",
  tooManyCells:
    "Datoteka {{document}} sadrži tabelu sa {{cells}} ćelija, računajući i prazne; čita se najviše {{most}}. Podelite je na manje datoteke.",
  tablesNestedTooDeep:
    "Datoteka {{document}} je odbijena: u njoj su tabele jedna u drugoj, dublje od {{most}}. Kopirajte potrebnu tabelu u radnu svesku.",
  nestedTooDeep:
    "Datoteka {{document}} je odbijena: elementi su u njoj jedan u drugom dublje nego na ijednoj stvarnoj strani. Otvorite je u pregledaču i ponovo je sačuvajte.",
  xmlDamaged: "Datoteka {{document}} je oštećena: njen XML nije ispravan. Ponovo je preuzmite sa izvora.",
  pastedEmpty: "U onome što je nalepljeno nema teksta. Ponovo kopirajte ćelije ili tekst i nalepite ih.",

  // Why a workbook could not be read.
  sheetsEmpty:
    "Radna sveska {{document}} ni na jednom listu nema popunjenih ćelija. Izaberite drugu datoteku.",
  sheetDamaged:
    "Radna sveska {{document}} je oštećena: ćelija {{cell}} na listu „{{sheet}}“ ne može da se pročita. Otvorite je u programu Excel, ponovo je sačuvajte i izaberite tako sačuvanu datoteku.",
  cellTwice:
    "Radna sveska {{document}} je odbijena: list „{{sheet}}“ ima dve ćelije na mestu {{cell}} i ne zna se koja važi. Otvorite je u programu Excel i ponovo je sačuvajte.",
  mergesOverlap:
    "Radna sveska {{document}} je odbijena: spojene ćelije na listu „{{sheet}}“ se preklapaju. Otvorite je u programu Excel i ponovo je sačuvajte.",
  sheetTooSparse:
    "Radna sveska {{document}} ne može da se pročita: ćelije na listu „{{sheet}}“ su previše udaljene. Obrišite zalutale ćelije daleko od tabela ili prekopirajte tabele u novu radnu svesku.",
  tooManySheetCells:
    "Radna sveska {{document}} ima više popunjenih ćelija nego što može da se pročita odjednom ({{most}}). Podelite je na manje datoteke.",
  xlsDamaged:
    "Radna sveska {{document}} je oštećena ili nepotpuna. Otvorite je u programu Excel, sačuvajte je kao .xlsx i izaberite tako sačuvanu datoteku, ili je ponovo preuzmite sa izvora.",
  xlsTooOld:
    "Radna sveska {{document}} je napravljena u programu Excel 4 ili starijem. Otvorite je u programu Excel ili LibreOffice i sačuvajte kao .xlsx.",

  // Zašto se za spisak duga ne može prikazati dalja otplata.
  listsUndated:
    "Dan stanja nije naveden u: {{documents}}, a ne kazuje ga ni objavljeni kurs. Navedite dan, ili uvezite stranu na kojoj stoji.",
  noDebtList:
    "U dokumentima nema kartica duga, pa nema šta da se prikaže. Uvezite zakon o budžetu sa spiskom duga (član 3, deo V).",
  optionNotYear: "{{option}}: „{{text}}“ nije godina. Napišite je u obliku 2026.",
  optionNotSumCurrency: "{{option}}: „{{text}}“ nije ni EUR ni RSD.",
  optionNotListDay: "{{option}}: „{{text}}“ nije dokument i dan. Napišite ih u obliku {{example}}.",
  noLoanOfList:
    "Nijedan zajam iz spiska od {{date}} ne odgovara onome što ste tražili ({{wanted}}). Nazive i grupe pokazuje komanda {{hint}}.",

  // Errors in a file of facts. Part of the namespace "errors".
  fitNotObject:
    "U datoteci nema podataka o zajmu: očekivan je objekat sa podacima kao što su currency i firstPrincipal.",
  fitRateTwice:
    "Kurs {{pair}} na dan {{date}} naveden je dvaput, kao {{first}} i {{second}}. Zadržite jedan.",
  oneFactsFile_one: "Navedite jednu datoteku sa podacima; navedena je {{count}}.",
  oneFactsFile_few: "Navedite jednu datoteku sa podacima; navedene su {{count}}.",
  oneFactsFile_other: "Navedite jednu datoteku sa podacima; navedeno ih je {{count}}.",
  termsExpectedPair: 'par valuta po standardu ISO 4217, na primer "EUR/CNY"',
  termsExpectedRate: 'kurs veći od 0 kao tekst sa decimalnom tačkom, na primer "6.8947"',
  termsExpectedYear: "godina od 1900. do 2199",
  termsExpectedAmountAbove: "iznos veći od 0",
  termsExpectedWholeUpTo: "ceo broj, najviše {{limit}}",
  termsExpectedDateNear: "datum od 1900. do 2199. godine",
  termsExpectedPercentUpTo: "procenat, najviše 100",

  gridTearsTable:
    "Time bi tabela „{{table}}“ bila pokidana, pa ništa nije promenjeno. Izaberite redove ili kolone koji prolaze kroz celu tabelu, ili one koji je ne dodiruju.",
  gridTableHeader:
    "Zaglavlje tabele „{{table}}“ ne može da se obriše samo, pa ništa nije promenjeno. Brišite redove ispod njega.",
  gridLastRow:
    "U tabeli ostaje bar jedan red, pa poslednji red tabele „{{table}}“ nije obrisan. Umesto toga ispraznite njegove ćelije.",
  gridTearsMerge:
    "Time bi se rastavila spojena ćelija, pa ništa nije promenjeno. Izaberite ćelije koje je sadrže celu, ili nijedan njen deo.",
  gridNoRoom:
    "Ono što se lepi ovde ne staje na list, pa ništa nije promenjeno. Nalepite ga više ili više ulevo.",
  gridPushedOff:
    "U ćelijama na kraju lista ima sadržaja koji bi izašao s lista, pa ništa nije promenjeno. Prvo ih ispraznite.",
  gridFormula:
    "Formula „={{formula}}“ ne može da se pročita, pa ništa nije promenjeno. Proverite zagrade, navodnike i zapete; decimale se pišu sa tačkom.",
  gridNotTaken: "To ne može da se unese u radnu svesku, pa ništa nije promenjeno. {{why}}",
  gridSpillInTable:
    "Formula daje više vrednosti, a svaka ćelija tabele „{{table}}“ prima jednu, pa ništa nije promenjeno. Unesite je van tabele ili stavite „@“ ispred onoga od čega treba da uzme jednu vrednost.",
  gridHeader:
    "Zaglavlje kolone tabele „{{table}}“ je tekst od najviše 255 znakova, a ne formula, pa ništa nije promenjeno. Upišite kratak tekst ili nalepite pored zaglavlja.",
  gridSheetName:
    "List ne može da se zove „{{name}}“. Naziv ima od 1 do 31 znaka, nijedan od njih nije \\ / ? * [ ] : i apostrof nije ni na početku ni na kraju.",
  gridSheetNameTaken: "Jedan list se već zove „{{name}}“. Izaberite drugi naziv.",
  gridSheetGone:
    "Lista „{{sheet}}“ više nema u radnoj svesci. Poništite ono što je sa njim urađeno, ili preračunajte da se ponovo napravi.",
  gridNothingThere:
    "U izabranim ćelijama lista „{{sheet}}“ nema ničega. Izaberite ćelije u kojima je tabela, pa pokušajte ponovo.",
  gridUnexpected:
    "Radna sveska nije upisana iz neočekivanog razloga. Ništa nije promenjeno. Pokušajte ponovo; ako se ponovi, prijavite grešku sa pojedinostima.",
  gridCalculation:
    "Radna sveska nije mogla da se izračuna posle poslednje izmene, pa ono što ćelije prikazuju nije ažurno. Poništite izmenu ili ponovo učitajte stranicu.",
  gridKept:
    "Radnu svesku koja je ovde čuvana napravila je druga verzija programa i ova ne može da je otvori. Ostavljena je kakva jeste.",
  openDates1904:
    "Datoteka {{document}} broji dane od 1904. godine, kao stare verzije programa Excel za Mac, pa bi svaki datum bio pomeren za četiri godine. Isključite to u programu Excel (Opcije, Više opcija, datumski sistem 1904), proverite datume, sačuvajte i ponovo otvorite datoteku.",
  openWithoutMemory:
    "U datoteci {{document}} su listovi ovog programa, ali je skriveni list sa njegovim podacima obrisan, pa ne može da se nastavi rad. Otvorite raniju kopiju ili uvezite datoteku kao dokument.",
  openMemory: "Sa datotekom {{document}} ne može da se nastavi rad: {{reason}}",
  cellsFarApart:
    "Na listu {{sheet}} ćelije su toliko razmaknute da list ne može da se pročita (jedan od takvih redova je {{row}}). Obrišite ono što stoji daleko desno od naših tabela ili daleko ispod njih i pokušajte ponovo.",
};
