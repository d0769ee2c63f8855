export default {
  // How a name was recognised.
  creditorKnown: '"{{form}}" is a known name of the creditor {{creditor}}.',
  creditorTranslated:
    '"{{form}}" may mean {{creditor}}, but no known document uses that name. Check the creditor.',
  creditorWithoutCountry:
    '"{{form}}" does not say which country\'s bank it is; {{creditor}} is assumed. Check the creditor.',
  creditorSimilar: 'The name resembles "{{form}}" ({{percent}}), a name of {{creditor}}. Check the creditor.',
  creditorWordOrder:
    'The words of "{{form}}", a name of {{creditor}}, stand in another order. Check the creditor.',
  creditorFromGroup: "The list stands under the creditor {{creditor}}.",
  loanKnown: '"{{form}}" is a known name of this loan.',
  loanHint: '"{{form}}" points to this loan, but may mean something else. Check the loan.',
  loanSimilar: 'The project\'s name resembles "{{form}}" ({{percent}}). Check the loan.',
  loanExtraWords: 'The name also says "{{words}}". Check the loan.',
  loanWithoutCreditor: "The name does not state the creditor; {{creditor}} is assumed. Check the creditor.",
  loanUnknown: 'The project "{{project}}" is not among the known loans of this creditor.',
  asOfMissing:
    "The document does not state the day of its balances; without that day a balance in EUR or RSD cannot be checked against a schedule.",
  anotherList:
    "A second list of debt, of {{date}}, stands below the first one; it was not read, since both together would count each debt twice. If it is the one you need, give it as a document of its own.",
  listTwice:
    "The list of debt stands in the document twice; the second one was not read, since both together would count each debt twice.",
  listBeginsBeforeFile:
    "The debt list begins on a page that is not in this file: it was read as an excerpt, and totals that cover missing cards are not compared.",
  numberingGap:
    "Page {{page}}: row {{after}} follows row {{before}}. A card between them may not have been read; compare with the page.",
  totalUnreadable: 'Page {{page}}: the sums of the total "{{label}}" could not be read.',
  totalDiffers:
    'Page {{page}}: the printed total "{{label}}" differs from the sum of the cards that were read.',
  textUnread: 'Page {{page}}: the text "{{text}}" within the debt list belongs to no card that was read.',
  cardBeginsBeforeFile:
    "The beginning of this card stands on a page that is not in the file; its name and balances are not known.",
  cardBehindUnread:
    "Page {{page}}, before it, was not read: headings or a part of the card may stand there, and section, group or conditions be others. Compare with the document.",
  amountBesideName:
    '"{{text}}" stands beside the name and was not read: the list seems to have another column of amounts, so the two balances may be of other columns, too. Compare all three with the document.',
  cardWithoutNumber: "The card has no row number.",
  balancesOnly:
    "The row has balances and says nothing else of a loan, as most others do: it may be the sum of some of them. Compare it with the document.",
  nameOrTitle:
    'The row below, "{{text}}", was read as the title of a group, or as no part of the list. It may be the end of this name. Compare both with the document.',
  cardWithoutName: "The card has no name.",
  currencyNotNamed: "a currency that nothing names",
  balanceEmpty: "The balance in {{currency}} is empty.",
  balanceUnreadable: 'The balance in {{currency}} could not be read as one number: "{{text}}".',
  conditionMissing: 'The line "{{label}}" is missing from the card.',
  conditionEmpty: 'The line "{{label}}" is empty.',
  dateUnreadable: '"{{label}}" could not be read as a date: "{{text}}".',
  dateShortYear:
    '"{{label}}" has a year of two digits: "{{text}}" was read as {{date}}. Compare it with the document.',
  dateYearOnly: '"{{label}}" gives a year only: "{{text}}".',
  datesSeveral: '"{{label}}" gives several dates, or a date for a part of the loan only: "{{text}}".',
  instalmentUnreadable: 'The instalment could not be read as a sum: "{{text}}".',
  instalmentFootnote:
    'The instalment "{{text}}" bears the sign of a footnote, which was not read: look up in the document what it says.',
  footnoteUnread:
    '"{{text}}" bears the sign of a footnote, which was not read: look up in the document what it says.',
  balanceNegative:
    "A balance is below zero ({{amount}}): a minus or brackets may mean something else in the document. Compare with it.",
  instalmentRest: 'The instalment "{{text}}" holds more than a sum: "{{rest}}".',
  labelFirst: "First date of principal repayment",
  labelLast: "Last date of principal repayment",
  labelInstalment: "Principal instalment",
  labelRate: "Interest rate",
  debtListUnread:
    'Page {{page}} holds lines of a debt list ("{{label}}"), but no heading with the columns "Red. broj, Naziv duga, Uslovi, Stanje duga u EUR, Stanje duga u RSD" was found, so no debt card was read.',
  pageWithoutText: "Page {{page}} has no text (it may be scanned); nothing on it was read.",
  rateEcb: "European Central Bank, euro reference rate",
  rateNbs: "National Bank of Serbia, middle rate",
  rateImplied:
    "dinar balance divided by euro balance of the largest debt: {{document}}, page {{page}}, row {{row}}",
  rateCross:
    "cross rate, which nobody published: RSD/EUR {{dinar}} of {{dinarDate}} divided by {{currency}}/EUR {{euro}} of {{euroDate}}",
  pageGarbled: "Page {{page}} holds glyph numbers instead of letters; nothing on it was read.",
  rateMisspelt:
    'The interest rate "{{text}}" was kept as text: one of its words looks misspelt or damaged. Compare with the document.',
  rateNoPercent:
    'The interest rate "{{text}}" was kept as text, for its figure has no "%". Compare with the document.',
  rateImplausible:
    'The interest rate "{{text}}" is higher than any loan bears; a decimal point may be missing. Compare with the document.',
  rateBroken:
    'The figure or the index of the interest rate "{{text}}" looks damaged. Compare with the document.',
  rateCutOff: 'The interest rate "{{text}}" looks cut off; compare with the page.',
  termsNotAligned:
    'it cannot be told which of these values belongs to which line of the card: "{{text}}". They were not read.',
  // What contradicts itself on a card.
  balancesDisagree:
    "The balances in EUR and RSD are not one sum: they imply {{own}} dinars for a euro, the rest of the list {{rate}}. Compare both with the page.",
  noCommonRate:
    "The balances in EUR and RSD of the list follow no common rate of exchange. Compare both columns with the document.",
  rateUnlikely:
    "By the balances of the list one euro is {{rate}} dinars, which it has never been: the two columns may be taken for each other, or one of them counts in other units. Compare both with the document.",
  labelYearOfOtherLaw:
    "The instalment is labelled for {{year}}, and the law is for {{lawYear}}: the label or the amount may be left over from another year.",
  labelYearFarFromBalance:
    "The instalment is labelled for {{year}}, and the balance is of {{asOf}}: the label or the amount may be left over from another year.",
  datesReversed: "The first date of principal repayment ({{first}}) is after the last ({{last}}).",
  datesOffStep:
    "The first and the last date of principal repayment ({{first}}, {{last}}) are no whole number of months apart: the loan may be repaid by tranche, each by a plan of its own.",
  dateFar:
    'The date of principal repayment "{{text}}" lies too far from {{year}} for any loan: a digit may be misread. Compare with the document.',
  instalmentNoCurrency:
    'The instalment "{{text}}" has no currency: the currency may be lost, or a digit misread. Compare with the document.',
  instalmentCurrencyOfGroup:
    'The instalment "{{text}}" has no currency of its own: {{currency}} was taken from the title above it, "{{group}}". Compare with the document.',
  instalmentGroupShort:
    'In the instalment "{{text}}" the last dot was read as a decimal point; a digit may be lost instead. Compare with the document.',
  instalmentOutsidePlan:
    "An instalment of {{text}} is printed for {{year}}, when by the dates of the card ({{first}}, {{last}}) no principal is repaid: one of them may be misread. Compare with the document.",
  currencyDoubtful:
    'The instalment "{{text}}" is in another currency than the interest rate "{{rate}}": one of the two may be mislabelled. Compare with another year\'s law.',
  // Cells of a workbook.
  inCell: "{{cell}}: {{what}}",
  cellError: "the cell holds {{error}}; nothing was read of it.",
  cellUnread: '"{{text}}" belongs to no loan that was read.',
  cellNumberingGap:
    "Row {{after}} follows row {{before}}. A card between them may not be among the cells, or may not have been read.",
  cellTotalDiffers: 'The total "{{label}}" differs from the sum of the loans that were read.',
  cellTotalUnreadable: 'The sums of the total "{{label}}" could not be read.',
  cardBeginsBeforeCells:
    "The beginning of this card is not among the cells; its name and balances are not known.",
  asOfMissingInCells:
    'The cells do not state the day of the balances; without that day a balance in EUR or RSD cannot be checked against a schedule. Add a column "Balance on", or a title "as of ..." above the table, and import again.',
  balancesByOrder:
    "The heading of the table is not among the cells: the balances are taken in the order of the law, first EUR, then RSD. Compare with the document.",
  balancesByValue:
    "The heading of the table was not understood: of the two balances of each card the first was taken as dinars and the second as euros, since it is the smaller one in every card. Compare with the document.",
  rowNumberCut:
    "the spreadsheet has made the number {{shown}} of the row number {{number}}, as which it was read, since it follows {{before}}.",
  rowNumberWasDate:
    "the spreadsheet has made a date of the row number ({{shown}}); it is read as {{number}}. Compare with the document.",
  currencyDiffers: '"{{text}}" is in another currency than its column ({{currency}}), so it was not read.',
  balanceWithoutCurrency: 'the balance "{{text}}" has no currency, so it was not read.',
  balanceOfTwoColumns:
    'the balance "{{text}}" differs from that in the column for {{currency}}, which was read. Compare both with the document.',
  balanceInOtherCurrency:
    'the balance "{{text}}" is in {{currency}}; only balances in EUR and RSD are compared with the schedule, so it was not read.',
  rateWithoutPercent:
    'the interest rate "{{text}}" may be a fraction or a percentage, so it was not read. Give it the percentage format, or write "%".',
  balancesScaled:
    "By its heading the list of debt counts in units of {{eur}} EUR and {{rsd}} RSD; the balances were multiplied by that, the instalments were not. Compare them with the document.",
  unitOfTitle:
    "By its title the table counts in units of {{multiplier}}; the amounts were multiplied by that. Compare them with the document.",
  unitOfHeading:
    'By its heading the column "{{heading}}" counts in units of {{multiplier}}; its amounts were multiplied by that. Compare them with the document.',
  columnUnread: 'column {{column}} ("{{heading}}") was not read.',
  columnWithoutHeading: "column {{column}} has no heading, so nothing in it was read.",
  labelAsOf: "Day of the balance",
  controlsInLine:
    "The line held characters that are no text and that no program shows; signs stand in their place (such as ␛ or �). Compare it with the document.",
  controlsInDocument:
    "The document held characters that are no text and that no program shows; signs stand in their place (such as ␛ or �). Compare what is read with it.",
} as const;
