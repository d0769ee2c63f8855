import termsErrors from "./termsErrors.ts";

export default {
  ...termsErrors,
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
  debtListWithoutTable:
    "Datoteka {{document}} ima reči spiska javnog duga („{{label}}“), ali tabela nije nađena, pa se ne može utvrditi koji iznos pripada kom dugu. Ako je to tekst izvađen iz PDF-a, izaberite sam PDF; inače unesite spisak kao tabelu sa zaglavljem nad svakom kolonom (Excel, Word, CSV).",
  documentNotJson:
    "{{document}} je dokument, a ova naredba ili opcija prima datoteku JSON. Dokumente čitaju naredbe {{commands}}.",
  jsonNotDocument:
    "Ovo je datoteka JSON, a ne dokument. Ako su u njoj uslovi zajma, navedite je uz {{option}} pored nekog dokumenta, ili u naredbi „{{command}}“.",
  unexpected:
    "Neočekivana greška: {{reason}}. Ništa nije sačuvano. Prijavite je zajedno sa dokumentom koji ju je izazvao.",
  unknownCommand: "Komanda „{{name}}“ ne postoji. Postoje komande: {{known}}; pogledajte {{hint}}.",
  unknownOption: "Opcija {{option}} ne postoji. Pogledajte {{hint}}.",
  optionTakesNoValue: "Opcija {{option}} ne prima vrednost. Pogledajte {{hint}}.",
  optionWithoutValue:
    "Iza opcije {{option}} ne stoji vrednost; ona koja počinje crticom piše se kao {{option}}=-1. Pogledajte {{hint}}.",
  unknownLanguage: "Jezik „{{language}}“ ne postoji; izaberite jedan od ovih: {{known}}.",
  noFileNamed: "Nije navedena datoteka. Navedite dokument, više njih ili fasciklu sa dokumentima.",
  cannotReadFile:
    "Datoteka {{path}} ne može da se pročita ({{reason}}). Proverite njeno ime i da li smete da je čitate.",
  cannotWriteFile:
    "Datoteka {{path}} ne može da se sačuva ({{reason}}); ono što je na tom mestu već postojalo nije izmenjeno. Proverite fasciklu i zatvorite datoteku ako je otvorena.",
  reasonNotThere: "nema takve datoteke ni fascikle, {{code}}",
  reasonForbidden: "za to ovde nemate dozvolu, {{code}}",
  reasonNoRoom: "na disku više nema mesta, {{code}}",
  reasonReadOnly: "sa diska može samo da se čita, {{code}}",
  reasonInUse: "koristi je drugi program, {{code}}",
  reasonNameTooLong: "naziv je predugačak, {{code}}",
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

  cellsEmpty:
    "Ćelije {{document}} su prazne. Izaberite ćelije u kojima su zajmovi, ili otvorite list na kojem su, pa ponovite uvoz.",
  cellsNoTable:
    "U ćelijama {{document}} nema zajmova koji mogu da se pročitaju. Očekuju se kartice duga kakve štampa zakon o budžetu, ili tabela sa po jednim zajmom u redu, ispod zaglavlja koje navodi bar zajam ili kreditora i dva od sledećih podataka: stanje u EUR, stanje u RSD, prva i poslednja otplata glavnice, rata, kamatna stopa. Izaberite tabelu zajedno sa zaglavljem.",

  // Errors in what a workbook keeps of its dossier on a hidden sheet. Part of the namespace "errors".
  memoryDamaged:
    "Oštećen je sadržaj skrivenog lista, na kome radna sveska čuva podatke za nastavak rada (mesto: {{path}}). Ništa nije promenjeno. Otvorite raniji primerak radne sveske ili ponovo uvezite dokumente.",
  memoryOfOtherForm:
    "Radnu svesku je zapisala druga verzija programa i u ovoj se rad ne može nastaviti. Ništa nije promenjeno. Koristite najnoviju verziju programa.",

  excelCellEditing:
    "Jedna ćelija u Excel-u je upravo u izmeni, pa Excel ne prima druge promene. Pritisnite Enter ili Esc na listu, pa pokušajte ponovo.",
  excelTooLarge:
    "Excel je odbio zahtev jer je prevelik. Pokušajte ponovo; ako se ponovi, izaberite manje zajmova ili dokumenata.",
  excelItemGone:
    "List ili tabela na kojoj se radilo više ne postoji: u međuvremenu je obrisana ili preimenovana. Pročitajte radnu svesku ponovo, pa ponovite.",
  excelSheetGone:
    "Lista „{{sheet}}“ više nema u radnoj svesci: obrisan je ili preimenovan. Poništite tu promenu, ili preračunajte da se list napravi ponovo.",
  excelProtected:
    "Excel je odbio promenu: neki list ili radna sveska je pod zaštitom ili je otvorena samo za čitanje. Uklonite zaštitu (kartica Pregled) ili sačuvajte kopiju, pa pokušajte ponovo.",
  excelSheetProtected:
    "List „{{sheet}}“ je pod zaštitom, pa nije diran, a ni ništa drugo nije upisano. Uklonite zaštitu lista (kartica Pregled), pa pokušajte ponovo.",
  excelStructureProtected:
    "Struktura radne sveske je pod zaštitom, pa se list „{{sheet}}“ ne može napraviti, preimenovati ni prikazati; ništa nije upisano. Uklonite zaštitu radne sveske (kartica Pregled), pa pokušajte ponovo.",
  excelTotalsShown:
    "Tabela {{table}} na listu „{{sheet}}“ ima red sa zbirovima, pa ništa nije upisano: veličina tabele ne bi mogla da se promeni. Uklonite taj red (kartica za dizajn tabele), pa pokušajte ponovo.",
  excelTableFiltered:
    "Filter skriva redove tabele {{table}} na listu „{{sheet}}“, pa ništa nije upisano: Excel bi iznose stavio u pogrešne redove. Obrišite filter (kartica Podaci), pa pokušajte ponovo.",
  excelHeadersHidden:
    "Tabela {{table}} na listu „{{sheet}}“ ne prikazuje zaglavlje, pa se njene kolone ne mogu razlikovati. Prikažite red zaglavlja (kartica za dizajn tabele), pa pokušajte ponovo.",
  excelConnection:
    "Excel nije odgovorio ili je prekinuo zahtev. Proverite vezu i da li se radna sveska još otvara, pa pokušajte ponovo: upis se ponavlja od početka.",
  excelBusy: "Excel je zauzet prevelikim brojem zahteva. Sačekajte malo, pa pokušajte ponovo.",
  excelNotSupported:
    "Ovoj verziji Excel-a nedostaje nešto što je programu potrebno. Potreban je Excel 2021 ili noviji, Microsoft 365 ili Excel na vebu; ažurirajte Excel, ili radnu svesku sačuvajte kao datoteku.",
  excelUnexpected:
    "Excel je odbio zahtev iz neočekivanog razloga ({{code}}). Pokušajte ponovo; ako se ponovi, prijavite grešku sa pojedinostima.",
  excelStillCalculating:
    "Excel računa već više od deset sekundi, pa se ćelije još ne mogu uporediti. Sačekajte da završi, pa proverite ponovo.",
  excelNothingSelected:
    "Nije izabrana nijedna ćelija (možda je izabran grafikon ili slika). Izaberite ćelije jedne tabele, pa pokušajte ponovo.",
  excelSeveralAreas_one:
    "Izabrana je {{count}} odvojena oblast. Izaberite ćelije jedne tabele kao jednu oblast, pa pokušajte ponovo.",
  excelSeveralAreas_few:
    "Izabrane su {{count}} odvojene oblasti. Izaberite ćelije jedne tabele kao jednu oblast, pa pokušajte ponovo.",
  excelSeveralAreas_other:
    "Izabrano je {{count}} odvojenih oblasti. Izaberite ćelije jedne tabele kao jednu oblast, pa pokušajte ponovo.",
  excelNothingThere:
    "U izabranim ćelijama lista „{{sheet}}“ nema ničega. Izaberite ćelije u kojima je tabela, pa pokušajte ponovo.",
  excelSelectionTooLarge_one:
    "Izabrana je {{count}} ćelija; program odjednom čita najviše {{most}}. Izaberite samo tabelu.",
  excelSelectionTooLarge_few:
    "Izabrane su {{count}} ćelije; program odjednom čita najviše {{most}}. Izaberite samo tabelu.",
  excelSelectionTooLarge_other:
    "Izabrano je {{count}} ćelija; program odjednom čita najviše {{most}}. Izaberite samo tabelu.",
};
