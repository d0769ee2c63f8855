import termsErrors from "./termsErrors.ts";

export default {
  ...termsErrors,
  numberTooLong:
    "The number {{number}} has more than the 15 digits that a cell can hold exactly; nothing was written. Check the number in its source.",
  unsoundPlan: "The workbook was not written. {{first}} Faults found beside this one: {{others}}.",
  fileEmpty: "The file {{document}} is empty. Choose the file again, or download it again from its source.",
  notPdf:
    "The file {{document}} is not a PDF, whatever its name says. Choose the budget law as the PDF in which it was published.",
  pdfCutOff:
    "The file {{document}} is cut off: its end is missing, so pages could be missing without anyone noticing. Download it again.",
  pdfEncrypted:
    "The file {{document}} is encrypted and needs a password. Open it with the password, save it without one, and choose that file.",
  pdfDamaged:
    "The file {{document}} is damaged and cannot be read as a PDF. Download it again from its source.",
  pdfWithoutText:
    "The file {{document}} has no text, only pictures of its pages (a scan). Choose a PDF with text, or run text recognition on it first.",
  pdfGarbledText:
    "The text of {{document}} holds glyph numbers instead of letters, so nothing in it can be read safely. Choose another edition of the document.",
  nothingKnown:
    "The file {{document}} ({{pages}} p.) holds no list of public debt (budget law, Article 3, part V), no planned loans, appropriations, account of financing, capital outlays or exchange rates, and no other table of figures. Choose a budget, an amendment of it, or a rate list.",
  debtListWithoutTable:
    "The file {{document}} has the words of a list of public debt (“{{label}}”), but no table of it was found, so which figure belongs to which loan cannot be told. If this is text taken out of a PDF, choose the PDF itself; else bring the list as a table with a heading over each column (Excel, Word, CSV).",
  documentNotJson:
    "{{document}} is a document, and this command or option takes a JSON file. Documents are read by {{commands}}.",
  jsonNotDocument:
    "This is a JSON file, not a document. If it holds the terms of a loan, give it with {{option}} beside a document, or to “{{command}}”.",
  unexpected:
    "Unexpected fault: {{reason}}. Nothing was written. Please report it with the document that caused it.",
  unknownCommand: 'There is no command "{{name}}". The commands are: {{known}}; see {{hint}}.',
  unknownOption: "Unknown option '{{option}}'. See {{hint}}.",
  optionTakesNoValue: "{{option}} takes no value. See {{hint}}.",
  optionWithoutValue:
    "No value stands after {{option}}; one that begins with a dash is written as {{option}}=-1. See {{hint}}.",
  unknownLanguage: 'There is no language "{{language}}"; choose one of {{known}}.',
  noFileNamed: "No file is named. Name a document, several, or a folder of documents.",
  cannotReadFile: "The file {{path}} cannot be read ({{reason}}). Check its name and that you may read it.",
  cannotWriteFile:
    "The file {{path}} cannot be written ({{reason}}); whatever stood there before is unchanged. Check the folder, and close the file where it is open.",
  reasonNotThere: "there is no such file or folder, {{code}}",
  reasonForbidden: "you may not do that here, {{code}}",
  reasonNoRoom: "there is no room left on the disk, {{code}}",
  reasonReadOnly: "the disk can only be read, {{code}}",
  reasonInUse: "another program uses it, {{code}}",
  reasonNameTooLong: "the name is too long, {{code}}",
  notJson: "The file {{document}} is not valid JSON. Correct it and try again.",
  notJsonAtLine:
    "The file {{document}} is not valid JSON: line {{line}} breaks its form. Correct it and try again.",
  oneTermsFile: "This command takes one file of loan terms; {{count}} were named.",
  optionNotDay: '{{option}} takes a day such as 2022-08-31; "{{text}}" is not one.',
  noOutFile: "Say where to write the workbook: {{option}}.",
  noLoanFound_one:
    "The {{count}} loan read is not one of those wanted ({{wanted}}); nothing was written. See {{hint}} for what the document holds, and choose with {{option}}.",
  noLoanFound_other:
    "None of the {{count}} loans read is one of those wanted ({{wanted}}); nothing was written. See {{hint}} for what the document holds, and choose with {{option}}.",
  nothingKnownAmongText_one:
    "The part of {{document}} that has text holds no list of public debt and no other table of a budget; {{count}} of its {{pages}} pages has no text (a scan) and could not be read. Choose a PDF with text on every page.",
  nothingKnownAmongText_other:
    "The part of {{document}} that has text holds no list of public debt and no other table of a budget; {{count}} of its {{pages}} pages have no text (scans) and could not be read. Choose a PDF with text on every page.",
  jsonKeyTwice:
    'In the file {{document}} an object has the key "{{key}}" twice, the second time in line {{line}}, and which of its values counts is unknown. Keep one of them.',
  jsonTooDeep:
    "The file {{document}} has objects and lists within each other deeper than any file that is read. Correct it.",
  jsonLongNumber:
    "In line {{line}} of the file {{document}} stands a number of more than {{most}} digits, which is no amount and no rate. Correct it.",

  cellsEmpty:
    "The cells {{document}} are empty. Select the cells that hold the loans, or open the sheet that holds them, and import again.",
  cellsNoTable:
    "The cells {{document}} hold no loans that can be read. Expected are debt cards as the budget law prints them, or a table with one loan in each row below a heading that names at least the loan or creditor and two of: balance in EUR, balance in RSD, first and last repayment of principal, instalment, interest rate. Select the table together with its heading.",

  // Errors in what a workbook keeps of its dossier on a hidden sheet. Part of the namespace "errors".
  memoryDamaged:
    "What the workbook keeps on its hidden sheet, so that the work can be gone on with, is damaged (at {{path}}). Nothing was changed. Open an earlier copy of the workbook, or import the documents anew.",
  memoryOfOtherForm:
    "The workbook was written by another version of the program and cannot be gone on with in this one. Nothing was changed. Use the latest version of the program.",

  excelCellEditing:
    "A cell is being edited in Excel, so Excel takes no changes. Press Enter or Esc in the sheet, then try again.",
  excelTooLarge:
    "Excel refused the request because it is too large. Try again; if it happens again, choose fewer loans or documents.",
  excelItemGone:
    "A sheet or a table that was being worked on is no longer there: it was deleted or renamed meanwhile. Read the workbook again and repeat.",
  excelSheetGone:
    'The sheet "{{sheet}}" is no longer in the workbook: it was deleted or renamed. Undo that, or recalculate so that the sheet is made again.',
  excelProtected:
    "Excel refused the change: a sheet or the workbook is protected or open for reading only. Take the protection away (Review tab) or save a copy, and try again.",
  excelSheetProtected:
    'The sheet "{{sheet}}" is protected, so it was not touched and nothing else was written either. Take the protection away (Review tab, Unprotect Sheet), and try again.',
  excelStructureProtected:
    'The structure of the workbook is protected, so the sheet "{{sheet}}" cannot be made, renamed or shown; nothing was written. Take the protection away (Review tab, Protect Workbook), and try again.',
  excelTotalsShown:
    'The table {{table}} on the sheet "{{sheet}}" has a row of totals, so nothing was written: the table could not be given another size. Take the row away (Table Design tab, Total Row), and try again.',
  excelTableFiltered:
    'A filter hides rows of the table {{table}} on the sheet "{{sheet}}", so nothing was written: Excel would have put figures into the wrong rows. Clear the filter (Data tab, Clear), and try again.',
  excelHeadersHidden:
    'The table {{table}} on the sheet "{{sheet}}" does not show its header, so its columns cannot be told apart. Show the header (Table Design tab, Header Row), and try again.',
  excelConnection:
    "Excel did not answer or broke off the request. Check the connection and whether the workbook still opens, then try again: the writing is repeated from its beginning.",
  excelBusy: "Excel is busy with too many requests. Wait a moment and try again.",
  excelNotSupported:
    "This version of Excel lacks something that the program needs. Excel 2021 or later, Microsoft 365 or Excel on the web is needed; update Excel, or save the workbook as a file instead.",
  excelUnexpected:
    "Excel refused the request for an unexpected reason ({{code}}). Try again; if it happens again, report it with the details.",
  excelStillCalculating:
    "Excel has been calculating for more than ten seconds, so the cells cannot be compared yet. Wait until it is done, then check again.",
  excelNothingSelected:
    "No cells are selected (perhaps a chart or a picture is). Select the cells of one table, and try again.",
  excelSeveralAreas_one: "{{count}} area is selected. Select the cells of one table, and try again.",
  excelSeveralAreas_other:
    "{{count}} separate areas are selected. Select the cells of one table as a single area, and try again.",
  excelNothingThere:
    'There is nothing in the chosen cells of the sheet "{{sheet}}". Select cells that hold a table, and try again.',
  excelSelectionTooLarge_one:
    "{{count}} cell is selected; the program reads at most {{most}} at once. Select only the table.",
  excelSelectionTooLarge_other:
    "{{count}} cells are selected; the program reads at most {{most}} at once. Select only the table.",
} as const;
