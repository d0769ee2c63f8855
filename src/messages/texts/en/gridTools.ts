/** Tools and menus of the spreadsheet in the browser. */
export default {
  calculating: "Calculating…",
  calculatingOf: "Calculating: {{done, number}} of {{of, number}} cells",
  former: "Being calculated: this is the former value",
  notCalculated:
    "The workbook could not be calculated after the last change, so some cells show earlier figures. Undo the change, or load the page anew.",
  leftOut_one:
    "The calculation did not come to an end with the new formula in {{cells}} and was broken off. The formula stays as you typed it and is left out: it and all that depends on it show #N/A. Change it, or empty the cell.",
  leftOut_other:
    "The calculation did not come to an end with one of {{count}} new formulas, in {{cells}}, and was broken off. They stay as you typed them and are left out: they and all that depends on them show #N/A. Change them, or type those again that are not the cause.",

  file: "File…",
  more: "Edit…",
  menu: "What can be done with the chosen cells",
  cut: "Cut",
  copy: "Copy",
  paste: "Paste",
  clear: "Empty the cells",
  fillDown: "Fill down",
  fillRight: "Fill to the right",
  insertRows_one: "Insert {{count, number}} row above",
  insertRows_other: "Insert {{count, number}} rows above",
  deleteRows_one: "Delete {{count, number}} row",
  deleteRows_other: "Delete {{count, number}} rows",
  insertColumns_one: "Insert {{count, number}} column at the left",
  insertColumns_other: "Insert {{count, number}} columns at the left",
  deleteColumns_one: "Delete {{count, number}} column",
  deleteColumns_other: "Delete {{count, number}} columns",
  width: "Column width…",
  widthIn: "Width in characters",
  widthLimits: "1 to 255",
  widthSet: "Set the width",
  find: "Find…",
  findText: "Find in the workbook",
  findNext: "Next",
  findBefore: "Previous",
  notFound: 'No cell of the workbook shows or holds "{{text}}".',
  close: "Close",
  pasteKeys:
    "The browser gives a page what lies on the clipboard only when it is pasted with Ctrl+V. Press Ctrl+V in the cell.",
  takenCopied: "Copied: {{cells}}. Paste it with Ctrl+V.",
  takenCut: "Cut: {{cells}}. Paste it with Ctrl+V to move it.",
};
