/** Why a workbook could not be read. */
export default {
  sheetsEmpty: "The workbook {{document}} has no cells with content on any sheet. Choose another file.",
  sheetDamaged:
    'The workbook {{document}} is damaged: the cell {{cell}} on the sheet "{{sheet}}" cannot be read. Open it in Excel, save it again, and choose that file.',
  cellTwice:
    'The workbook {{document}} was refused: the sheet "{{sheet}}" has two cells at {{cell}}, and which of them counts is unknown. Open it in Excel and save it again.',
  mergesOverlap:
    'The workbook {{document}} was refused: merged cells on the sheet "{{sheet}}" overlap. Open it in Excel and save it again.',
  sheetTooSparse:
    'The workbook {{document}} cannot be read: cells on the sheet "{{sheet}}" stand too far apart. Delete stray cells far from the tables, or copy the tables into a new workbook.',
  tooManySheetCells:
    "The workbook {{document}} has more than {{most}} cells with content, which is more than can be read at once. Split it into smaller files.",
  xlsDamaged:
    "The workbook {{document}} is damaged or cut off. Open it in Excel, save it as .xlsx, and choose that file, or download it again from its source.",
  xlsTooOld:
    "The workbook {{document}} was written by Excel 4 or an older one. Open it in Excel or LibreOffice and save it as .xlsx.",
};
