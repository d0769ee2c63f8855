/** Why a file could not be opened or read. */
export default {
  // What a file is, by its content, and the zip files' guard.
  oneCellALine:
    'The list of public debt in {{document}} stands with one cell a line, and a cell is missing: after line {{line}} ("{{text}}") and before line {{next}} ("{{label}}") there should be more. Which amount is euros and which is dinars cannot be told then, so nothing was taken over. Copy the table again with its empty cells ("-"), or open the page or the PDF itself.',
  copiedCards:
    'The list of public debt in {{document}} is text in which row numbers or balances stand apart from their cards: line {{line}} ("{{text}}"). Whose they are cannot be told, so nothing was taken over. Open the PDF itself, or copy the list from a page that has it as a table.',
  fileOfUnknownKind:
    "The file {{document}} is none of the kinds that are read, whatever its name says. Choose a PDF, an Excel workbook (.xlsx, .xls), a Word document (.docx), a web page, or text (.csv, .txt).",
  fileIsPicture:
    "The file {{document}} is a picture ({{format}}), and pictures are not read. Choose the document itself, or run text recognition (OCR) on it and save it as a PDF with text.",
  fileIsArchive:
    "The file {{document}} is an archive ({{format}}). Unpack it and choose the files within it.",
  fileIsRtf: "The file {{document}} is rich text (RTF). Open it in Word and save it as .docx.",
  fileIsMht:
    "The file {{document}} is a web page or a message in a single file (MHT, EML). Open it in a browser or in Word and save it as .html or .docx.",
  fileIsUnknownXml:
    "The file {{document}} is XML of a kind that is not read (its root is <{{root}}>). Choose an Excel workbook, a rate list of the National Bank of Serbia, or another form of the document.",
  fileIsWordXml: "The file {{document}} is a Word document as XML. Open it in Word and save it as .docx.",
  fileIsXlsb: "The file {{document}} is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.",
  fileIsPresentation:
    "The file {{document}} is a presentation. Save it as a PDF, or copy its tables into a workbook.",
  fileIsOds:
    "The file {{document}} is an OpenDocument file (LibreOffice). Open it in LibreOffice or Excel and save it as .xlsx.",
  fileIsOdt:
    "The file {{document}} is an OpenDocument text (LibreOffice). Open it in LibreOffice or Word and save it as .docx.",
  fileIsNumbers: "The file {{document}} was made by Apple's Numbers or Pages. Export it as .xlsx or .docx.",
  fileIsDoc:
    "The file {{document}} is a Word document of the old kind (.doc). Open it in Word and save it as .docx.",
  fileIsMail: "The file {{document}} is an e-mail message. Save its attachments and choose them.",
  fileIsLocked:
    "The file {{document}} is locked with a password. Open it with the password, save it without one, and choose that file.",
  oleDamaged:
    "The file {{document}} is damaged or cut off: the directory of its contents cannot be read. Download it again from its source.",
  zipDamaged:
    "The file {{document}} is damaged or cut off: the directory of its contents is missing. Download it again from its source.",
  zipMemberMissing:
    'The file {{document}} is damaged: its part "{{name}}" is missing. Open it in the program that made it, save it again, and choose that file.',
  zipMemberDamaged:
    'The file {{document}} is damaged: its part "{{name}}" cannot be unpacked as it was written. Download it again from its source.',
  zipTooManyMembers:
    "The file {{document}} has more than {{most}} parts; no such document is read, for fear of an attack. Open it in the program that made it and save it again.",
  zipTooLarge:
    "The file {{document}} would take {{megabytes}} MB or more once unpacked, which is too much to read safely. Split it into smaller files.",
  zipBomb:
    'The file {{document}} was refused: its part "{{name}}" is packed as densely as only files meant to exhaust a computer are. Open it in the program that made it and save it again, or take it from a source that you trust.',
  zipLies:
    'The file {{document}} was refused: its part "{{name}}" is larger than the file says. Take it from a source that you trust.',
  zipOverlap:
    "The file {{document}} was refused: several of its parts share the same bytes, as only files meant to exhaust a computer do. Take it from a source that you trust.",
  zipClimbs:
    'The file {{document}} was refused: its part "{{name}}" points outside of the file. Take it from a source that you trust.',
  zipDuplicate:
    'The file {{document}} was refused: it has two parts named "{{name}}", and which of them counts is unknown. Open it in the program that made it and save it again.',
  zipEncrypted:
    "The file {{document}} is encrypted. Unpack or save it without a password, and choose that file.",
  xmlDoctype:
    "The file {{document}} was refused: its XML declares a document type or entities, which can make a program read other files or run out of memory. Save it again without them.",
  xmlTooDeep:
    "The file {{document}} was refused: its elements are nested deeper than any document needs. Open it in the program that made it and save it again.",
  // Of the reading itself.
  fileUnreadable:
    "{{document}} could not be read from the disk. Check that it is a file and that you may open it.",
  fileTooLarge:
    "The file {{document}} is larger than {{megabytes}} MB, which is too much to read beside an open workbook. Split it into smaller files.",
  readingDied:
    "Reading {{document}} broke off, probably for want of memory. Your other documents are unchanged. Close other programs and try again, or split the file.",
  workbookNotCalculated:
    "{{document}} could not be opened: the page's calculator breaks off at one of its formulas. What is open stays as it is. Open the file in Excel, look for numbers far beyond what a formula can take, and save it again.",
  readingGivenUp:
    "{{document}} was left out at your wish, after {{seconds}} seconds of reading. Your other documents are unchanged.",
} as const;
