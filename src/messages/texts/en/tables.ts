/** What was found in the tables of a budget. */
export default {
  // Appropriations, the account of financing, capital outlays.
  unitScaled:
    "Page {{page}}: by its heading the table counts in units of {{multiplier}}; the amounts were multiplied by that. Compare them with the document.",
  unitAssumed:
    "Page {{page}}: the table does not state the unit of its figures; whole dinars are assumed, as in laws on the budget of the Republic.",
  unitMissing:
    "Page {{page}}: the table does not state the currency or the unit of its figures; they were taken as printed, without a currency.",
  columnUnread: 'Page {{page}}: column {{column}} ("{{header}}") is not known and was not read.',
  columnWithoutHeader: "Page {{page}}: column {{column}} has figures and no heading; it was not read.",
  titleInHeader:
    'Page {{page}}: the title "{{title}}" and the heading "{{header}}" of the first column stand in one cell; a line end may be missing. Compare the table with the document.',
  columnsInferred:
    "Page {{page}}: the table has no heading in this file; its columns were told by the codes and totals in them. Compare with the document.",
  totalDiffers:
    'Page {{page}}: the printed total "{{label}}" is {{printed}}, but its rows add up to {{sum}}.',
  totalUnreadable: 'Page {{page}}: a figure of the total "{{label}}" could not be read: "{{text}}".',
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
  accountUnreadable: 'Page {{page}}: "{{code}}" is no account, so the row was not read: "{{text}}".',
  figuresUnread: 'Page {{page}}: figures that belong to no known row were not read: "{{text}}".',
  codeWasDate:
    "Page {{page}}, row {{row}}: the spreadsheet has made a date of a code ({{shown}}); it was left empty.",
  unitDoubtful:
    "The amounts of account {{account}} in two tables differ about a thousandfold ({{one}} on page {{pageOne}}, {{other}} on page {{pageOther}}): one of the two states a wrong unit.",
  // Planned loans and guarantees, reports by creditor, mapped tables.
  rowUnread: 'Page {{page}}: "{{text}}" belongs to no row that was read.',
  nameMissing: "no name is printed.",
  currencyUnknown: 'the currency is missing or not known: "{{text}}".',
  plannedTotalDiffers:
    'Page {{page}}: the printed total "{{label}}" differs from the sum of its rows in the column "{{column}}".',
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
};
