/** Why a workbook could not be read. */
export default {
  sheetsEmpty:
    "Radna sveska {{document}} ni na jednom listu nema popunjenih ćelija. Izaberite drugu datoteku.",
  sheetDamaged:
    "Radna sveska {{document}} je oštećena: ćelija {{cell}} na listu „{{sheet}}“ ne može da se pročita. Otvorite je u programu Excel, ponovo je sačuvajte i izaberite tako sačuvanu datoteku.",
  cellTwice:
    "Radna sveska {{document}} je odbijena: list „{{sheet}}“ ima dve ćelije na mestu {{cell}} i ne zna se koja važi. Otvorite je u programu Excel i ponovo je sačuvajte.",
  mergesOverlap:
    "Radna sveska {{document}} je odbijena: spojene ćelije na listu „{{sheet}}“ se preklapaju. Otvorite je u programu Excel i ponovo je sačuvajte.",
  sheetTooSparse:
    "Radna sveska {{document}} ne može da se pročita: ćelije na listu „{{sheet}}“ su previše udaljene. Obrišite zalutale ćelije daleko od tabela ili prekopirajte tabele u novu radnu svesku.",
  tooManySheetCells:
    "Radna sveska {{document}} ima više popunjenih ćelija nego što može da se pročita odjednom ({{most}}). Podelite je na manje datoteke.",
  xlsDamaged:
    "Radna sveska {{document}} je oštećena ili nepotpuna. Otvorite je u programu Excel, sačuvajte je kao .xlsx i izaberite tako sačuvanu datoteku, ili je ponovo preuzmite sa izvora.",
  xlsTooOld:
    "Radna sveska {{document}} je napravljena u programu Excel 4 ili starijem. Otvorite je u programu Excel ili LibreOffice i sačuvajte kao .xlsx.",
};
