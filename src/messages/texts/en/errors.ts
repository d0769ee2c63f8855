export default {
  numberTooLong:
    "The number {{number}} has more than the 15 digits that a cell can hold exactly; nothing was written.",
  unsoundPlan: "The workbook was not written. {{first}} Faults found beside this one: {{others}}.",
  fileEmpty: "The file {{document}} is empty. Choose the file again, or download it again from its source.",
  notPdf:
    "The file {{document}} is not a PDF, whatever its name says. Choose the budget law as the PDF in which it was published.",
  pdfCutOff:
    "The file {{document}} is cut off: its end is missing, and with it pages that nobody would notice missing. Download it again.",
  pdfEncrypted:
    "The file {{document}} is encrypted and needs a password. Open it with the password, save it without one, and choose that file.",
  pdfDamaged:
    "The file {{document}} is damaged and cannot be read as a PDF. Download it again from its source.",
  pdfWithoutText:
    "The file {{document}} has no text, only pictures of its pages (a scan). Choose a PDF with text, or run text recognition on it first.",
  pdfGarbledText:
    "The text of {{document}} holds glyph numbers instead of letters, so nothing in it can be read safely. Choose another edition of the document.",
  noDebtList:
    'The file {{document}} ({{pages}} p.) holds no list of public debt with the columns "Red. broj, Naziv duga, Uslovi, Stanje duga u EUR, Stanje duga u RSD" (budget law, Article 3, part V). Choose the budget law or an amendment of it.',
};
