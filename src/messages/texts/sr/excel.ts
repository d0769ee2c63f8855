export default {
  heading: "Ova radna sveska",
  looking: "Pregleda se ova radna sveska…",
  none: "Otplata još ništa nije upisala u ovu radnu svesku. Izaberite dokumente ili učitajte ćelije iz radne sveske; pre svakog upisa videćete šta će biti upisano.",
  current: "Listovi su ažurni.",
  changed: "Ulazni podaci su promenjeni posle upisa listova. Preračunajte da bi listovi bili ažurni.",
  interrupted:
    "Poslednji upis nije završen, pa listovi možda nisu ažurni. Podaci za upis sačuvani su u radnoj svesci: završite upis.",
  faults_one:
    "{{count, number}} ulazna ćelija ne može da se koristi. Dok se ne ispravi, listovi se ne menjaju.",
  faults_few:
    "{{count, number}} ulazne ćelije ne mogu da se koriste. Dok se ne isprave, listovi se ne menjaju.",
  faults_other:
    "{{count, number}} ulaznih ćelija ne može da se koristi. Dok se ne isprave, listovi se ne menjaju.",
  otherVersion:
    "Listove je upisala Otplata {{version}}, a ovo je verzija {{own}}. Preračunajte da biste ih preveli na ovu verziju.",
  holds: "Zajmova u radnoj svesci: {{loans}}. Dokumenata: {{documents}}.",
  unwritten: "U oknu ima izmena koje još nisu upisane u radnu svesku.",
  recalculate: "Preračunaj",
  check: "Proveri",
  summary: "Prikaži sažetak",
  finish: "Završi upis",
  again: "Pokušaj ponovo",
  lookAgain: "Pogledaj ponovo",

  cellsHint:
    "Dugovi mogu da se učitaju i iz ćelija ove radne sveske: iz tabele sa po jednim redom za svaki zajam, ili kako su prekopirani iz zakona.",
  readSelection: "Izabrane ćelije ove radne sveske",
  readSheet: "Ceo ovaj list",
  theSelection: "izabrane ćelije",
  theSheet: "list",

  write: "Upiši u ovu radnu svesku",
  nothingToWrite: "Još nema šta da se upiše: prvo izaberite dokument i bar jedan zajam.",
  notWrittenYet: "Otplata još nije upisala nijedan list u ovu radnu svesku.",
  notWatched:
    "Excel ne javlja izmene u ovoj radnoj svesci, pa okno ne može samo da primeti da su ulazni podaci promenjeni. Preračunajte kada ih izmenite.",

  reading: "Čita se radna sveska…",
  comparing: "Ćelije se porede sa obračunom programa…",
  writing: "Upis u toku",
  writingStarted: "Upisuje se u radnu svesku.",
  writingSheets: "Upisano listova: {{done}} od {{of}}",
  stopWriting: "Prekini upis",

  previewHeading: "Šta će biti upisano",
  previewShown: "Prikazan je pregled upisa. Još ništa nije upisano.",
  previewAgain:
    "Radna sveska ili vaš izbor promenjeni su posle pregleda. Ništa nije upisano; sada bi bilo upisano ovo.",
  nothingChanges: "U listovima je već sve upisano.",
  sheetRenamed: "Sada se zove {{before}}.",
  sheetsSame: "Bez promena: {{sheets}}.",
  looksReplaced:
    "Menja se raspored na listovima: {{sheets}}. Boje, uslovna oblikovanja i pravila za unos koje ste tamo zadali ćelijama Otplate biće zamenjeni.",
  othersUntouched: "Svi ostali listovi u radnoj svesci ostaju kakvi jesu.",
  sheetLeft: "List {{sheet}} ostaje, ali se više ne ažurira: njegov zajam nije među izabranima.",
  nameTaken: "U radnoj svesci već postoji drugi list {{name}}. List Otplate zvaće se {{instead}}.",
  tableReleased:
    "Tabela {{table}} nalazi se na listu koji nije list Otplate. Tamo postaje običan opseg ćelija, a tabela se ponovo pravi na svom listu.",
  inTheWay_one: "Bila bi izgubljena {{count, number}} vaša ćelija",
  inTheWay_few: "Bile bi izgubljene {{count, number}} vaše ćelije",
  inTheWay_other: "Bilo bi izgubljeno {{count, number}} vaših ćelija",
  inTheWayHint:
    "Da biste sačuvali njihov sadržaj, otkažite upis, premestite ga na slobodno mesto i počnite ponovo.",
  wayWritten: "{{content}} stoji na mestu na koje Otplata upisuje",
  wayFormula: "{{content}} je upisano preko formule",
  wayRowGone: "{{content}} pripada redu kojeg više nema",
  wayInput: "{{content}} se razlikuje od onoga što treba da se upiše",
  writeOver_one: "Upiši preko te {{count, number}} ćelije",
  writeOver_few: "Upiši preko te {{count, number}} ćelije",
  writeOver_other: "Upiši preko tih {{count, number}} ćelija",
  writeNow: "Upiši",
  dismiss: "Odustani",
  dismissed: "Ništa nije upisano.",

  writtenHeading: "Upisano",
  written_one: "Upisana je {{count, number}} ćelija; listova: {{sheets}}.",
  written_few: "Upisane su {{count, number}} ćelije; listova: {{sheets}}.",
  written_other: "Upisano je {{count, number}} ćelija; listova: {{sheets}}.",
  checkHeading: "Provera",
  agree_one: "{{count, number}} ćelija se slaže sa obračunom programa.",
  agree_few: "{{count, number}} ćelije se slažu sa obračunom programa.",
  agree_other: "{{count, number}} ćelija se slaže sa obračunom programa.",
  differ_one: "{{count, number}} ćelija se ne slaže sa obračunom programa.",
  differ_few: "{{count, number}} ćelije se ne slažu sa obračunom programa.",
  differ_other: "{{count, number}} ćelija se ne slaže sa obračunom programa.",
  columnEngine: "program",
  columnShown: "list",
  differs: "u ćeliji je {{shown}}, a po obračunu programa treba {{engine}}",
  altered_one:
    "Excel je u {{count, number}} ćeliju tabele stavio nešto drugo od onoga što je upisano, jer formulu proširuje na celu kolonu. Ponovo upišite formulu u tu ćeliju, pa pored nje izaberite opozivanje automatski izračunate kolone.",
  altered_few:
    "Excel je u {{count, number}} ćelije tabela stavio nešto drugo od onoga što je upisano, jer formulu proširuje na celu kolonu. Ponovo upišite svaku formulu u njenu ćeliju, pa pored nje izaberite opozivanje automatski izračunate kolone.",
  altered_other:
    "Excel je u {{count, number}} ćelija tabela stavio nešto drugo od onoga što je upisano, jer formulu proširuje na celu kolonu. Ponovo upišite svaku formulu u njenu ćeliju, pa pored nje izaberite opozivanje automatski izračunate kolone.",
  alteredCell: "u ćeliji je {{stands}}, a treba {{meant}}",
  grown:
    "Excel je proširio tabelu {{table}} na listu {{sheet}} više nego što je upisano: sada zauzima {{address}}. Vratite njenu veličinu na kartici za dizajn tabele, naredbom za promenu veličine tabele.",
  unfurnished:
    "Excel nije prihvatio sve širine, zamrznuta okna ili izgled strane za štampu na listovima: {{sheets}}. Na iznose to ne utiče; ono što nedostaje podesite ručno.",
  nothingToCompare: "Nema formula za poređenje.",
  checkChanged:
    "Ulazni podaci su promenjeni posle upisa listova, pa ćelije nemaju sa čim da se porede. Preračunajte: posle toga se ćelije proveravaju.",
  checkInterrupted: "Poslednji upis nije završen. Prvo ga završite: posle toga se ćelije proveravaju.",
  checkOtherVersion:
    "Listove je upisala Otplata {{version}}, pa ova verzija ne može da ih proveri. Preračunajte: posle toga se ćelije proveravaju.",

  cancelled: "Upis je prekinut",
  failed: "Upis nije uspeo",
  untouched: "Ništa nije upisano; radna sveska je ostala kakva je bila.",
  complete: "Potpuni listovi: {{sheets}}.",
  incomplete: "Nepotpuni listovi ili listovi za koje se to ne zna: {{sheets}}.",
  finishHint: "Završite upis: radna sveska će biti ista kao posle neometanog upisa.",
  copyDetails: "Kopiraj pojedinosti",
  copied: "Pojedinosti su kopirane.",
  copyRefused:
    "Excel ne dozvoljava oknu da koristi privremenu memoriju. Izaberite tekst ispod i kopirajte ga.",

  cell: "{{sheet}}!{{cell}}",
  selectCell: "{{sheet}}!{{cell}}: izaberi tu ćeliju",
  selected: "Izabrana je ćelija {{cell}} na listu {{sheet}}.",
  more_one: "i još {{count, number}}",
  more_few: "i još {{count, number}}",
  more_other: "i još {{count, number}}",
  empty: "prazna ćelija",
  text: "„{{text}}“",
  true: "TAČNO",
  false: "NETAČNO",

  connecting: "Povezivanje sa programom Excel…",
  silent:
    "Excel ne odgovara, pa okno radi kao u pregledaču: radna sveska se preuzima kao datoteka. Da biste pokušali ponovo, zatvorite okno i otvorite ga iznova.",
  answered: "Excel je sada odgovorio.",
  connect: "Radi u ovoj radnoj svesci (izbor u oknu se gubi)",
  tooOld:
    "Ovoj verziji programa Excel nedostaje {{missing}}, pa Otplata ne može da upisuje u otvorenu radnu svesku, već se radna sveska preuzima kao datoteka, čijim formulama treba Excel {{file}} ili noviji. Za upisivanje je potreban Excel 2021 ili noviji, Microsoft 365 ili Excel na vebu.",
};
