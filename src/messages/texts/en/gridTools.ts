/** Tools and menus of the spreadsheet in the browser. */
export default {
  calculating: "Calculating…",
  calculatingOf: "Calculating: {{done, number}} of {{of, number}} cells",
  notCalculated:
    "The workbook could not be calculated after the last change, so some cells show earlier figures. Undo the change, or load the page anew.",
};
