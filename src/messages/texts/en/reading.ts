/** What was found, chosen or left out while a file was opened. */
export default {
  // Text files and web pages.
  encodingChosen:
    "The file does not show for certain how its letters are encoded; {{encoding}} was chosen. Look at words with letters such as č, š or đ, and choose another encoding where they are wrong.",
  encodingDiffers:
    "The page says that its letters are encoded as {{declared}}, but its bytes are {{encoding}}, and were read so. Look at words with letters such as č, š or đ.",
  charactersDamaged_one:
    "{{count}} character could not be read as {{encoding}}; a figure that it stands in was not read. If there are many, choose another encoding.",
  charactersDamaged_other:
    "{{count}} characters could not be read as {{encoding}}; figures that they stand in were not read. If there are many, choose another encoding.",
  linesOfOtherEncoding_one:
    "Line {{line}} seems to be encoded as {{other}}, and the file is {{encoding}}: its letters, and names in it, are wrong. Save the whole file in one encoding, and choose it again.",
  linesOfOtherEncoding_other:
    "{{count}} lines, the first of them line {{line}}, seem to be encoded as {{other}}, and the file is {{encoding}}: their letters, and names in them, are wrong. Save the whole file in one encoding, and choose it again.",
  linesEncodedTwice_one:
    "Line {{line}} was encoded twice by the program that saved it: its letters, and names in it, are wrong. Save the file anew from its source, and choose it again.",
  linesEncodedTwice_other:
    "{{count}} lines, the first of them line {{line}}, were encoded twice by the program that saved them: their letters, and names in them, are wrong. Save the file anew from its source, and choose it again.",
  delimiterChosen:
    'The cells of a line may be divided by "{{delimiter}}" or by "{{other}}"; the first was chosen. Compare the table with the file, and choose the other where columns are wrong.',
  quoteNotClosed:
    "Line {{line}}: a quotation mark opens a cell and nothing closes it; it was taken as a plain character. Compare this line and those after it with the file.",
  quotesIgnored:
    "The file has many quotation marks that nothing closes; all were taken as plain characters, so cells that hold a delimiter or a line end were cut apart. Correct the file, or compare each figure with it.",
  quotesMisplaced_one:
    "Row {{row}}: a quotation mark stands where no cell ends. Compare the row with the file.",
  quotesMisplaced_other:
    "{{count}} quotation marks stand where no cell ends, the first in row {{row}}. Compare those rows with the file.",
  rowsOfOtherWidth_one:
    "Row {{row}} has another number of cells than the others, which have {{cells}}; its figures may stand in the wrong columns. Compare the row with the file.",
  rowsOfOtherWidth_other:
    "{{count}} rows, the first of them row {{row}}, have another number of cells than the others, which have {{cells}}; their figures may stand in the wrong columns. Compare those rows with the file.",
  rowCutInTwo:
    "Row {{row}} has one cell, and the row below begins with an empty one: a line end may stand where a delimiter should. Compare both rows with the file.",
  rowsNotDivided_one:
    "Row {{row}} is divided by another sign than the other rows, so it was read as one cell. Correct the row in the file, and choose it again.",
  rowsNotDivided_other:
    "{{count}} rows, the first of them row {{row}}, are divided by another sign than the others, so each was read as one cell. Correct those rows in the file, and choose it again.",
  strayDelimiters_one:
    "Row {{row}}: a cell begins or ends with a sign that divides cells, which may be there by damage. Compare the row with the file.",
  strayDelimiters_other:
    "{{count}} cells, the first in row {{row}}, begin or end with a sign that divides cells, which may be there by damage. Compare those rows with the file.",
  cellHoldsRows:
    "Row {{row}}: a cell holds what look like whole rows; a quotation mark may be missing. Compare the row with the file.",
  pageOfFrames:
    "The page shows other files in frames, as Excel saves a workbook with several sheets; they were not read. Choose the files of the sheets (sheet001.htm and so on).",
  pageCutOff:
    "The page ends before its parts are closed: it may have been cut off, and rows at its end may be missing. Save it again from its source.",
  tagsNotEnded_one:
    "{{count}} tag of a table lacks its end, so two cells may have become one and figures moved to another column. Compare the rows with the page.",
  tagsNotEnded_other:
    "{{count}} tags of tables lack their ends, so cells may have become one and figures moved to another column. Compare the rows with the page.",
  textTagsNotEnded_one:
    "{{count}} tag of the page lacks its end, so the text behind it was taken for a part of it and is missing. Compare the text with the page.",
  textTagsNotEnded_other:
    "{{count}} tags of the page lack their ends, so the text behind them was taken for parts of them and is missing. Compare the text with the page.",
  textsOutsideCells_one:
    "{{count}} text stands within a table but in none of its cells, so a cell of the table may be empty or wrong. Compare the rows with the page.",
  textsOutsideCells_other:
    "{{count}} texts stand within a table but in none of its cells, so cells of the table may be empty or wrong. Compare the rows with the page.",
  // Word documents.
  deletedTextLeftOut_one: "{{count}} passage is marked as deleted and was left out.",
  deletedTextLeftOut_other: "{{count}} passages are marked as deleted and were left out.",
  insertedTextKept_one: "{{count}} passage is marked as inserted and was read like the rest.",
  insertedTextKept_other: "{{count}} passages are marked as inserted and were read like the rest.",
  hiddenTextLeftOut_one: "{{count}} passage is formatted as hidden and was left out.",
  hiddenTextLeftOut_other: "{{count}} passages are formatted as hidden and were left out.",
  numbersComputed_one:
    "Word numbers {{count}} paragraph by itself; its number was worked out as Word would do it.",
  numbersComputed_other:
    "Word numbers {{count}} paragraphs by itself; their numbers were worked out as Word would do it.",
  numbersUnknown_one:
    "Word numbers {{count}} paragraph by itself in a way that is not known here; its number is missing.",
  numbersUnknown_other:
    "Word numbers {{count}} paragraphs by itself in ways that are not known here; their numbers are missing.",
  footnotesLeftOut_one: "{{count}} footnote was not read.",
  footnotesLeftOut_other: "{{count}} footnotes were not read.",
  embeddedTextUnread_one:
    "{{count}} other document is embedded in this one and was not read. Open the document in Word, save it again, and choose that file.",
  embeddedTextUnread_other:
    "{{count}} other documents are embedded in this one and were not read. Open the document in Word, save it again, and choose that file.",
  // Lists of exchange rates.
  rateListWithoutDate_one:
    "The list of exchange rates does not state its day, so its {{count}} rate was not read. Put the day into the file's name, such as 2025-09-24.",
  rateListWithoutDate_other:
    "The list of exchange rates does not state its day, so its {{count}} rates were not read. Put the day into the file's name, such as 2025-09-24.",
  rateDateFromName:
    "The list of exchange rates does not state its day; {{day}} was taken from the file's name. Compare it with the source.",
  rateTypeUnknown_one:
    "The text does not say whether its {{count}} exchange rate is a middle rate, so it was not read. Copy it together with its title.",
  rateTypeUnknown_other:
    "The text does not say whether its {{count}} exchange rates are middle rates, so they were not read. Copy them together with their title.",
  rateRowUnsplit:
    'In "{{text}}" units and rate cannot be told apart for certain, so nothing of the list was read. Save the list as a web page, XML or CSV, or copy it as a table.',
  rateRowUnread: 'In the row "{{text}}" no currency could be read; its rate was left out.',
  rateCodeDiffers:
    "{{currency}} stands beside the code {{number}}, which is another currency's; its rate was left out.",
  rateWithoutUnits:
    'The list does not say for how many units of {{currency}} the rate "{{text}}" is; it was left out.',
  rateUnitsUnusual:
    "The rate of {{currency}} is said to be for {{units}} units, where {{usual}} is usual; it was left out. Compare it with the source and enter it by hand.",
  rateUnreadable: 'The rate of {{currency}} could not be read as one number: "{{text}}". It was left out.',
  rateImplausible:
    'The rate of {{currency}}, "{{text}}" for {{units}}, is far from any that this currency has had; it was left out. Compare it with the source.',
  rateTwice_one: "{{currency}} stands in the list {{count}} time with different rates; it was left out.",
  rateTwice_other: "{{currency}} stands in the list {{count}} times with different rates; it was left out.",
  rateOfEuroMissing: "The list of exchange rates has no rate of the euro; rows may be missing.",
  ratesOfOtherCurrencies_one:
    "The rate of {{count}} currency that the program does not know was left out: {{currencies}}.",
  ratesOfOtherCurrencies_other:
    "The rates of {{count}} currencies that the program does not know were left out: {{currencies}}.",
  ratesDiffer:
    "The exchange rate of {{currency}} on {{date}} is {{rate}} by one source ({{source}}) and {{other}} by another ({{otherSource}}); {{used}} is used. Check which one is right, and enter it on the sheet Rates if it is another.",
  rateOfList: "middle rate, list of exchange rates no. {{list}} ({{document}})",
  rateOfDocument: "middle rate, list of exchange rates ({{document}})",
} as const;
