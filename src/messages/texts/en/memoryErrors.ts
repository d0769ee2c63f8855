/** Errors in what a workbook keeps of its dossier on a hidden sheet. Part of the namespace "errors". */
export default {
  memoryDamaged:
    "What the workbook keeps on its hidden sheet, so that the work can be gone on with, is damaged (at {{path}}). Nothing was changed. Open an earlier copy of the workbook, or import the documents anew.",
  memoryOfOtherForm:
    "The workbook was written by another version of the program and cannot be gone on with in this one. Nothing was changed. Use the latest version of the program.",
};
