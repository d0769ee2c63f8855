export default {
  macros: "U datoteci su makroi. Ne pokreću se i ne zadržavaju.",
  links: "Datoteka upućuje na druge datoteke. One se ne otvaraju.",
  objects: "U datoteci su ugrađeni objekti ili kontrole. Ne zadržavaju se.",
  queries: "Datoteka preuzima podatke sa drugih mesta. Ništa se ne preuzima, a veze se ne zadržavaju.",
  pivots: "U datoteci su izvedene tabele. Ono što prikazuju ostaje kao obične vrednosti.",
  slicers: "U datoteci su moduli za sečenje ili vremenske ose. Ne zadržavaju se.",
  protectedStructure: "Struktura radne sveske je zaštićena. Ovde može da se menja.",

  noWorksheet: "Ovaj list nema ćelija: samo je grafikon, dijalog ili stari makroi. Ne zadržava se.",
  protected: "Ovaj list je zaštićen. Ovde može da se menja.",
  hiddenRows: "Ovi redovi su skriveni. Ovde se vide.",
  filter:
    "Filter je izostavio redove ovih ćelija. Ne zadržava se: ovde i u preuzetoj datoteci vide se svi redovi.",
  hiddenColumns: "Ove kolone su skrivene. Ovde se vide.",
  mergedRows:
    "Ćelije spojene preko više redova ostaju spojene ovde, ali ne i u datoteci koja se ponovo preuzme.",
  tableWithoutRows: "Tabela bez zaglavlja ili bez redova ostaje kao obične ćelije.",
  tableTotals: "Red sa zbirovima ostaje kao obične ćelije ispod tabele.",

  formula:
    "Formula koja ne može da se zadrži: {{formula}}. Na njenom mestu ostaje poslednji rezultat kao vrednost.",
  arrayFormula:
    "Formula niza koja ne može da se zadrži: {{formula}}. Na njenom mestu ostaje poslednji rezultat kao vrednost.",
  notCalculated:
    "Formula je zadržana, ali ovde ne može da se izračuna: prikazuje {{here}}, a u datoteci je {{file}}. Kad se ponovo otvori u programu Excel, biće izračunata.",
  notTried:
    "Formula je zadržana, ali ovde ne može da se izračuna: u ćeliji ostaje {{file}}, kako piše u datoteci, i ne prati izmene. Kad se ponovo otvori u programu Excel, biće izračunata.",
  otherValue: "Izračunata ovde, formula daje {{here}}; u datoteci piše {{file}}.",
  name: "Ime {{name}}, koje stoji za {{formula}}, ne zadržava se. Formule koje ga koriste postaju vrednosti.",

  condition: "Uslovno oblikovanje vrste koju poznaje samo Excel ne zadržava se.",
  conditionNotDrawn: "Uslovno oblikovanje ove vrste ovde se ne prikazuje.",
  validation: "Pravilo o tome šta sme da se upiše, vrste koju poznaje samo Excel, ne zadržava se.",
  validationNotChecked: "Ono što se ovde upiše ne proverava se po ovom pravilu.",
  sparkline: "Grafikon unutar ćelije ne zadržava se.",
  chart: "Grafikon ove vrste ne zadržava se.",
  picture: "Slika ili oblik ne zadržava se.",
  link: "Veza vodi izvan radne sveske. Njen tekst ostaje, veza ne.",
  thread:
    "Razgovor ostaje kao jedna beleška, u kojoj piše ko je šta rekao. Odgovaranja i rešavanja više nema.",

  review_one:
    "{{name}}: {{count}} stvar ne može da se zadrži onakva kakva je u datoteci. Sama datoteka ostaje kakva jeste.",
  review_few:
    "{{name}}: {{count}} stvari ne mogu da se zadrže onakve kakve su u datoteci. Sama datoteka ostaje kakva jeste.",
  review_other:
    "{{name}}: {{count}} stvari ne može da se zadrži onakvo kakvo je u datoteci. Sama datoteka ostaje kakva jeste.",
  inFile_one:
    "{{count}} stvar ostaje u datoteci koju preuzmete, ali je ova stranica ne prikazuje, odnosno ne primenjuje:",
  inFile_few:
    "{{count}} stvari ostaju u datoteci koju preuzmete, ali ih ova stranica ne prikazuje, odnosno ne primenjuje:",
  inFile_other:
    "{{count}} stvari ostaje u datoteci koju preuzmete, ali ih ova stranica ne prikazuje, odnosno ne primenjuje:",
  preview:
    "Ovo su iznosi koji stoje u datoteci. Upravo se ponovo računaju i upoređuju; posle toga radna sveska može da se menja.",
  wholeBook: "Cela radna sveska",
  confirm: "Otvori je tako",
  cancel: "Ne otvaraj je",
  cancelled: "Datoteka nije otvorena.",
  notMade:
    "Datoteku {{name}} nije napravio ovaj program, pa ne može da se otvori kao njegova radna sveska. Ako je to dokument sa zajmovima, uvezite je.",
  ownWorkbook:
    "{{name}} je radna sveska koju je napravio ovaj program. Otvorite je da biste nastavili rad na njoj; pročitana kao dokument, njene tabele bi se uzele kao nove linije.",
  ownWorkbookElsewhere:
    "{{name}} je radna sveska koju je napravio ovaj program. Da biste nastavili rad na njoj, otvorite je u programu Excel ili na stranici ovog programa sa radnom sveskom; pročitana kao dokument, njene tabele bi se uzele kao nove linije.",
  openIt: "Otvori je kao radnu svesku",
  readAnyway: "Ipak je pročitaj kao dokument",
  leaveOut: "Izostavi je",
  asDocument: "Uvezi je kao dokument",
  replaces:
    "Ovaj pregledač ne čuva radnu svesku koja je sada otvorena: prvo je preuzmite, inače se gubi kada se otvori druga.",
};
