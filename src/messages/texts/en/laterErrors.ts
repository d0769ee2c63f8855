/** Errors of views, measures and scenarios. */
export default {
  noExchangeRate:
    "No exchange rate of {{from}} against {{to}} is known on {{day}} or before it. Choose a later day or another currency.",
  scenarioUnreadable:
    'The scenario "{{text}}" cannot be read. Write it like one of these: rate+1, rate-0.5 from 2024-01-15, fx+10, draw 2015-06-30.',
  scenarioFxTooLow:
    'The scenario "{{text}}" leaves the currency worth nothing. Take off less than 100 percent.',
  scenarioAfterEnd:
    "No interest period of {{loan}} starts on {{day}} or after it, so its rate cannot change from then on. Choose an earlier day.",
  scenarioNothingProjected:
    "Each interest period of {{loan}} has a published reference rate, so none is projected. Say from which day the rate is to change: rate+1 from 2024-01-15.",
  scenarioNoFacility:
    "How much may be drawn on {{loan}} in all is not known. Enter facility in the file of terms.",
  scenarioOpening:
    "The terms of {{loan}} begin with a stated balance: how much of the loan is still undrawn is not known. Enter the drawdowns instead of openingBalance.",
  scenarioNothingUndrawn:
    "Nothing is left to draw on {{loan}}: {{used}} of {{facility}} is drawn or cancelled. Leave this scenario out.",
  scenarioSameCurrency:
    "{{loan}} is in {{currency}} and is shown in {{currency}}: an exchange rate changes nothing. Choose another currency with --in.",
  optionNeeds: "{{option}} needs {{needed}}. Add it.",
  optionsApart: "{{option}} and {{other}} contradict each other. Leave one of them out.",
  optionNotCurrency: '{{option}} takes one of these currencies: {{known}}; "{{text}}" is none of them.',
  optionNotPercent: '{{option}} takes a percentage such as 5 or 4.25, not below 0; "{{text}}" is not one.',
  optionNotAccounts:
    '{{option}} takes parts and their accounts, such as {{example}}; "{{text}}" cannot be read.',
  sinceAfterAsOf: "The first day, {{since}}, is after the last, {{asOf}}. Change one of them.",
  termsManyFees:
    'The loan "{{loan}}" has {{fees}} commitment fees, each of which follows {{changes}} drawdowns and cancellations: more than can be worked out. Keep the fees that the agreement names.',
  termsExpectedOneObject: "one object in curly brackets, no list of them,",
  termsOfOneLoanTwice:
    'The files {{first}} and {{second}} both state the terms of the loan "{{loan}}", and which of them count is unknown. Leave one of them out.',
  termsDividedFarBegun:
    "By the opening balance of {{date}}, {{balance}}, and the instalments due before it, {{drawn}} was drawn: an instalment or more away from the amount divided into instalments (register.divided), {{amount}}. Correct one of them.",

  // What can go wrong where a user sets tolerances of checks.
  noSuchCheck:
    'There is no check "{{id}}". The first column of the table that "{{hint}}" prints has their names.',
  badTolerance: 'The tolerance of a check is a number of 0 or more, as in "{{id}}=0.5"; "{{value}}" is none.',

  // Why a PDF was refused that is whole and open, but made to exhaust whoever reads it, or too large to read.
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

  // Why a text file, a web page, a document of Word or a rate list could not be read.
  tooManyColumns:
    "The file {{document}} has a table of {{columns}} columns; up to {{most}} are read. Check what divides its cells, or split the table.",
  tooManyCells:
    "The file {{document}} has a table of {{cells}} cells, empty ones included; up to {{most}} are read. Split it into smaller files.",
  tablesNestedTooDeep:
    "The file {{document}} was refused: it has tables within tables more than {{most}} deep. Copy the table that you need into a workbook.",
  nestedTooDeep:
    "The file {{document}} was refused: its elements are nested deeper than in any real page. Open it in a browser and save it again.",
  xmlDamaged:
    "The file {{document}} is damaged: its XML is not well-formed. Download it again from its source.",
  pastedEmpty: "What was pasted holds no text. Copy the cells or the text again, and paste them.",

  // Why a workbook could not be read.
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

  // What keeps a debt list from having an outlook.
  listsUndated:
    "The day of the balances is not stated in {{documents}}, and no published rate tells it. State the day, or import the page that does.",
  noDebtList:
    "The documents have no debt cards, so there is no outlook. Import a budget law with its debt list (Article 3, part V).",
  optionNotYear: "{{option}}: “{{text}}” is no year. Write it as 2026.",
  optionNotSumCurrency: "{{option}}: “{{text}}” is neither EUR nor RSD.",
  optionNotListDay: "{{option}}: “{{text}}” is no document and day. Write them as {{example}}.",
  noLoanOfList:
    "No loan of the list of {{date}} is what you asked for ({{wanted}}). The command {{hint}} shows names and groups.",

  // Errors in a file of facts. Part of the namespace "errors".
  fitNotObject:
    "The file holds no facts of a loan: an object with facts such as currency and firstPrincipal was expected.",
  fitRateTwice: "The rate {{pair}} of {{date}} is stated twice, as {{first}} and {{second}}. Keep one.",
  oneFactsFile_one: "Name one file of facts; {{count}} was named.",
  oneFactsFile_other: "Name one file of facts; {{count}} were named.",
  termsExpectedPair: 'two currencies of ISO 4217, such as "EUR/CNY",',
  termsExpectedRate: 'a rate above 0 as text with a decimal point, such as "6.8947",',
  termsExpectedYear: "a year from 1900 to 2199",
  termsExpectedAmountAbove: "an amount above 0",
  termsExpectedWholeUpTo: "a whole number of at most {{limit}}",
  termsExpectedDateNear: "a date from 1900 to 2199,",
  termsExpectedPercentUpTo: "a percentage of at most 100,",

  // What the spreadsheet in the browser refuses.
  gridTearsTable:
    'That would tear the table "{{table}}" apart, so nothing was changed. Choose rows or columns that run through the whole table, or none of it.',
  gridTableHeader:
    'The header row of the table "{{table}}" cannot be deleted alone, so nothing was changed. Delete rows below it.',
  gridLastRow:
    'A table keeps at least one row, so the last row of "{{table}}" was not deleted. Empty its cells instead.',
  gridTearsMerge:
    "That would tear a merged cell apart, so nothing was changed. Choose cells that hold all of it, or none.",
  gridNoRoom:
    "What is pasted does not fit on the sheet here, so nothing was changed. Paste it further up or to the left.",
  gridPushedOff:
    "Cells at the end of the sheet hold something that would leave it, so nothing was changed. Empty them first.",
  gridFormula:
    'The formula "={{formula}}" cannot be read, so nothing was changed. Check its brackets, quotation marks and commas; decimals are written with a point.',
  gridNotTaken: "That cannot be put into a workbook, so nothing was changed. {{why}}",
  gridSpillInTable:
    'The formula gives several values, and each cell of the table "{{table}}" holds one, so nothing was changed. Put it outside the table, or an "@" before what it shall take one value of.',
  gridHeader:
    'A column of the table "{{table}}" is headed by a text of at most 255 characters, not by a formula, so nothing was changed. Type a short text there, or paste beside the header.',
  gridSheetName:
    'A sheet cannot be called "{{name}}". A name has 1 to 31 characters, none of them \\ / ? * [ ] : and no apostrophe at its ends.',
  gridSheetNameTaken: 'A sheet is called "{{name}}" already. Choose another name.',
  gridSheetGone:
    'The sheet "{{sheet}}" is no longer in the workbook. Undo what was done to it, or recalculate so that it is made again.',
  gridNothingThere:
    'There is nothing in the chosen cells of the sheet "{{sheet}}". Select cells that hold a table, and try again.',
  gridUnexpected:
    "The workbook could not be written for an unexpected reason. Nothing was changed. Try again; if it happens again, report it with the details.",
  gridCalculation:
    "The workbook could not be calculated after its last change, so what its cells show is out of date. Undo the change, or load the page anew.",
  gridKept:
    "A workbook that was kept here was made by another version and cannot be opened by this one. It was left as it is.",
  openDates1904:
    "The file {{document}} counts its days from 1904, as old versions of Excel for Mac did, so every date would be four years off. Turn this off in Excel (Options, Advanced, 1904 date system), check the dates, save, and open it again.",
  openWithoutMemory:
    "The file {{document}} holds sheets of this program, but the hidden sheet with its data was deleted, so it cannot be gone on with. Open an earlier copy, or import the file as a document.",
  openMemory: "The file {{document}} cannot be gone on with: {{reason}}",
  cellsFarApart:
    "On the sheet {{sheet}} cells stand so far apart that it cannot be read (row {{row}} is one of them). Delete what stands far to the right of our tables or below them, and try again.",
} as const;
