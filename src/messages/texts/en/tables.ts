/** What was found in the tables of a budget. */
export default {
  // Appropriations, the account of financing, capital outlays.
  unitScaled:
    "Page {{page}}: by its heading the table counts in units of {{multiplier}}; the amounts were multiplied by that. Compare them with the document.",
  unitAssumed:
    "Page {{page}}: the table does not state the unit of its figures; whole dinars are assumed, as in laws on the budget of the Republic.",
  unitMissing:
    "Page {{page}}: the table does not state the currency or the unit of its figures; they were taken as printed, without a currency.",
  unitBelow:
    'Page {{page}}: the table itself states no unit; what stands below it was taken: "{{text}}". Compare the amounts with the document.',
  unitBelowDiffers:
    'Page {{page}}: below the table stands "{{text}}", which is not the unit that its heading states; the heading’s was taken. Compare the amounts with the document.',
  unitOfInstalments:
    'Page {{page}}: below the list of debt stands "{{text}}", which is not said of the balances: it was applied to nothing. The figures that it is said of may be wrong by that factor; compare them with the document.',
  unitBelowUnsure:
    'Page {{page}}: the table itself states no unit, and "{{text}}" stands between it and the next one: it was not taken for the table above. Its amounts may be wrong by that factor; compare them with the document.',
  columnUnread: 'Page {{page}}: column {{column}} ("{{header}}") is not known and was not read.',
  columnWithoutHeader: "Page {{page}}: column {{column}} has figures and no heading; it was not read.",
  columnInOtherCurrency:
    'Page {{page}}: column {{column}} ("{{header}}") is in {{currency}} and the other amounts of the table are not, so it was not read.',
  columnsJoined:
    'Page {{page}}: column {{column}} has no heading; its figures stand only in rows in which the column "{{header}}" has none, so both were read as one. Compare with the document.',
  titleInHeader:
    'Page {{page}}: the title "{{title}}" and the heading "{{header}}" of the first column stand in one cell; a line end may be missing. Compare the table with the document.',
  columnsInferred:
    "Page {{page}}: the table has no heading in this file; its columns were told by the codes and totals in them. Compare with the document.",
  totalDiffers:
    'Page {{page}}: the printed total "{{label}}" is {{printed}}, but its rows add up to {{sum}}.',
  totalRounded:
    'Page {{page}}: the printed total "{{label}}" differs from the sum of its rows by no more than rounding makes (half a unit for each of {{rows}} figures and for the total).',
  totalsRounded_one:
    'Page {{page}}: {{count}} printed total ("{{label}}") differs from the sum of its rows by no more than rounding makes (half a unit for each figure and for the total).',
  totalsRounded_other:
    'Page {{page}}: {{count}} printed totals (the first is "{{label}}") differ from the sums of their rows by no more than rounding makes (half a unit for each figure and for the total).',
  totalConverted:
    'Page {{page}}: the printed total "{{label}}" in dinars differs from the sum of its rows only because each row was rounded by itself: at one rate of exchange for each currency all of them and the total are right.',
  totalUnreadable: 'Page {{page}}: a figure of the total "{{label}}" could not be read: "{{text}}".',
  totalWithoutRows:
    'Page {{page}}: below "{{label}}" no row was read, so its amount was compared with nothing. The document may print none there.',
  sourcesDiffer: 'Page {{page}}: the sources below "{{label}}" do not add up to the printed total.',
  inRow: "Page {{page}}, row {{row}}: {{what}}",
  amountUnreadable: 'the amount in the column "{{column}}" could not be read as one number: "{{text}}".',
  amountMissing: "no amount is printed.",
  amountImplausible:
    "the amount {{amount}} is more than ten times the whole budget of the Republic. Check the unit of the table.",
  columnsDiffer: "the amounts by source do not add up to the total beside them.",
  accountIsDetail: "the row details the account above it, and does not count in sums once more.",
  levelsOutside:
    "the heading of its razdeo stands outside this table, so razdeo, glava, function or programme may be missing. Compare with the document.",
  razdeoDoubtful:
    'the razdeo "{{razdeo}}" looks like a project: razdeo, glava, function or programme may be others. Compare with the document.',
  headingsUnread:
    "page {{page}}, before it, was not read: headings may stand there, and razdeo, glava, function, programme or body be others. Compare with the document.",
  planHeadingsUnread:
    "page {{page}}, before it, was not read: headings may stand there, and group, creditor and whether a loan or a guarantee is planned be others. Compare with the document.",
  bodyDiffers:
    'its total stands under the name "{{label}}": body and glava may be another. Compare with the document.',
  yearsByTotals:
    "the file has lost the row's empty cells; its amounts stand in the only years in which the printed totals agree. Compare them with the document.",
  yearsEither:
    "{{project}}: the file has lost the row's empty cells, and the printed totals agree in more than one way: the years of its amounts ({{amounts}}) cannot be told, so they were left out. Enter them from the document.",
  yearsOpen:
    "{{project}}: the file has lost the row's empty cells, and no printed total tells the years of its amounts ({{amounts}}), so they were left out. Enter them from the document.",
  totalFitsNoYears:
    'Page {{page}}: the file has lost empty cells, and in whatever years the amounts of its rows are put, they do not add up to the total "{{label}}" (over all years {{printed}}; its rows {{sum}}). Compare with the document.',
  codeMoved:
    "the code {{code}} does not stand in its own column; it was read as {{as}}, since only so the printed totals agree. Compare the row with the document.",
  "movedTo-account": "the account",
  "movedTo-function": "the function",
  "movedTo-project": "the project",
  accountUnreadable: 'Page {{page}}: "{{code}}" is no account, so the row was not read: "{{text}}".',
  accountUnknown:
    'Page {{page}}: "{{code}}" is no account, so no total was compared with the row "{{text}}". Compare it with the document.',
  amountAmongAccounts:
    'its first amount stands in the column of accounts; it was read as that of the column "{{column}}". Compare it with the document.',
  figuresUnread: 'Page {{page}}: figures that belong to no known row were not read: "{{text}}".',
  codeWasDate:
    "Page {{page}}, row {{row}}: the spreadsheet has made a date of a code ({{shown}}); it was left empty.",
  unitDoubtful:
    "The amounts of account {{account}} in two tables differ about a thousandfold ({{one}} on page {{pageOne}}, {{other}} on page {{pageOther}}): one of the two states a wrong unit.",
  balancesOff:
    "The balances in EUR and RSD are {{dinars}} dinars apart at the rate of the list, which rounding does not explain. Compare both with the page.",
  thousandsCut_one:
    "{{count, number}} number ({{cell}}: {{shown}}) was not read: other figures of its column are texts such as {{text}}, and a spreadsheet set to another language makes 680 of 680.000. Compare it with the document, and type the figure in full.",
  thousandsCut_other:
    "{{count, number}} numbers (the first in {{cell}}: {{shown}}) were not read: other figures of their column are texts such as {{text}}, and a spreadsheet set to another language makes 680 of 680.000. Compare them with the document, and type the figures in full.",
  figuresApart_one:
    "{{count, number}} row holds figures and no name ({{text}}), and a name beside it has no figures. Whether they belong together could not be told. Compare the table with the document.",
  figuresApart_other:
    "{{count, number}} rows hold figures and no name (the first: {{text}}), and names beside them have no figures. Which belong together could not be told. Compare the table with the document.",
  wordsBelowNames_one:
    'In the list of debt {{count, number}} row of words (the first: "{{text}}") may end the name above it or head the loans below it. It was read as the length of the lines suggests. Compare it with the document.',
  wordsBelowNames_other:
    'In the list of debt {{count, number}} rows of words (the first: "{{text}}") may end the names above them or head the loans below them. They were read as the length of the lines suggests. Compare them with the document.',
  figuresBeside_one:
    "{{count, number}} row of figures ({{text}}) stands above or below its name and was read with it, as the table's ends and totals tell. Compare it with the document.",
  figuresBeside_other:
    "{{count, number}} rows of figures (the first: {{text}}) stand above or below their names and were read with them, as the table's ends and totals tell. Compare one with the document.",
  daysFirst_one:
    "{{count, number}} date ({{text}}) was read with the day first, as other dates of the document show ({{proof}}). Compare it with the document.",
  daysFirst_other:
    "{{count, number}} dates (the first: {{text}}) were read with the day first, as other dates of the document show ({{proof}}). Compare one with the document.",
  monthsFirst_one:
    "{{count, number}} date ({{text}}) was read with the month first, as other dates of the document show ({{proof}}). Compare it with the document.",
  monthsFirst_other:
    "{{count, number}} dates (the first: {{text}}) were read with the month first, as other dates of the document show ({{proof}}). Compare one with the document.",
  rowsOfLines:
    "Page {{page}}: cells of tables stand in lines of text. Which of them are a row was told by their kinds. Compare each table with the document.",
  numbersTogether:
    "Page {{page}}: the numbers {{number}} and {{next}} stand one after the other, and their names below them: which name is whose was not told. Compare the row with the document.",
  amountsStacked:
    "Page {{page}}: below {{title}} the amounts of a row stand below each other; they were read as those of the columns of the table above. Compare them with the document.",
  columnsByTotals:
    "the file has lost the row's empty cells; its amount stands in the only column in which it adds up to the total above. Compare it with the document.",
  columnsOpen:
    "the file has lost the row's empty cells, and no total tells the columns of its amounts ({{amounts}}), so they were left out. Enter them from the document.",
  balancesMoved:
    'In rows of names, sums stand under "Uslovi" and under EUR, and none under RSD: a merged cell was pasted as one. They were read as the balances in EUR and RSD. Compare one card with the document.',
  labelOther:
    'The card has a line "{{label}}" ("{{text}}") of its own, which is neither a date of principal, an instalment nor an interest rate; it was not read.',
  termsShifted:
    "The values are printed beside other lines than their own; it was told by their order and kind which value belongs to which line of the card. Compare dates, instalment and interest rate with the page.",
  charactersUnknown:
    'characters of this line could not be told (each stands as "�"). Compare it with the document.',
  nameBrackets:
    "The brackets of the name do not match: a sign may be lost. Compare the name with the document.",
  nameBelowLine:
    "A line above the name belongs to no card that was read; it may be the beginning of the name, or the title of a group. Compare name and group with the page.",
  // Planned loans and guarantees, reports by creditor, mapped tables.
  rowUnread: 'Page {{page}}: "{{text}}" belongs to no row that was read.',
  nameBegunAbove:
    'The line above, "{{text}}", was read as the beginning of this name. It may be the end of the name above it, or a title. Compare both with the document.',
  nameMayGoOn:
    'the line below, "{{text}}", was read as the beginning of the next name; it may be the rest of this one. Compare with the document.',
  nameEndsBelow:
    'The line below, "{{text}}", was read as the end of this name. It may be a title. Compare it with the document.',
  nameMissing: "no name is printed.",
  currencyUnknown: 'the currency is missing or not known: "{{text}}".',
  plannedTotalDiffers:
    'Page {{page}}: the printed total "{{label}}" differs from the sum of its rows in the column "{{column}}".',
  figuresAll: "Of {{all}} amounts on its pages {{percent}} are accounted for: no table was left unread.",
  figuresShare:
    "Of {{all}} amounts on its pages {{accounted}} ({{percent}}) are accounted for. Pieces that were not read: {{blocks}}.",
  figuresAccount:
    "Of {{all}} amounts, {{read}} stand in lines, totals and other rows of tables that were read, {{unread}} in tables that are not known ({{blocks}}) and {{outside}} in none; the rest in sentences.",
  blockUnread:
    "Page {{pages}}: a table is not known, so nothing in it was read (rows: {{rows}}, amounts: {{amounts}}, the largest: {{largest}}).",
  blockOfBudgetUnread:
    "NOT READ, page {{pages}}: a table of the law's own figures, whose columns are not known (rows: {{rows}}, amounts: {{amounts}}, the largest: {{largest}}). What is computed lacks them. Assign its columns.",
  amountsOutside:
    "Page {{pages}}: amounts stand in no table that was found, so nothing in them was read (rows: {{rows}}, amounts: {{amounts}}, the largest: {{largest}}).",
  budgetAmountsOutside:
    "NOT READ, page {{pages}}: amounts of the law's own figures stand in no table that was found (rows: {{rows}}, amounts: {{amounts}}, the largest: {{largest}}). What is computed lacks them. Compare with the document.",
  budgetPiecesUnread_one:
    "NOT READ: {{count}} piece of the law's own figures (amounts: {{amounts}}). What is computed lacks it. The document's notes name its place. Take the document in another format, if there is one, or assign the columns.",
  budgetPiecesUnread_other:
    "NOT READ: {{count}} pieces of the law's own figures (amounts: {{amounts}}). What is computed lacks them. The document's notes name the place of each. Take the document in another format, if there is one, or assign the columns.",
  figuresOutside_one:
    "Page {{page}}: {{count}} amount ({{list}}) stands in no table that was read. Compare with the page.",
  figuresOutside_other:
    "Page {{page}}: {{count}} amounts ({{list}} ...) stand in no table that was read: rows may be missing. Compare with the page.",
  plannedTotalUnreadable: 'Page {{page}}: the sums of the total "{{label}}" could not be read.',
  plannedCurrencyMissing:
    'Page {{page}}: the total "{{label}}" states nothing in {{currency}}, but rows above it do.',
  creditorsWithoutDay:
    "Page {{page}}: the table does not state the day of its balances; without that day they cannot be compared with a schedule.",
  mappingStale:
    'Page {{page}}: your assignment of columns no longer fits this table: the column "{{header}}" is missing. It was not applied; assign the columns anew.',
  mappingIncomplete:
    "Page {{page}}: your assignment of columns fits this table, but nothing could be read by it. Check which columns hold names, accounts and amounts.",
  mappingByPosition:
    "Page {{page}}: the table has no headings; your assignment of columns was applied by their order alone. Compare with the document.",
  plannedRateDiffers:
    "dinars and {{currency}} make a rate of {{rate}}, but {{usual}} in the other rows: one of the two amounts may be misread or misprinted.",
} as const;
