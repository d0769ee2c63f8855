import cellsErrors from "./cellsErrors.ts";
import excelErrors from "./excelErrors.ts";
import memoryErrors from "./memoryErrors.ts";
import termsErrors from "./termsErrors.ts";

export default {
  ...termsErrors,
  ...memoryErrors,
  ...cellsErrors,
  ...excelErrors,
  numberTooLong:
    "Broj {{number}} ima više od 15 cifara, a ćelija tačno čuva najviše 15; ništa nije sačuvano. Proverite taj broj u izvoru.",
  unsoundPlan: "Radna sveska nije sačuvana. {{first}} Broj ostalih pronađenih grešaka: {{others}}.",
  fileEmpty: "Datoteka {{document}} je prazna. Izaberite je ponovo ili je ponovo preuzmite sa izvora.",
  notPdf:
    "Datoteka {{document}} nije PDF, bez obzira na svoje ime. Izaberite zakon o budžetu kao PDF, onako kako je objavljen.",
  pdfCutOff:
    "Datoteka {{document}} je nepotpuna: nedostaje joj kraj, pa bi strane mogle da nedostaju a da to niko ne primeti. Preuzmite je ponovo.",
  pdfEncrypted:
    "Datoteka {{document}} je šifrovana i traži lozinku. Otvorite je pomoću lozinke, sačuvajte je bez lozinke i izaberite tako sačuvanu datoteku.",
  pdfDamaged:
    "Datoteka {{document}} je oštećena i ne može da se pročita kao PDF. Ponovo je preuzmite sa izvora.",
  pdfWithoutText:
    "Datoteka {{document}} ne sadrži tekst, već samo slike strana (skenirana je). Izaberite PDF sa tekstom ili prvo sprovedite optičko prepoznavanje teksta (OCR).",
  pdfGarbledText:
    "Datoteka {{document}} umesto slova sadrži brojeve glifova, pa ništa u njoj ne može pouzdano da se pročita. Izaberite drugo izdanje dokumenta.",
  nothingKnown:
    "Datoteka {{document}} ({{pages}} str.) ne sadrži spisak javnog duga (zakon o budžetu, član 3, deo V), planirane zajmove, aproprijacije, račun finansiranja, kapitalne izdatke ni kurseve, niti drugu tabelu sa iznosima. Izaberite budžet, njegovu izmenu ili kursnu listu.",
  unexpected:
    "Neočekivana greška: {{reason}}. Ništa nije sačuvano. Prijavite je zajedno sa dokumentom koji ju je izazvao.",
  unknownCommand: "Komanda „{{name}}“ ne postoji. Postoje komande: {{known}}; pogledajte {{hint}}.",
  usage: "Pogrešna upotreba ({{reason}}). Pogledajte {{hint}}.",
  unknownLanguage: "Jezik „{{language}}“ ne postoji; izaberite jedan od ovih: {{known}}.",
  noFileNamed: "Nije navedena datoteka. Navedite dokument, više njih ili fasciklu sa dokumentima.",
  cannotReadFile:
    "Datoteka {{path}} ne može da se pročita ({{reason}}). Proverite njeno ime i da li smete da je čitate.",
  cannotWriteFile:
    "Datoteka {{path}} ne može da se sačuva ({{reason}}); ono što je na tom mestu već postojalo nije izmenjeno. Proverite fasciklu i zatvorite datoteku ako je otvorena.",
  notJson: "Datoteka {{document}} nije ispravan JSON. Ispravite je i pokušajte ponovo.",
  notJsonAtLine:
    "Datoteka {{document}} nije ispravan JSON: greška je u redu {{line}}. Ispravite je i pokušajte ponovo.",
  oneTermsFile: "Ova komanda prima jednu datoteku sa uslovima zajma; navedeno ih je {{count}}.",
  optionNotDay: "Opcija {{option}} prima dan u obliku 2022-08-31; „{{text}}“ to nije.",
  noOutFile: "Navedite gde da se sačuva radna sveska: {{option}}.",
  noLoanFound_one:
    "Među pročitanim zajmovima ({{count}}) nema traženog ({{wanted}}); ništa nije sačuvano. Komanda {{hint}} pokazuje šta dokument sadrži; zajam izaberite opcijom {{option}}.",
  noLoanFound_few:
    "Među pročitanim zajmovima ({{count}}) nema traženog ({{wanted}}); ništa nije sačuvano. Komanda {{hint}} pokazuje šta dokument sadrži; zajam izaberite opcijom {{option}}.",
  noLoanFound_other:
    "Među pročitanim zajmovima ({{count}}) nema traženog ({{wanted}}); ništa nije sačuvano. Komanda {{hint}} pokazuje šta dokument sadrži; zajam izaberite opcijom {{option}}.",
  nothingKnownAmongText_one:
    "Deo datoteke {{document}} koji ima tekst ne sadrži spisak javnog duga ni drugu tabelu budžeta; {{count}} od {{pages}} strana nema tekst (skenirana je) i nije mogla da se pročita. Izaberite PDF koji na svakoj strani ima tekst.",
  nothingKnownAmongText_few:
    "Deo datoteke {{document}} koji ima tekst ne sadrži spisak javnog duga ni drugu tabelu budžeta; {{count}} od {{pages}} strana nemaju tekst (skenirane su) i nisu mogle da se pročitaju. Izaberite PDF koji na svakoj strani ima tekst.",
  nothingKnownAmongText_other:
    "Deo datoteke {{document}} koji ima tekst ne sadrži spisak javnog duga ni drugu tabelu budžeta; {{count}} od {{pages}} strana nema tekst (skenirane su) i nije moglo da se pročita. Izaberite PDF koji na svakoj strani ima tekst.",
  jsonKeyTwice:
    "U datoteci {{document}} jedan objekat ima ključ „{{key}}“ dvaput, drugi put u redu {{line}}, pa se ne zna koja mu vrednost važi. Ostavite jednu od njih.",
  jsonTooDeep:
    "Datoteka {{document}} ima objekte i liste jedne u drugima dublje od svake datoteke koja se čita. Ispravite je.",
  jsonLongNumber:
    "U redu {{line}} datoteke {{document}} stoji broj od više od {{most}} cifara, što nije ni iznos ni stopa. Ispravite ga.",
};
