/** Why a PDF was refused that is whole and open, but made to exhaust whoever reads it, or too large to read. */
export default {
  pdfTooSlow:
    "The file {{document}} could not be opened within 20 seconds. Open it in a PDF reader, print it to a new PDF, and choose that file.",
  pdfPageTooSlow:
    "Page {{page}} of {{document}} could not be read within 20 seconds. Remove that page or print the file to a new PDF, and choose that file.",
  pdfPageTooFull:
    "Page {{page}} of {{document}} holds more text than a page can, as only files meant to exhaust a computer do. Remove that page or take the file from a source that you trust.",
  pdfStatesTooDeep:
    "A page of {{document}} nests its drawing thousands deep, as only files meant to exhaust a computer do; nothing was read. Print the file to a new PDF and choose that, or take it from a source that you trust.",
  pdfTooManyPages:
    "The file {{document}} has {{pages}} pages; at most {{most}} are read. Split it into smaller files.",
};
