/** What was found, chosen or left out while a file was opened. */
export default {
  // Tekstualne datoteke i veb-strane.
  encodingChosen:
    "Iz datoteke se ne vidi pouzdano kako su slova kodirana; izabrano je {{encoding}}. Pogledajte reči sa slovima kao što su č, š ili đ i izaberite drugo kodiranje ako nisu ispravne.",
  encodingDiffers:
    "Na strani piše da su slova kodirana kao {{declared}}, ali bajtovi su {{encoding}} i tako su pročitani. Pogledajte reči sa slovima kao što su č, š ili đ.",
  charactersDamaged_one:
    "{{count}} znak nije mogao da se pročita kao {{encoding}}; iznos u kojem se nalazi nije pročitan. Ako ih je mnogo, izaberite drugo kodiranje.",
  charactersDamaged_few:
    "{{count}} znaka nisu mogla da se pročitaju kao {{encoding}}; iznosi u kojima se nalaze nisu pročitani. Ako ih je mnogo, izaberite drugo kodiranje.",
  charactersDamaged_other:
    "{{count}} znakova nije moglo da se pročita kao {{encoding}}; iznosi u kojima se nalaze nisu pročitani. Ako ih je mnogo, izaberite drugo kodiranje.",
  linesOfOtherEncoding_one:
    "Izgleda da je {{count}} red (prvi je red {{line}}) kodiran kao {{other}}, a datoteka je {{encoding}}: slova i nazivi u njemu su pogrešni. Sačuvajte celu datoteku u jednom kodiranju i ponovo je izaberite.",
  linesOfOtherEncoding_few:
    "Izgleda da su {{count}} reda (prvi je red {{line}}) kodirana kao {{other}}, a datoteka je {{encoding}}: slova i nazivi u njima su pogrešni. Sačuvajte celu datoteku u jednom kodiranju i ponovo je izaberite.",
  linesOfOtherEncoding_other:
    "Izgleda da je {{count}} redova (prvi je red {{line}}) kodirano kao {{other}}, a datoteka je {{encoding}}: slova i nazivi u njima su pogrešni. Sačuvajte celu datoteku u jednom kodiranju i ponovo je izaberite.",
  linesEncodedTwice_one:
    "Program koji je sačuvao datoteku dvaput je kodirao {{count}} red (prvi je red {{line}}): slova i nazivi u njemu su pogrešni. Ponovo sačuvajte datoteku sa izvora i izaberite je.",
  linesEncodedTwice_few:
    "Program koji je sačuvao datoteku dvaput je kodirao {{count}} reda (prvi je red {{line}}): slova i nazivi u njima su pogrešni. Ponovo sačuvajte datoteku sa izvora i izaberite je.",
  linesEncodedTwice_other:
    "Program koji je sačuvao datoteku dvaput je kodirao {{count}} redova (prvi je red {{line}}): slova i nazivi u njima su pogrešni. Ponovo sačuvajte datoteku sa izvora i izaberite je.",
  delimiterChosen:
    "Ćelije u redu mogu da budu razdvojene znakom „{{delimiter}}“ ili znakom „{{other}}“; izabran je prvi. Uporedite tabelu sa datotekom i izaberite drugi ako kolone nisu ispravne.",
  quoteNotClosed:
    "Red {{line}}: navodnik otvara ćeliju, a ništa je ne zatvara; uzet je kao običan znak. Uporedite ovaj red i one posle njega sa datotekom.",
  quotesIgnored:
    "U datoteci ima mnogo navodnika koje ništa ne zatvara; svi su uzeti kao obični znaci, pa su ćelije koje sadrže razdvojnik ili kraj reda presečene. Ispravite datoteku ili uporedite svaki iznos sa njom.",
  quotesMisplaced_one:
    "{{count}} navodnik stoji tamo gde se ćelija ne završava, u redu {{row}}. Uporedite taj red sa datotekom.",
  quotesMisplaced_few:
    "{{count}} navodnika stoje tamo gde se ćelija ne završava, prvi u redu {{row}}. Uporedite te redove sa datotekom.",
  quotesMisplaced_other:
    "{{count}} navodnika stoji tamo gde se ćelija ne završava, prvi u redu {{row}}. Uporedite te redove sa datotekom.",
  rowsOfOtherWidth_one:
    "{{count}} red (prvi je red {{row}}) ima drugačiji broj ćelija nego ostali (u njima ih je {{cells}}), pa njegovi iznosi možda stoje u pogrešnim kolonama. Uporedite taj red sa datotekom.",
  rowsOfOtherWidth_few:
    "{{count}} reda (prvi je red {{row}}) imaju drugačiji broj ćelija nego ostali (u njima ih je {{cells}}), pa njihovi iznosi možda stoje u pogrešnim kolonama. Uporedite te redove sa datotekom.",
  rowsOfOtherWidth_other:
    "{{count}} redova (prvi je red {{row}}) ima drugačiji broj ćelija nego ostali (u njima ih je {{cells}}), pa njihovi iznosi možda stoje u pogrešnim kolonama. Uporedite te redove sa datotekom.",
  rowCutInTwo:
    "Red {{row}} ima jednu ćeliju, a red ispod njega počinje praznom: kraj reda možda stoji tamo gde treba da stoji razdvojnik. Uporedite oba reda sa datotekom.",
  rowsNotDivided_one:
    "{{count}} red (prvi je red {{row}}) podeljen je drugim znakom nego ostali, pa je pročitan kao jedna ćelija. Ispravite taj red u datoteci i ponovo je izaberite.",
  rowsNotDivided_few:
    "{{count}} reda (prvi je red {{row}}) podeljena su drugim znakom nego ostali, pa je svaki pročitan kao jedna ćelija. Ispravite te redove u datoteci i ponovo je izaberite.",
  rowsNotDivided_other:
    "{{count}} redova (prvi je red {{row}}) podeljeno je drugim znakom nego ostali, pa je svaki pročitan kao jedna ćelija. Ispravite te redove u datoteci i ponovo je izaberite.",
  strayDelimiters_one:
    "{{count}} ćelija (prva u redu {{row}}) počinje ili se završava znakom koji razdvaja ćelije, a koji je tu možda zbog oštećenja. Uporedite taj red sa datotekom.",
  strayDelimiters_few:
    "{{count}} ćelije (prva u redu {{row}}) počinju ili se završavaju znakom koji razdvaja ćelije, a koji je tu možda zbog oštećenja. Uporedite te redove sa datotekom.",
  strayDelimiters_other:
    "{{count}} ćelija (prva u redu {{row}}) počinje ili se završava znakom koji razdvaja ćelije, a koji je tu možda zbog oštećenja. Uporedite te redove sa datotekom.",
  cellHoldsRows:
    "Red {{row}}: ćelija sadrži nešto što liči na cele redove; možda nedostaje navodnik. Uporedite taj red sa datotekom.",
  pageOfFrames:
    "Strana u okvirima prikazuje druge datoteke, kao što Excel čuva svesku sa više listova; one nisu pročitane. Izaberite datoteke samih listova (u nazivu im je broj lista).",
  pageCutOff:
    "Strana se završava pre nego što su njeni delovi zatvoreni: možda je presečena, pa redovi sa kraja mogu da nedostaju. Ponovo je sačuvajte sa izvora.",
  tagsNotEnded_one:
    "U kodu tabele {{count}} oznaka nema kraj, pa su dve ćelije možda postale jedna, a iznosi prešli u drugu kolonu. Uporedite redove sa stranom.",
  tagsNotEnded_few:
    "U kodu tabele {{count}} oznake nemaju kraj, pa su dve ćelije možda postale jedna, a iznosi prešli u drugu kolonu. Uporedite redove sa stranom.",
  tagsNotEnded_other:
    "U kodu tabele {{count}} oznaka nema kraj, pa su dve ćelije možda postale jedna, a iznosi prešli u drugu kolonu. Uporedite redove sa stranom.",
  textTagsNotEnded_one:
    "U kodu strane {{count}} oznaka nema kraj, pa je tekst iza nje uzet za njen deo i nedostaje. Uporedite tekst sa stranom.",
  textTagsNotEnded_few:
    "U kodu strane {{count}} oznake nemaju kraj, pa je tekst iza njih uzet za njihov deo i nedostaje. Uporedite tekst sa stranom.",
  textTagsNotEnded_other:
    "U kodu strane {{count}} oznaka nema kraj, pa je tekst iza njih uzet za njihov deo i nedostaje. Uporedite tekst sa stranom.",
  textsOutsideCells_one:
    "{{count}} tekst stoji unutar tabele, ali ni u jednoj njenoj ćeliji, pa neka ćelija može da bude prazna ili pogrešna. Uporedite redove sa stranom.",
  textsOutsideCells_few:
    "{{count}} teksta stoje unutar tabele, ali ni u jednoj njenoj ćeliji, pa neke ćelije mogu da budu prazne ili pogrešne. Uporedite redove sa stranom.",
  textsOutsideCells_other:
    "{{count}} tekstova stoji unutar tabele, ali ni u jednoj njenoj ćeliji, pa neke ćelije mogu da budu prazne ili pogrešne. Uporedite redove sa stranom.",
  // Dokumenti programa Word.
  deletedTextLeftOut_one: "{{count}} deo teksta je označen kao obrisan i izostavljen je.",
  deletedTextLeftOut_few: "{{count}} dela teksta su označena kao obrisana i izostavljena su.",
  deletedTextLeftOut_other: "{{count}} delova teksta je označeno kao obrisano i izostavljeno je.",
  insertedTextKept_one: "{{count}} deo teksta je označen kao umetnut i pročitan je kao i ostali.",
  insertedTextKept_few: "{{count}} dela teksta su označena kao umetnuta i pročitana su kao i ostali.",
  insertedTextKept_other: "{{count}} delova teksta je označeno kao umetnuto i pročitano je kao i ostali.",
  hiddenTextLeftOut_one: "{{count}} deo teksta je oblikovan kao skriven i izostavljen je.",
  hiddenTextLeftOut_few: "{{count}} dela teksta su oblikovana kao skrivena i izostavljena su.",
  hiddenTextLeftOut_other: "{{count}} delova teksta je oblikovano kao skriveno i izostavljeno je.",
  numbersComputed_one:
    "Word sam numeriše {{count}} pasus; njegov broj je izračunat onako kako bi to uradio Word.",
  numbersComputed_few:
    "Word sam numeriše {{count}} pasusa; njihovi brojevi su izračunati onako kako bi to uradio Word.",
  numbersComputed_other:
    "Word sam numeriše {{count}} pasusa; njihovi brojevi su izračunati onako kako bi to uradio Word.",
  numbersUnknown_one:
    "Word sam numeriše {{count}} pasus na način koji program ne poznaje; njegov broj nedostaje.",
  numbersUnknown_few:
    "Word sam numeriše {{count}} pasusa na način koji program ne poznaje; njihovi brojevi nedostaju.",
  numbersUnknown_other:
    "Word sam numeriše {{count}} pasusa na način koji program ne poznaje; njihovi brojevi nedostaju.",
  footnotesLeftOut_one: "{{count}} fusnota nije pročitana.",
  footnotesLeftOut_few: "{{count}} fusnote nisu pročitane.",
  footnotesLeftOut_other: "{{count}} fusnota nije pročitano.",
  embeddedTextUnread_one:
    "U dokument je ugrađen {{count}} drugi dokument, koji nije pročitan. Otvorite dokument u programu Word, ponovo ga sačuvajte i izaberite tako sačuvanu datoteku.",
  embeddedTextUnread_few:
    "U dokument su ugrađena {{count}} druga dokumenta, koja nisu pročitana. Otvorite dokument u programu Word, ponovo ga sačuvajte i izaberite tako sačuvanu datoteku.",
  embeddedTextUnread_other:
    "U dokument je ugrađeno {{count}} drugih dokumenata, koji nisu pročitani. Otvorite dokument u programu Word, ponovo ga sačuvajte i izaberite tako sačuvanu datoteku.",
  // Kursne liste.
  rateListWithoutDate_one:
    "Na kursnoj listi nije naveden dan, pa njen {{count}} kurs nije pročitan. Upišite dan u ime datoteke, na primer 2025-09-24.",
  rateListWithoutDate_few:
    "Na kursnoj listi nije naveden dan, pa njena {{count}} kursa nisu pročitana. Upišite dan u ime datoteke, na primer 2025-09-24.",
  rateListWithoutDate_other:
    "Na kursnoj listi nije naveden dan, pa njenih {{count}} kurseva nije pročitano. Upišite dan u ime datoteke, na primer 2025-09-24.",
  rateDateFromName:
    "Na kursnoj listi nije naveden dan; {{day}} je uzet iz imena datoteke. Uporedite ga sa izvorom.",
  rateTypeUnknown_one:
    "U tekstu ne piše da li je {{count}} kurs u njemu srednji, pa nije pročitan. Kopirajte ga zajedno sa naslovom.",
  rateTypeUnknown_few:
    "U tekstu ne piše da li su {{count}} kursa u njemu srednja, pa nisu pročitana. Kopirajte ih zajedno sa naslovom.",
  rateTypeUnknown_other:
    "U tekstu ne piše da li je {{count}} kurseva u njemu srednjih, pa nisu pročitani. Kopirajte ih zajedno sa naslovom.",
  rateRowUnsplit:
    "U redu „{{text}}“ jedinice i kurs ne mogu pouzdano da se razdvoje, pa sa liste ništa nije pročitano. Sačuvajte listu kao veb-stranu, XML ili CSV, ili je kopirajte kao tabelu.",
  rateRowUnread: "U redu „{{text}}“ valuta nije mogla da se pročita; kurs je izostavljen.",
  rateCodeDiffers: "Uz {{currency}} stoji šifra {{number}}, a to je šifra druge valute; kurs je izostavljen.",
  rateWithoutUnits:
    "Na listi ne piše za koliko jedinica valute {{currency}} važi kurs „{{text}}“; izostavljen je.",
  rateUnitsUnusual:
    "Za kurs valute {{currency}} piše da važi za {{units}}, a uobičajeno je {{usual}}; izostavljen je. Uporedite ga sa izvorom i unesite ručno.",
  rateUnreadable:
    "Kurs valute {{currency}} nije mogao da se pročita kao jedan broj: „{{text}}“. Izostavljen je.",
  rateImplausible:
    "Kurs valute {{currency}}, „{{text}}“ za {{units}}, daleko je od svakog koji je ta valuta imala; izostavljen je. Uporedite ga sa izvorom.",
  rateTwice_one:
    "Valuta {{currency}} je na listi navedena {{count}} put sa različitim kursevima; izostavljena je.",
  rateTwice_few:
    "Valuta {{currency}} je na listi navedena {{count}} puta sa različitim kursevima; izostavljena je.",
  rateTwice_other:
    "Valuta {{currency}} je na listi navedena {{count}} puta sa različitim kursevima; izostavljena je.",
  rateOfEuroMissing: "Na kursnoj listi nema kursa evra; moguće je da nedostaju redovi.",
  ratesOfOtherCurrencies_one: "Izostavljen je kurs {{count}} valute koju program ne poznaje: {{currencies}}.",
  ratesOfOtherCurrencies_few:
    "Izostavljeni su kursevi {{count}} valute koje program ne poznaje: {{currencies}}.",
  ratesOfOtherCurrencies_other:
    "Izostavljeni su kursevi {{count}} valuta koje program ne poznaje: {{currencies}}.",
  ratesDiffer:
    "Kurs valute {{currency}} na dan {{date}} je {{rate}} po jednom izvoru ({{source}}), a {{other}} po drugom ({{otherSource}}); koristi se {{used}}. Proverite koji je tačan i, ako je to neki drugi, unesite ga na list Kursevi.",
  rateOfList: "srednji kurs, kursna lista br. {{list}} ({{document}})",
  rateOfDocument: "srednji kurs, kursna lista ({{document}})",
};
