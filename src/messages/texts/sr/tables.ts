/** What was found in the tables of a budget. */
export default {
  // Appropriations, the account of financing, capital outlays.
  unitScaled:
    "Strana {{page}}: prema zaglavlju, iznosi u tabeli su izraženi u jedinicama od {{multiplier}}; njima su pomnoženi. Uporedite ih sa dokumentom.",
  unitAssumed:
    "Strana {{page}}: u tabeli nije navedena jedinica iznosa; pretpostavljeni su celi dinari, kao u zakonima o budžetu Republike.",
  unitMissing:
    "Strana {{page}}: u tabeli nije navedena ni valuta ni jedinica iznosa; preuzeti su onako kako su odštampani, bez valute.",
  unitBelow:
    "Strana {{page}}: sama tabela ne navodi jedinicu iznosa; preuzeto je ono što piše ispod nje: „{{text}}“. Uporedite iznose sa dokumentom.",
  unitBelowDiffers:
    "Strana {{page}}: ispod tabele piše „{{text}}“, a to nije jedinica koju navodi njeno zaglavlje; preuzeta je ona iz zaglavlja. Uporedite iznose sa dokumentom.",
  unitOfInstalments:
    "Strana {{page}}: ispod spiska duga piše „{{text}}“, a to se ne odnosi na stanja duga, pa nije primenjeno. Iznosi na koje se odnosi mogu biti pogrešni za taj činilac; uporedite ih sa dokumentom.",
  unitBelowUnsure:
    "Strana {{page}}: sama tabela ne navodi jedinicu iznosa, a „{{text}}“ stoji između nje i sledeće tabele: za tabelu iznad nije primenjeno. Njeni iznosi mogu biti pogrešni za taj činilac; uporedite ih sa dokumentom.",
  columnUnread: "Strana {{page}}: kolona {{column}} („{{header}}“) nije poznata, pa nije pročitana.",
  columnWithoutHeader: "Strana {{page}}: kolona {{column}} sadrži iznose, a nema zaglavlje; nije pročitana.",
  columnInOtherCurrency:
    "Strana {{page}}: kolona {{column}} („{{header}}“) je u valuti {{currency}}, a ostali iznosi tabele nisu, pa nije pročitana.",
  columnsJoined:
    "Strana {{page}}: kolona {{column}} nema naslov; njeni iznosi stoje samo u redovima u kojima ih kolona „{{header}}“ nema, pa su obe pročitane kao jedna. Uporedite sa dokumentom.",
  titleInHeader:
    "Strana {{page}}: naslov „{{title}}“ i zaglavlje prve kolone „{{header}}“ stoje u jednoj ćeliji; možda nedostaje kraj reda. Uporedite tabelu sa dokumentom.",
  columnsInferred:
    "Strana {{page}}: u ovoj datoteci nema zaglavlja tabele; kolone su prepoznate po šiframa i zbirovima u njima. Uporedite sa dokumentom.",
  totalDiffers:
    "Strana {{page}}: odštampani zbir „{{label}}“ iznosi {{printed}}, a zbir njegovih redova {{sum}}.",
  totalRounded:
    "Strana {{page}}: odštampani zbir „{{label}}“ odstupa od zbira svojih redova samo onoliko koliko čini zaokruživanje (pola jedinice za svaki od iznosa, kojih je {{rows}}, i za zbir).",
  totalsRounded_one:
    "Strana {{page}}: {{count}} odštampani zbir (prvi je „{{label}}“) odstupa od zbira svojih redova samo onoliko koliko čini zaokruživanje (pola jedinice za svaki iznos i za zbir).",
  totalsRounded_few:
    "Strana {{page}}: {{count}} odštampana zbira (prvi je „{{label}}“) odstupaju od zbira svojih redova samo onoliko koliko čini zaokruživanje (pola jedinice za svaki iznos i za zbir).",
  totalsRounded_other:
    "Strana {{page}}: {{count}} odštampanih zbirova (prvi je „{{label}}“) odstupa od zbira svojih redova samo onoliko koliko čini zaokruživanje (pola jedinice za svaki iznos i za zbir).",
  totalConverted:
    "Strana {{page}}: odštampani zbir „{{label}}“ u dinarima odstupa od zbira svojih redova samo zato što je svaki red posebno zaokružen: po jednom kursu za svaku valutu tačni su i svi redovi i zbir.",
  totalUnreadable: "Strana {{page}}: iznos zbira „{{label}}“ nije mogao da se pročita: „{{text}}“.",
  totalWithoutRows:
    "Strana {{page}}: ispod „{{label}}“ nije pročitan nijedan red, pa iznos nije ni sa čim upoređen. Možda u dokumentu tu nema redova.",
  sourcesDiffer:
    "Strana {{page}}: izvori navedeni pod „{{label}}“ u zbiru se ne slažu sa odštampanim zbirom.",
  inRow: "Strana {{page}}, red {{row}}: {{what}}",
  amountUnreadable: "iznos u koloni „{{column}}“ nije mogao da se pročita kao jedan broj: „{{text}}“.",
  amountMissing: "iznos nije odštampan.",
  amountImplausible:
    "iznos {{amount}} je više od deset puta veći od celog budžeta Republike. Proverite jedinicu iznosa u tabeli.",
  columnsDiffer: "iznosi po izvorima u zbiru se ne slažu sa ukupnim iznosom pored njih.",
  accountIsDetail: "red razrađuje konto iznad sebe i ne računa se u zbirove još jednom.",
  levelsOutside:
    "naslov razdela kome red pripada nije u ovoj tabeli, pa razdeo, glava, funkcija ili program mogu nedostajati. Uporedite sa dokumentom.",
  razdeoDoubtful:
    "razdeo „{{razdeo}}“ liči na projekat: razdeo, glava, funkcija ili program mogu biti drugi. Uporedite sa dokumentom.",
  headingsUnread:
    "strana {{page}}, pre njega, nije pročitana: na njoj možda stoje naslovi, pa razdeo, glava, funkcija, program ili organ mogu da budu drugi. Uporedite sa dokumentom.",
  planHeadingsUnread:
    "strana {{page}}, pre njega, nije pročitana: na njoj možda stoje naslovi, pa grupa, poverilac i to da li se planira zajam ili garancija mogu da budu drugi. Uporedite sa dokumentom.",
  bodyDiffers:
    "zbir ispod njega nosi naziv „{{label}}”: organ i glava mogu biti drugi. Uporedite sa dokumentom.",
  yearsByTotals:
    "u datoteci nema praznih polja reda; iznosi su stavljeni u jedine godine u kojima se odštampani zbirovi slažu. Uporedite ih sa dokumentom.",
  yearsEither:
    "{{project}}: u datoteci nema praznih polja reda, a odštampani zbirovi se slažu na više načina: ne može se utvrditi za koje su godine iznosi ({{amounts}}), pa su izostavljeni. Unesite ih prema dokumentu.",
  yearsOpen:
    "{{project}}: u datoteci nema praznih polja reda, a nijedan odštampani zbir ne kazuje za koje su godine iznosi ({{amounts}}), pa su izostavljeni. Unesite ih prema dokumentu.",
  totalFitsNoYears:
    "Strana {{page}}: u datoteci nema praznih polja, a iznosi redova ni u jednom rasporedu po godinama ne daju zbir „{{label}}“ (za sve godine zajedno {{printed}}; redovi {{sum}}). Uporedite sa dokumentom.",
  codeMoved:
    "šifra {{code}} ne stoji u svojoj koloni; pročitana je kao {{as}}, jer se samo tako odštampani zbirovi slažu. Uporedite red sa dokumentom.",
  "movedTo-account": "konto",
  "movedTo-function": "funkcija",
  "movedTo-project": "projekat",
  accountUnreadable: "Strana {{page}}: „{{code}}“ nije konto, pa red nije pročitan: „{{text}}“.",
  accountUnknown:
    "Strana {{page}}: „{{code}}“ nije konto, pa nijedan zbir nije upoređen sa redom „{{text}}“. Uporedite ga sa dokumentom.",
  amountAmongAccounts:
    "prvi iznos stoji u koloni konta; pročitan je kao iznos kolone „{{column}}“. Uporedite ga sa dokumentom.",
  figuresUnread:
    "Strana {{page}}: iznosi koji ne pripadaju nijednom poznatom redu nisu pročitani: „{{text}}“.",
  codeWasDate:
    "Strana {{page}}, red {{row}}: program za tabele je od šifre napravio datum ({{shown}}); polje je ostavljeno prazno.",
  unitDoubtful:
    "Iznosi za konto {{account}} u dve tabele razlikuju se oko hiljadu puta ({{one}} na strani {{pageOne}}, {{other}} na strani {{pageOther}}): u jednoj od njih je navedena pogrešna jedinica.",
  balancesOff:
    "Stanja u EUR i RSD po kursu liste razlikuju se za {{dinars}} dinara, što zaokruživanje ne objašnjava. Uporedite oba sa stranicom.",
  thousandsCut_one:
    "{{count, number}} broj (prvi u polju {{cell}}: {{shown}}) nije pročitan: drugi iznosi te kolone su tekst kao {{text}}, a program za tabele podešen za drugi jezik od 680.000 pravi 680. Uporedite sa dokumentom i upišite ceo iznos.",
  thousandsCut_few:
    "{{count, number}} broja (prvi u polju {{cell}}: {{shown}}) nisu pročitana: drugi iznosi te kolone su tekst kao {{text}}, a program za tabele podešen za drugi jezik od 680.000 pravi 680. Uporedite sa dokumentom i upišite cele iznose.",
  thousandsCut_other:
    "{{count, number}} brojeva (prvi u polju {{cell}}: {{shown}}) nije pročitano: drugi iznosi te kolone su tekst kao {{text}}, a program za tabele podešen za drugi jezik od 680.000 pravi 680. Uporedite sa dokumentom i upišite cele iznose.",
  figuresApart_one:
    "{{count, number}} red ima iznose a nema naziv (prvi: {{text}}), a nazivi pored njih nemaju iznose. Nije moglo da se odredi šta ide zajedno. Uporedite tabelu sa dokumentom.",
  figuresApart_few:
    "{{count, number}} reda imaju iznose a nemaju naziv (prvi: {{text}}), a nazivi pored njih nemaju iznose. Nije moglo da se odredi šta ide zajedno. Uporedite tabelu sa dokumentom.",
  figuresApart_other:
    "{{count, number}} redova ima iznose a nema naziv (prvi: {{text}}), a nazivi pored njih nemaju iznose. Nije moglo da se odredi šta ide zajedno. Uporedite tabelu sa dokumentom.",
  wordsBelowNames_one:
    "U spisku dugova {{count, number}} red sa rečima (prvi: „{{text}}“) može biti kraj naziva iznad njega ili naslov zajmova ispod njega. Pročitan je kako kazuje dužina redova. Uporedite ga sa dokumentom.",
  wordsBelowNames_few:
    "U spisku dugova {{count, number}} reda sa rečima (prvi: „{{text}}“) mogu biti kraj naziva iznad njih ili naslov zajmova ispod njih. Pročitani su kako kazuje dužina redova. Uporedite ih sa dokumentom.",
  wordsBelowNames_other:
    "U spisku dugova {{count, number}} redova sa rečima (prvi: „{{text}}“) može biti kraj naziva iznad njih ili naslov zajmova ispod njih. Pročitani su kako kazuje dužina redova. Uporedite ih sa dokumentom.",
  figuresBeside_one:
    "{{count, number}} red sa iznosima (prvi: {{text}}) stoji iznad ili ispod svog naziva i pročitan je uz njega, kako kazuju krajevi i zbirovi tabele. Uporedite jedan sa dokumentom.",
  figuresBeside_few:
    "{{count, number}} reda sa iznosima (prvi: {{text}}) stoje iznad ili ispod svojih naziva i pročitana su uz njih, kako kazuju krajevi i zbirovi tabele. Uporedite jedan sa dokumentom.",
  figuresBeside_other:
    "{{count, number}} redova sa iznosima (prvi: {{text}}) stoji iznad ili ispod svojih naziva i pročitano je uz njih, kako kazuju krajevi i zbirovi tabele. Uporedite jedan sa dokumentom.",
  daysFirst_one:
    "{{count, number}} datum (prvi: {{text}}) pročitan je sa danom na prvom mestu, kako kazuju drugi datumi dokumenta ({{proof}}). Uporedite jedan sa dokumentom.",
  daysFirst_few:
    "{{count, number}} datuma (prvi: {{text}}) pročitana su sa danom na prvom mestu, kako kazuju drugi datumi dokumenta ({{proof}}). Uporedite jedan sa dokumentom.",
  daysFirst_other:
    "{{count, number}} datuma (prvi: {{text}}) pročitano je sa danom na prvom mestu, kako kazuju drugi datumi dokumenta ({{proof}}). Uporedite jedan sa dokumentom.",
  monthsFirst_one:
    "{{count, number}} datum (prvi: {{text}}) pročitan je sa mesecom na prvom mestu, kako kazuju drugi datumi dokumenta ({{proof}}). Uporedite jedan sa dokumentom.",
  monthsFirst_few:
    "{{count, number}} datuma (prvi: {{text}}) pročitana su sa mesecom na prvom mestu, kako kazuju drugi datumi dokumenta ({{proof}}). Uporedite jedan sa dokumentom.",
  monthsFirst_other:
    "{{count, number}} datuma (prvi: {{text}}) pročitano je sa mesecom na prvom mestu, kako kazuju drugi datumi dokumenta ({{proof}}). Uporedite jedan sa dokumentom.",
  rowsOfLines:
    "Strana {{page}}: ćelije tabela stoje u redovima teksta. Šta čini jedan red tabele, određeno je po vrsti ćelija. Uporedite svaku tabelu sa dokumentom.",
  numbersTogether:
    "Strana {{page}}: brojevi {{number}} i {{next}} stoje jedan za drugim, a njihovi nazivi ispod njih: nije određeno koji je naziv čiji. Uporedite red sa dokumentom.",
  amountsStacked:
    "Strana {{page}}: ispod „{{title}}“ iznosi jednog reda stoje jedan ispod drugog; pročitani su kao iznosi kolona tabele iznad. Uporedite ih sa dokumentom.",
  columnsByTotals:
    "u datoteci nema praznih polja reda; iznos je stavljen u jedinu kolonu u kojoj se slaže sa zbirom iznad njega. Uporedite ga sa dokumentom.",
  columnsOpen:
    "u datoteci nema praznih polja reda i nijedan zbir ne kazuje u kojim kolonama stoje iznosi ({{amounts}}), pa su izostavljeni. Unesite ih iz dokumenta.",
  balancesMoved:
    "U redovima sa nazivom iznosi stoje pod „Uslovi“ i pod EUR, a nijedan pod RSD: spojena ćelija je nalepljena kao jedna. Pročitani su kao stanja u EUR i RSD. Uporedite jednu karticu sa dokumentom.",
  labelOther:
    "Kartica ima svoj red „{{label}}“ („{{text}}“), koji nije ni datum otplate glavnice, ni rata, ni kamatna stopa; nije pročitan.",
  termsShifted:
    "Vrednosti su odštampane pored tuđih redova; po redosledu i vrsti je određeno koja vrednost pripada kom redu kartice. Uporedite datume, ratu glavnice i kamatnu stopu sa stranicom.",
  charactersUnknown:
    "neki znakovi ove stavke nisu mogli da se odrede (svaki stoji kao „�“). Uporedite je sa dokumentom.",
  nameBrackets: "Zagrade u nazivu nisu uparene: možda nedostaje znak. Uporedite naziv sa dokumentom.",
  nameBelowLine:
    "Red iznad naziva ne pripada nijednoj pročitanoj kartici; može biti početak naziva ili naslov grupe. Uporedite naziv i grupu sa stranicom.",
  // Planned loans and guarantees, reports by creditor, mapped tables.
  rowUnread: "Strana {{page}}: „{{text}}“ ne pripada nijednom pročitanom redu.",
  nameBegunAbove:
    "Red iznad, „{{text}}“, pročitan je kao početak ovog naziva. Može biti i kraj naziva iznad njega, ili naslov. Uporedite oba naziva sa dokumentom.",
  nameMayGoOn:
    "red ispod, „{{text}}“, pročitan je kao početak sledećeg naziva; možda je nastavak ovog. Uporedite sa dokumentom.",
  nameEndsBelow:
    "Red ispod, „{{text}}“, pročitan je kao kraj ovog naziva. Može biti i naslov. Uporedite ga sa dokumentom.",
  nameMissing: "naziv nije odštampan.",
  currencyUnknown: "valuta nije navedena ili nije poznata: „{{text}}“.",
  plannedTotalDiffers:
    "Strana {{page}}: odštampani zbir „{{label}}“ razlikuje se od zbira svojih redova u koloni „{{column}}“.",
  figuresAll:
    "Od iznosa na njegovim stranama ({{all}}) razvrstano je {{percent}}: nijedna tabela nije ostala nepročitana.",
  figuresShare:
    "Od iznosa na njegovim stranama ({{all}}) razvrstano je {{accounted}} ({{percent}}). Delova koji nisu pročitani: {{blocks}}.",
  figuresAccount:
    "Od svih iznosa ({{all}}), u stavkama, zbirovima i ostalim redovima pročitanih tabela stoji {{read}}, u nepoznatim tabelama {{unread}} (broj takvih tabela: {{blocks}}), ni u jednoj {{outside}}, a ostali u rečenicama.",
  blockUnread:
    "Strana {{pages}}: tabela nije poznata, pa iz nje ništa nije pročitano (redova: {{rows}}, iznosa: {{amounts}}, najveći: {{largest}}).",
  blockOfBudgetUnread:
    "NIJE PROČITANO, strana {{pages}}: tabela sa iznosima samog zakona čije kolone nisu poznate (redova: {{rows}}, iznosa: {{amounts}}, najveći: {{largest}}). Oni nedostaju u svemu što je izračunato. Dodelite značenje kolonama.",
  amountsOutside:
    "Strana {{pages}}: iznosi ne stoje ni u jednoj pronađenoj tabeli, pa od njih ništa nije pročitano (redova: {{rows}}, iznosa: {{amounts}}, najveći: {{largest}}).",
  budgetAmountsOutside:
    "NIJE PROČITANO, strana {{pages}}: iznosi samog zakona ne stoje ni u jednoj pronađenoj tabeli (redova: {{rows}}, iznosa: {{amounts}}, najveći: {{largest}}). Oni nedostaju u svemu što je izračunato. Uporedite sa dokumentom.",
  budgetPiecesUnread_one:
    "NIJE PROČITANO: {{count}} deo sa iznosima samog zakona (iznosa: {{amounts}}). Oni nedostaju u svemu što je izračunato. Napomene o dokumentu navode mesto svakog od njih. Uzmite dokument u drugom formatu, ako postoji, ili dodelite značenje kolonama.",
  budgetPiecesUnread_few:
    "NIJE PROČITANO: {{count}} dela sa iznosima samog zakona (iznosa: {{amounts}}). Oni nedostaju u svemu što je izračunato. Napomene o dokumentu navode mesto svakog od njih. Uzmite dokument u drugom formatu, ako postoji, ili dodelite značenje kolonama.",
  budgetPiecesUnread_other:
    "NIJE PROČITANO: {{count}} delova sa iznosima samog zakona (iznosa: {{amounts}}). Oni nedostaju u svemu što je izračunato. Napomene o dokumentu navode mesto svakog od njih. Uzmite dokument u drugom formatu, ako postoji, ili dodelite značenje kolonama.",
  figuresOutside_one:
    "Strana {{page}}: {{count}} iznos ({{list}}) ne stoji ni u jednoj pročitanoj tabeli. Uporedite sa stranom.",
  figuresOutside_few:
    "Strana {{page}}: {{count}} iznosa ({{list}} ...) ne stoje ni u jednoj pročitanoj tabeli: možda nedostaju redovi. Uporedite sa stranom.",
  figuresOutside_other:
    "Strana {{page}}: {{count}} iznosa ({{list}} ...) ne stoji ni u jednoj pročitanoj tabeli: možda nedostaju redovi. Uporedite sa stranom.",
  plannedTotalUnreadable: "Strana {{page}}: iznosi zbira „{{label}}“ nisu mogli da se pročitaju.",
  plannedCurrencyMissing:
    "Strana {{page}}: zbir „{{label}}“ ne navodi ništa u valuti {{currency}}, a redovi iznad njega navode.",
  creditorsWithoutDay:
    "Strana {{page}}: u tabeli nije naveden dan na koji se odnose stanja; bez njega ona ne mogu da se uporede sa planom otplate.",
  mappingStale:
    "Strana {{page}}: Vaš raspored kolona više ne odgovara ovoj tabeli: nema kolone „{{header}}“. Nije primenjen; odredite kolone ponovo.",
  mappingIncomplete:
    "Strana {{page}}: Vaš raspored kolona odgovara ovoj tabeli, ali po njemu ništa nije moglo da se pročita. Proverite koje kolone sadrže nazive, konta i iznose.",
  mappingByPosition:
    "Strana {{page}}: tabela nema zaglavlje; Vaš raspored kolona primenjen je samo po njihovom redosledu. Uporedite sa dokumentom.",
  plannedRateDiffers:
    "iznosi u dinarima i u valuti {{currency}} daju kurs {{rate}}, a u ostalim redovima je {{usual}}: jedan od ta dva iznosa je možda pogrešno pročitan ili odštampan.",
};
