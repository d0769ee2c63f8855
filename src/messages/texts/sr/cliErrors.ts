/** Errors of files, folders and options on the command line. */
export default {
  folderWithoutFiles:
    "U fascikli {{path}} nema datoteka koje bi mogle da se pročitaju. Navedite drugu fasciklu ili dodajte {{option}} ako su u fasciklama unutar nje.",
  reportHeldBack_one:
    "Ništa nije sačuvano, jer {{count}} od {{all}} datoteka nije mogla da se pročita. Ispravite je, izostavite je ili napravite izveštaj bez nje pomoću {{option}}.",
  reportHeldBack_few:
    "Ništa nije sačuvano, jer {{count}} od {{all}} datoteka nisu mogle da se pročitaju. Ispravite ih, izostavite ih ili napravite izveštaj bez njih pomoću {{option}}.",
  reportHeldBack_other:
    "Ništa nije sačuvano, jer {{count}} od {{all}} datoteka nije moglo da se pročita. Ispravite ih, izostavite ih ili napravite izveštaj bez njih pomoću {{option}}.",
  optionNotEncoding: "{{option}} prima jedno od kodiranja: {{known}}; „{{text}}“ nije jedno od njih.",
  optionNotDelimiter:
    "{{option}} prima jedan znak koji nije slovo, cifra ni navodnik, ili reč {{tab}}; „{{text}}“ to nije.",
  optionNotSeconds: "{{option}} prima ceo broj sekundi kao što je 300; „{{text}}“ to nije.",
  userFileFault:
    "U datoteci {{document}} na mestu {{path}} ne stoji ono što tu treba, ili ga nema. Ispravite je; oblik je opisan u {{guide}}.",
  readingTooLong:
    "Čitanje datoteke {{document}} je trajalo duže od {{seconds}} s i prekinuto je. Dozvolite više vremena pomoću {{option}} ili podelite datoteku.",
  readingOutOfMemory:
    "Čitanje datoteke {{document}} je tražilo više od {{megabytes}} MB memorije i prekinuto je. Podelite datoteku ili je preuzmite sa izvora u koji imate poverenja.",
  readingNotStarted:
    "Nijedan dokument ne može da se pročita, jer proces koji ih čita nije mogao da se pokrene ({{reason}}). Zatvorite druge programe, proverite da li je Node ceo i ažuran i pokušajte ponovo.",
  resultNotPrinted:
    "Rezultat nije mogao da se ispiše ceo ({{reason}}): ono što je ispisano je nepotpuno. Oslobodite prostor na disku ili ga ispišite na drugo mesto.",
  optionNotAssumedRate:
    "{{option}} prima kurs pretpostavljen za godinu, na primer {{example}}; „{{text}}“ ne može da se pročita kao takav.",
  assumedRateTwice: "{{option}} daje dva kursa {{pair}} za {{year}}. godinu. Ostavite jedan od njih.",
  // Gde se čuva izveštaj.
  outIsInput:
    "Ništa nije sačuvano, jer je {{path}} jedna od datoteka iz kojih izveštaj nastaje ({{input}}). Navedite drugu datoteku pomoću {{option}}.",
  outIsFolder:
    "{{path}} je fascikla, a izveštaj se čuva u datoteci. Navedite datoteku u njoj, na primer {{example}}.",
  outNoFile:
    "{{path}} je uređaj, priključak ili veza koja vodi ukrug, a izveštaj se čuva u datoteci. Navedite drugu putanju.",
  outProtected:
    "Ništa nije sačuvano, jer je {{path}} zaštićena od upisa. Uklonite zaštitu ili navedite drugu datoteku.",
  outOwner:
    "Ništa nije sačuvano, jer {{path}} pripada drugom korisniku ili grupi, a postala bi vaša. Navedite drugu datoteku ili se obratite vlasniku.",
  outEdited:
    "Ništa nije sačuvano, jer je {{path}} radna sveska programa Otplata koja je izmenjena, ili sačuvana drugim programom, pošto ju je komandna linija napravila, pa bi se izmene izgubile. Da biste ih zadržali, otvorite je u Excelu sa dodatkom ili na stranici programa Otplata i tamo uvezite dokumente; ako izmene ne treba da ostanu, dodajte {{option}}; ili navedite drugu datoteku pomoću {{otherOption}}.",
  outForeign:
    "Ništa nije sačuvano, jer {{path}} već postoji i nije izveštaj ovog programa. Navedite drugu datoteku pomoću {{otherOption}} ili dodajte {{option}} ako treba da bude zamenjena.",
  outChanged:
    "Ništa nije sačuvano, jer je {{path}} izmenio drugi program, ili drugo izvršavanje ovog programa, otkad je ovo izvršavanje počelo. Pogledajte je i počnite ponovo ako izveštaj treba da stoji tamo.",
  outBusy:
    "Ništa nije sačuvano, jer drugo izvršavanje ovog programa već neko vreme čuva datoteku u fascikli {{folder}}. Sačekajte da se završi; ako se nijedno ne izvršava, obrišite {{lock}}.",
  outPipeUnread:
    "Ništa nije sačuvano, jer iz cevi {{path}} niko ne čita. Prvo pokrenite program koji treba da čita iz nje.",
  // Šta nije dokument.
  ownWorkbook:
    "{{document}} je radna sveska koju je napravio ovaj program, pa nije čitana kao dokument: njene tabele bile bi shvaćene kao novi redovi.",
  onlyOtplataWorkbooks:
    "Ništa nije pročitano, jer su navedene samo radne sveske koje je napravio ovaj program. Navedite dokumente; da biste nastavili rad u svesci, otvorite je u Excelu sa dodatkom ili na stranici programa Otplata.",
  inputIsDevice: "{{path}} je uređaj, a dokumenti se čitaju iz datoteka. Navedite datoteku.",
  inputTooLarge:
    "{{path}} je veća od {{megabytes}} MB, što je više od svakog dokumenta koji se čita. Podelite je na manje datoteke.",
  inputSilent:
    "Iz cevi {{path}} ništa nije stiglo {{seconds}} s, pa se na nju više ne čeka. Pokrenite program koji piše u nju ili dozvolite više vremena pomoću {{option}}.",
  // Workbooks that another program has saved.
  verifyOneFile: "verify prima jednu radnu svesku. Navedite je ili pogledajte {{hint}}.",
  verifyNoWorkbook: "{{document}} nije radna sveska .xlsx. Navedite onu koju je napravio ovaj program.",
  verifyForeign:
    "{{document}} nije radna sveska ovog programa: nijedan list ne nosi njegovu oznaku. Navedite onu koju je napravila komanda report ili dodatak.",
  verifyMemory: "{{document}} ne može da se uporedi sa programom: {{reason}}",
  optionTwice:
    "{{option}} je navedeno dvaput, kao {{first}} i kao {{second}}, i ne zna se šta od toga važi. Zadržite jedno.",
  optionTooLong:
    "Ono što stoji posle {{option}} ima {{count}} znakova, a nijedna opcija ne prima više od {{most}}. Ispravite to.",
};
