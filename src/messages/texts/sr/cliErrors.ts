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
  resultNotPrinted:
    "Rezultat nije mogao da se ispiše ceo ({{reason}}): ono što je ispisano je nepotpuno. Oslobodite prostor na disku ili ga ispišite na drugo mesto.",
  optionNotAssumedRate:
    "{{option}} prima kurs pretpostavljen za godinu, na primer {{example}}; „{{text}}“ ne može da se pročita kao takav.",
  assumedRateTwice: "{{option}} daje dva kursa {{pair}} za {{year}}. godinu. Ostavite jedan od njih.",
};
