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
  unexpected:
    "Unexpected fault: {{reason}}. Nothing was written. Please report it with the document that caused it.",
  unknownCommand: 'There is no command "{{name}}". The commands are: {{known}}; see {{hint}}.',
  usage: "{{reason}}. See {{hint}}.",
  unknownLanguage: 'There is no language "{{language}}"; choose one of {{known}}.',
  noFileNamed: "No file is named. Name a document, several, or a folder of documents.",
  cannotReadFile: "The file {{path}} cannot be read ({{reason}}). Check its name and that you may read it.",
  cannotWriteFile:
    "The file {{path}} cannot be written ({{reason}}); whatever stood there before is unchanged. Check the folder, and close the file where it is open.",
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
};
