/** Why a workbook cannot be written: faults found before writing starts. */
export default {
  noSheets: "Radna sveska nema nijedan list.",
  sheetNameLength:
    "„{{sheet}}“ ne može biti naziv lista: ima {{length}} znakova, a naziv lista ima od 1 do 31. Skratite naziv zajma.",
  sheetNameCharacter:
    "„{{sheet}}“ ne može biti naziv lista: sadrži znak {{character}}, koji Excel tu ne dopušta.",
  sheetNameReserved: "„{{sheet}}“ ne može biti naziv lista: taj naziv Excel zadržava za sebe.",
  sheetNameTwice: "Dva lista se zovu „{{sheet}}“ (velika i mala slova se ne razlikuju).",
  firstSheetHidden: "Prvi list, „{{sheet}}“, skriven je, a radna sveska se otvara na prvom listu.",
  sheetKey:
    "List „{{sheet}}“ ne može da se obeleži kao list programa: oznaka „{{key}}“ je prazna, duža od 255 znakova ili pripada drugom listu. Skratite ili promenite oznaku zajma.",
  nameIllegal: "„{{name}}“ u programu Excel ne može biti naziv tabele ni ćelije.",
  nameTwice: "Naziv „{{name}}“ je dva puta dat tabelama ili ćelijama.",
  nameNowhere: "Naziv „{{name}}“ vodi na list „{{sheet}}“, koji ne postoji.",
  tableEmpty: "Tabela {{table}} nema nijednu kolonu ili nijedan red.",
  header: "Kolona „{{header}}“ tabele {{table}} ima zaglavlje koje bi Excel promenio ili odbio.",
  headerTwice: "Dve kolone tabele {{table}} imaju zaglavlje „{{header}}“.",
  rowLength: "Red {{row}} tabele {{table}} ima ćelija: {{found}}, a treba ih: {{expected}}.",
  spanInTable: "Ćelije tabele {{table}} su spojene, što Excel ne dopušta.",
  outsideSheet: "Jedna ćelija lista „{{sheet}}“ je izvan njega (red {{row}}, kolona {{column}}).",
  overlap: "U ćeliji {{cell}} lista „{{sheet}}“ nalaze se dve stvari.",
  chartOverCell: "Grafikon „{{chart}}“ bi sakrio ćeliju {{cell}} lista „{{sheet}}“.",
  unlikeColumn:
    "Kolona „{{header}}“ tabele {{table}} u redu {{row}} ima drugu formulu nego u redu 1, ili je nema: Excel istu formulu upisuje u celu kolonu.",
  touchesTable:
    "Ćelija {{cell}} lista „{{sheet}}“ stoji odmah ispod tabele {{table}} ili pored nje, pa bi je Excel uzeo u tabelu: između njih treba da ostane prazan red ili kolona.",
  chartData: "Grafikon „{{chart}}“ na listu „{{sheet}}“ nema podatke, ili su mu serije različite dužine.",
  linkNowhere: "Veza u ćeliji {{cell}} lista „{{sheet}}“ ne vodi nikuda ({{target}}).",
  width: "Širina kolone ćelije {{cell}} na listu „{{sheet}}“ nije između 0 i 255 znakova.",
  print: "Podešavanje štampe lista „{{sheet}}“ nije onakvo kakvo Excel prihvata.",
  textTooLong:
    "Tekst u ćeliji {{cell}} lista „{{sheet}}“ ima {{length}} znakova, a ćelija prima najviše 32.767.",
  textCharacter:
    "Tekst u ćeliji {{cell}} lista „{{sheet}}“ sadrži znak {{character}}, koji nijedna radna sveska ne može da primi.",
  numberTooLong:
    "Broj {{number}} u ćeliji {{cell}} lista „{{sheet}}“ ima više od 15 cifara, koliko ćelija može tačno da čuva.",
  dayOutOfRange:
    "Datum u ćeliji {{cell}} lista „{{sheet}}“ nije između 1. marta 1900. i 31. decembra 9999. godine.",
  formulaUnreadable:
    "Formula u ćeliji {{cell}} lista „{{sheet}}“ ne može da se pročita od znaka broj {{position}}: {{formula}}",
  formulaTooLong: "Formula u ćeliji {{cell}} lista „{{sheet}}“ ima više od 8.192 znaka.",
  formulaTooDeep: "Formula u ćeliji {{cell}} lista „{{sheet}}“ ima više od 64 nivoa zagrada.",
  formulaText:
    "Tekst u formuli u ćeliji {{cell}} lista „{{sheet}}“ ima više od 255 znakova ili znak koji radna sveska ne može da primi.",
  unknownSheet: "Formula u ćeliji {{cell}} lista „{{sheet}}“ pominje list koji ne postoji: {{what}}",
  unknownTable: "Formula u ćeliji {{cell}} lista „{{sheet}}“ pominje tabelu koja ne postoji: {{what}}",
  unknownColumn: "Formula u ćeliji {{cell}} lista „{{sheet}}“ pominje kolonu koja ne postoji: {{what}}",
  unknownName: "Formula u ćeliji {{cell}} lista „{{sheet}}“ pominje naziv koji ne postoji: {{what}}",
  unknownFunction:
    "Formula u ćeliji {{cell}} lista „{{sheet}}“ koristi funkciju koja se ne sme koristiti: {{what}}",
  severalForOne:
    "Formula u ćeliji {{cell}} lista „{{sheet}}“ ima više vrednosti na mestu gde treba da bude jedna: {{what}}",
  letName: "LET u ćeliji {{cell}} lista „{{sheet}}“ uvodi naziv koji Excel odbija: {{what}}",
  structuredReference:
    "Formula u ćeliji {{cell}} lista „{{sheet}}“ ima referencu koja ne može da se pročita: {{what}}",
  outsideTable:
    "Formula u ćeliji {{cell}} lista „{{sheet}}“ odnosi se na red tabele u kojoj se ne nalazi: {{what}}",
  ruleReference:
    "Uslovno oblikovanje ćelija {{cell}} na listu „{{sheet}}“ poziva se na drugi list ili tabelu: {{what}}",
  ruleBlock: "Jedno pravilo lista „{{sheet}}“ odnosi se na ćelije koje nisu na njemu: {{cell}}",
  validationMessage:
    "Poruka uz ulaznu ćeliju {{cell}} lista „{{sheet}}“ je preduga: naslov ima najviše 32 znaka, a tekst 225.",
  validationRule:
    "Pravilo o tome šta sme da se upiše u {{cell}} na listu „{{sheet}}“ nije onakvo kakvo Excel prihvata.",
};
