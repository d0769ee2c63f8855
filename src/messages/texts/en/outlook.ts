/** What the loans of a debt list need from its day on, and how true such a forecast was. */
export default {
  aboutOutlook:
    "Shows what the loans of a debt list need from its day to their end: for each loan what its schedule rests on, balance, instalments left, principal and interest by year; with an earlier law beside it, how true its forecast was.",
  optionGroup:
    "loans of a group of the list or of a creditor, by its title or a part of it; may be given several times",
  optionLoanOfList:
    "a loan, by id or part of its name; may be given several times; without it all loans of the list",
  optionFrom: "the first year that is shown, as 2026; without it all from the day of the list",
  optionAsOfForecast: "a day for which each loan's balance is forecast, as 2026-12-31",
  optionIn: "sums in EUR or in RSD, at the rates of the list's day; without it EUR",
  optionListDay: "the day of a list that does not state it, as {{listDay}}; may be given several times",
  title: "Outlook of the debt on {{date}} ({{documents}})",
  dayInferred:
    "No document states the day: its rate of exchange is the published one of that day alone (assumed).",
  fewOfBefore:
    "CAUTION: of {{all}} loans in the list of {{before}} ({{documents}}), {{gone}} are not in that of {{date}} although their last instalment comes after it. If the newer document prints only what it changes, leave it out: none of the figures below holds those loans.",
  dayEntered: "The day is the one that you stated.",
  headRates: "Rates of exchange found in the list, in dinars for one unit",
  colCurrency: "currency",
  colProvenBy: "cards that prove it",
  colPublished: "published",
  rateOfColumns: "from both columns of balances",
  ratePublishedOnly: "published, proven by no card",
  rateContradicted:
    "The rate of {{currency}} published for {{date}} ({{published}}) is one that no card of the list supports: its cards prove {{proven}}, and that one is used.",
  headLoans: "Loans",
  colBalance: "balance",
  colLeft: "left",
  colNext: "next instalment",
  colBasis: "basis",
  colForecast: "on {{date}}",
  headYears: "What falls due by year, in {{currency}} at the rates of {{date}}",
  noteYears:
    "A year counts what falls due in it, whenever it is paid. Rates of exchange stay as on the day of the list: an assumption.",
  noteInterest_one:
    "Interest is that of loans with a known rate; that of {{count}} loan is open and in no sum.",
  noteInterest_other:
    "Interest is that of loans with a known rate; that of {{count}} loans is open and in no sum.",
  noteFirstYear: "Of {{year}} only what falls due after {{date}} is counted.",
  noteWithoutRate:
    "No rate between {{currency}} and the currency of these loans is known for the day of the list, so they are in no sum: {{loans}}.",
  noteProjected:
    "Interest of these loans counts on reference rates that are not known yet; the last known one is carried forward: {{loans}}.",
  noteAssumed: "Interest of these loans rests on an assumed rate: {{loans}}.",
  noteFees: "Fees that the terms of these loans state are in no sum: {{loans}}.",
  colWithoutRate: "no rate",
  colYear: "year",
  colInterestOpen: "interest open",
  headLoanYears: "{{name}}: what falls due by year, in {{currency}}",
  openCell: "open",
  headCreditors: "By creditor, in EUR as printed",
  headGroups: "By group, in EUR as printed",
  headCurrencies: "By currency",
  colCreditor: "creditor",
  colGroup: "group",
  colLoans: "loans",
  colCovered: "covered",
  colOwed: "owed",
  colShare: "share",
  noCreditor: "other or not known",
  noGroup: "no group",
  notTold: "not known",
  headBases: "What the schedules rest on, in EUR as printed",
  covered_one: "A forward schedule is there for {{loans}} of {{count}} loan: {{eur}} of {{ofEur}}.",
  covered_other: "A forward schedule is there for {{loans}} of {{count}} loans: {{eur}} of {{ofEur}}.",
  listTotal: "The list prints a total of {{total}}; the cards that are shown add up to {{shown}}.",
  sumMet:
    "Instalments printed for {{year}} in {{currency}}: {{printed}}. The schedules of the same loans give {{byBalance}}.",
  headReasons: "Why, loan by loan",
  reasonLine: "{{row}} {{name}}: {{reason}}",
  withoutSource: "no row number",
  undated:
    "No schedule follows from the balances of “{{document}}”, since nobody states their day. State it with {{option}}.",
  dayAgainstPrint:
    "“{{document}}” itself states the day of its balances, {{printed}}; they are taken as those of {{stated}}, as {{option}} says. Leave it out if that is a slip.",
  unusedDay: "The day stated for “{{document}}” is not used: no document of that name has debt cards.",
  headForecast: "Forecast of {{from}} against the list of {{to}}",
  scored: "Loans that both lists have and that could be compared: {{loans}} ({{eur}}). Of these:",
  scoreLine: "within {{percent}}: {{loans}} of {{ofLoans}}, {{eur}} of {{ofEur}}",
  notCompared:
    "Not compared: in both lists, but for want of a fact: {{uncompared}}; not in the later list: {{gone}}.",
  colPrinted: "printed",
  colDifference: "difference",
  headFurthest: "Furthest off",
  "basis-proven": "proven",
  "basis-being-drawn": "still being drawn",
  "basis-swapped": "swapped",
  "basis-bullet": "one sum",
  "basis-by-tranche": "by tranche or dates",
  "basis-unproven": "not proven",
  "basis-rate-open": "rate open",
  "basis-stated": "stated terms",
  "basis-not-derivable": "not derivable",
  proven:
    "The balance of {{balance}} in {{count}} instalments gives {{byBalance}} of principal in {{year}}; the law prints {{printed}}.",
  provenDivided:
    "The balance of {{balance}} is what {{sum}} in {{count}} instalments, each rounded, leaves after {{paid}} of them; those left give {{byBalance}} of principal in {{year}}; the law prints {{printed}}.",
  printedMore:
    "The law prints {{printed}} of principal for {{year}}, more than the {{byBalance}} that the balance of {{balance}} gives in {{count}} instalments: more is to be drawn, or the instalments are not equal. The schedule is that of the balance as it stands.",
  printedLess:
    "The law prints {{printed}} of principal for {{year}}, less than the {{byBalance}} that the balance of {{balance}} gives in {{count}} instalments: the instalments are not equal, or a part was prepaid. The schedule takes equal ones.",
  aboveBalance:
    "The law prints {{printed}} of principal for {{year}}, more than the whole balance of {{balance}}: a misprint, or it counts on a drawing or a prepayment. The schedule gives {{byBalance}}.",
  nothingDue:
    "Nothing is due in {{year}} and nothing is printed, so nothing proves the balance: until {{first}} more may be drawn.",
  nothingPrinted:
    "The law prints no instalment, so nothing proves the balance or the step of the instalments; the first one is taken to be due on {{first}}.",
  swapped: "The list marks the loan as swapped: its balance in {{currency}} follows the swap. {{figures}}",
  bullet: "All of it is due in one sum on {{date}}. {{figures}}",
  byTranche:
    "By tranche, as its rate of interest says: each tranche has a plan of its own, which the law does not print; equal instalments are taken. {{figures}}",
  offGrid:
    "First and last date of principal are no whole number of steps apart: there are several plans, or a last period of its own, which is taken. {{figures}}",
  rateNotProven:
    "No card of the list proves its rate of {{currency}}: a published one, or one over the euro, is used, and the balance is not exact. {{figures}}",
  stated: "By the terms that you stated.",
  noBalance: "The card has no balance.",
  noBalanceRsd:
    "The card has no balance in dinars, from which the balance in the loan's currency would be worked out.",
  repaid: "Nothing is owed on {{date}}: it is repaid.",
  nothingDrawn: "Nothing is owed on {{date}}: nothing is drawn yet.",
  severalCurrencies:
    "The instalment is in several currencies ({{text}}), and the balance of each is not printed. State terms for each part.",
  noDates: "The card has no first or no last date of principal. State terms for the loan.",
  datesOrder:
    "The last date of principal ({{last}}) is before the first ({{first}}). Compare both with the page, or state terms.",
  afterLast:
    "A balance on {{date}} is after the last date of principal, {{last}}: it is overdue, or a date is misprinted.",
  noCurrency:
    "Nothing tells the currency of the loan: its instalment is printed without one. State terms, or import a law that prints it.",
  noRate:
    "No card proves the rate of {{currency}} on {{date}}, and none is published. Import the central bank's list of that day, or state terms.",
  twoBalances:
    "Two balances are printed for {{date}}: {{currency}} {{first}} ({{firstDocument}}, row {{firstRow}}) and {{currency}} {{second}} ({{secondDocument}}, row {{secondRow}}). Neither is taken: leave one document out, or state terms.",
  rateNotPrinted: "Interest is open: the law prints no rate.",
  rateFloats: "Interest is open: it follows {{index}}, whose values are not known.",
  rateInWords: "Interest is open: the rate is printed in words ({{text}}).",
  whyCurrency:
    "The earlier law prints its instalment in {{before}}, the later one in {{now}}: the currency differs.",
  whyFirst: "The first date of principal was changed from {{before}} to {{now}}.",
  whyLast: "The last date of principal was changed from {{before}} to {{now}}.",
  whySwapped: "The later list marks the loan as swapped: its balance follows the swap.",
  whyRate:
    "No card of the list of {{date}} proves a rate of {{currency}}: a rate of another source alone may make as much.",
  whyStillDrawn: "{{amount}} more is owed than forecast: the loan was still being drawn on {{date}}.",
  whyNotBegun:
    "{{amount}} more is owed than forecast. Repayment had not begun on {{date}}: the loan was probably still being drawn.",
  whyDrawnSince:
    "{{amount}} more is owed than forecast, and more than on {{date}}: the loan was drawn on after that day.",
  whyNotByDates: "{{change}} That cannot be the whole reason. {{rest}}",
  whyTrancheMore: "Repaid by tranche, later or in smaller sums than equal instalments; or drawn since.",
  whyTrancheLess: "Repaid by tranche, sooner or in larger sums than equal instalments; or prepaid.",
  whyDrawn:
    "{{amount}} more is owed than forecast: drawn since, or repaid in other instalments than assumed.",
  whyPrepaid: "{{amount}} less is owed than forecast: prepaid, or repaid in other instalments than assumed.",
  sourceListRate_one: "found in {{documents}}: the figures of {{count}} card agree at this rate alone",
  sourceListRate_other: "found in {{documents}}: the figures of {{count}} cards agree at this rate alone",
  sourceBalance: "Computed: {{rsd}} dinars at {{rate}}, the rate of {{date}}, are {{balance}}.",
  sourceBalanceRsd: "Computed: the balance of {{date}} is printed in dinars, {{balance}}.",
  sourceStepProven_one:
    "Computed: only instalments every {{count}} month give the printed instalment of the year.",
  sourceStepProven_other:
    "Computed: only instalments every {{count}} months give the printed instalment of the year.",
  sourceStep_one: "Assumed: instalments every {{count}} month agree with the dates.",
  sourceStep_other: "Assumed: instalments every {{count}} months agree with the dates.",
  sourceDayCount: "Assumed: interest by ACT/360; the law does not say.",
  sourceNoShift: "Assumed: paid on the due date itself; the law names no business days.",
  sourceEqual: "Assumed: equal instalments of the balance, the last takes the rest. {{reason}}",
  sourceProven: "The balance is repaid in equal instalments, the last takes the rest. {{reason}}",
  sourceDayInferred:
    "{{figures}} No document states that day: its rate of exchange is the published one of that day alone (assumed).",
  sourceDayEntered: "{{figures}} The day is the one that you stated.",
  beginsOn: "Begins with the balance of {{date}}",
  beginsAt:
    "This schedule begins with the balance printed in {{place}}: {{balance}} on {{date}}. How the loan was drawn before is not in it.",
  begins:
    "This schedule begins with a balance of {{balance}} on {{date}}. How the loan was drawn before is not in it.",
  openHint:
    "Principal, dates and balances do not depend on the rate. An assumed rate can be entered in the workbook, in the yellow cell of the sheet “{{sheet}}”.",
  assumedRate: "assumed rate",
  oldestBalance: "Counted from earlier balances, the oldest of {{day}}.",
  fromThisBalance: "Schedule counted from this balance: {{basis}}.",
  fromBalance: "Schedule counted from the balance of {{date}} in {{document}}: {{basis}}.",
  fromTerms: "Schedule by known terms.",
  listDay: "Day of the balances in {{document}}",
  listDayHint:
    "The document does not state it. State it where you know it: schedules begin with the balances of that day. For example {{example}}",
  listDayLikely:
    "The document does not state it. The rate of its list was published for {{date}} only: schedules begin with the balances of the day that you state.",
  listDayTake: "Take {{date}}",
  listDayStated: "You state this day; what follows from it says so. Empty the field to take it back.",
  listDayWrong: "This is not a date. Write it as {{example}}. Until then {{date}} holds, as you stated it.",
  listDayWrongNone: "This is not a date. Write it as {{example}}. Until then no day is stated.",
  dayStatedOf: "The day of the balances in {{document}}, {{date}}, is stated by the user.",
  large_one:
    "A workbook with the schedule of {{count}} loan has about {{sheets}} sheets and {{megabytes}} MB. Writing and calculating it takes a minute or more, in the page some minutes; each edit there takes some seconds.",
  large_other:
    "A workbook with the schedules of {{count}} loans, two sheets for each, has about {{sheets}} sheets and {{megabytes}} MB. Writing and calculating it takes a minute or more, in the page some minutes; each edit there takes some seconds.",
  largeInstead:
    "The sheet “{{sheet}}” answers most questions at once, one row a loan and one column a year. It can be had without the others; or choose fewer loans.",
  downloadOutlook: "Download the outlook alone",
  inOutlookAlone:
    "Its schedule was left out of this workbook; the sheets of the outlook show it year by year.",
  chooseAll_one: "Choose the {{count}} loan found",
  chooseAll_other: "Choose all {{count}} loans found",
  chooseNone_one: "Leave the {{count}} chosen loan out",
  chooseNone_other: "Leave all {{count}} chosen loans out",
  noSchedule: "No schedule; the reason stands under “{{heading}}”.",
  notInList:
    "The newest debt list, of {{date}} ({{documents}}), does not print the loan, so no schedule follows from it.",
  inListBefore:
    "The newest debt list, of {{date}} ({{documents}}), does not print the loan: it may be repaid, or the list is an extract. The last balance, {{balance}} on {{before}} in {{document}}, with “{{last}}” printed as the last date of principal, is taken into no sum. If the loan is still owed, leave the newest list out, or state terms that begin with that balance.",
  listUndated:
    "“{{document}}” does not state the day of its balances, so no schedule follows from them. State the day (in the pane, at the document; on the command line, with --list-day), or terms for the loan.",
  sourceCurrency:
    "Assumed: the currency in which the balance agrees with what the card and other cards of the loan print.",
  sourceFirstInterest:
    "Assumed: interest falls due at the same step as principal, on the days before its first date too.",
  sourceRounding:
    "Assumed: each amount is rounded once to the smallest unit of the currency; the law does not say.",
  sourceDivided:
    "{{sum}} in {{all}} equal instalments, each rounded, leaves {{balance}} after {{paid}} of them: the printed balance, to the last decimal.",
  sourceNoRate: "The list prints no rate.",
  sourceFeesUnknown:
    "No fees are entered: those of the time before the balance are paid, later ones are not known.",
  sourceFeesBoth:
    "No fees are entered. The agreement has a management fee of {{management}} of its amount, paid once, and a commitment fee of {{commitment}} a year of what is not drawn: those of the time before the balance are paid, and how much is not drawn is not known.",
  sourceFeesManagement:
    "No fees are entered. The agreement has a management fee of {{management}} of its amount, paid once, before the balance; others are not known.",
  sourceFeesCommitment:
    "No fees are entered. The agreement has a commitment fee of {{commitment}} a year of what is not drawn: how much that is, is not known.",
  sourceOnGrid_one:
    "Computed: {{printed}} is printed, and instalments lie {{count}} month apart; this is the date of the schedule.",
  sourceOnGrid_other:
    "Computed: {{printed}} is printed, and instalments lie {{count}} months apart; this is the date of the schedule.",
} as const;
