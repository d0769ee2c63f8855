import termsErrors from "./termsErrors.ts";

export default {
  ...termsErrors,
  numberTooLong:
    "Broj {{number}} ima više od 15 cifara, koliko ćelija može tačno da čuva; ništa nije upisano.",
  unsoundPlan: "Radna sveska nije napisana. {{first}} Broj ostalih nađenih grešaka: {{others}}.",
  fileEmpty: "Datoteka {{document}} je prazna. Izaberite je ponovo ili je ponovo preuzmite sa izvora.",
  notPdf:
    "Datoteka {{document}} nije PDF, ma šta joj pisalo u imenu. Izaberite zakon o budžetu kao PDF u kome je objavljen.",
  pdfCutOff:
    "Datoteka {{document}} je prekinuta: nedostaje joj kraj, a sa njim i strane čiji nedostatak niko ne bi primetio. Preuzmite je ponovo.",
  pdfEncrypted:
    "Datoteka {{document}} je šifrovana i traži lozinku. Otvorite je lozinkom, sačuvajte je bez nje i izaberite tu datoteku.",
  pdfDamaged:
    "Datoteka {{document}} je oštećena i ne može da se pročita kao PDF. Ponovo je preuzmite sa izvora.",
  pdfWithoutText:
    "Datoteka {{document}} nema tekst, već samo slike strana (skenirana je). Izaberite PDF sa tekstom ili prvo pustite prepoznavanje teksta.",
  pdfGarbledText:
    "Tekst u datoteci {{document}} sadrži brojeve znakova umesto slova, pa se ništa u njoj ne može pouzdano pročitati. Izaberite drugo izdanje dokumenta.",
  noDebtList:
    "Datoteka {{document}} ({{pages}} str.) ne sadrži spisak javnog duga sa kolonama „Red. broj, Naziv duga, Uslovi, Stanje duga u EUR, Stanje duga u RSD” (zakon o budžetu, član 3, deo V). Izaberite zakon o budžetu ili njegovu izmenu.",
  unexpected:
    "Neočekivana greška: {{reason}}. Ništa nije zapisano. Prijavite je zajedno sa dokumentom koji ju je izazvao.",
  unknownCommand: "Komanda „{{name}}” ne postoji. Komande su: {{known}}; vidite {{hint}}.",
  usage: "Pogrešna upotreba ({{reason}}). Vidite {{hint}}.",
  unknownLanguage: "Jezik „{{language}}” ne postoji; izaberite {{known}}.",
  noFileNamed: "Nije navedena datoteka. Navedite zakon o budžetu kao PDF.",
  cannotReadFile:
    "Datoteka {{path}} ne može da se pročita ({{reason}}). Proverite ime i da li imate pravo da je čitate.",
  cannotWriteFile:
    "Datoteka {{path}} ne može da se zapiše ({{reason}}); ono što je tu bilo nije izmenjeno. Proverite fasciklu i zatvorite datoteku ako je otvorena.",
  notJson: "Datoteka {{path}} nije ispravan JSON ({{reason}}).",
  oneTermsFile: "Ova komanda prima jednu datoteku sa uslovima zajma; navedeno ih je {{count}}.",
  optionNotDay: "{{option}} prima dan kao što je 2022-08-31; „{{text}}” to nije.",
  noOutFile: "Navedite gde da se zapiše radna sveska: {{option}}.",
  noLoanFound_one:
    "Među pročitanim zajmovima ({{count}}) nema traženog ({{wanted}}); ništa nije zapisano. {{hint}} pokazuje šta dokument sadrži; izaberite opcijom {{option}}.",
  noLoanFound_few:
    "Među pročitanim zajmovima ({{count}}) nema traženog ({{wanted}}); ništa nije zapisano. {{hint}} pokazuje šta dokument sadrži; izaberite opcijom {{option}}.",
  noLoanFound_other:
    "Među pročitanim zajmovima ({{count}}) nema traženog ({{wanted}}); ništa nije zapisano. {{hint}} pokazuje šta dokument sadrži; izaberite opcijom {{option}}.",
};
