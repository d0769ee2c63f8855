/** Checks that an auditor signs: what is compared, what was found, what to do. */
export default {
  agrees:
    "{{first}}: {{firstValue}} ({{firstPlace}}). {{second}}: {{secondValue}} ({{secondPlace}}). In order.",
  agreesAsSaid:
    "{{first}}: {{firstValue}} ({{firstPlace}}). {{second}}: {{secondValue}} ({{secondPlace}}). {{inOrder}}",
  differs:
    "{{first}}: {{firstValue}} ({{firstPlace}}). {{second}}: {{secondValue}} ({{secondPlace}}). Difference: {{difference}}. {{advice}}",
  differsInWords:
    "{{first}}: {{firstValue}} ({{firstPlace}}). {{second}}: {{secondValue}} ({{secondPlace}}). They do not agree. {{advice}}",
  notStated: "not stated",
  ofLoan: "{{loan}}: {{says}}",
  days_one: "{{count}} day",
  days_other: "{{count}} days",
  // Where a figure stands.
  placeDocument: '"{{document}}"',
  placeRow: '"{{document}}", page {{page}}, row {{row}}',
  placePage: '"{{document}}", page {{page}}',
  placeCell: '"{{document}}", cell {{cell}}',
  placeTerms: "terms of the loan",
  placeTermOf: "terms of the loan, by: {{source}}",
  placeSchedule: "schedule of the loan",
  placeScheduleRow: "schedule of the loan, due {{due}}",
  placeRate: "{{source}}, {{date}}",
  placePayment: "payment {{number}}",
  fromRowsAbove: "added up from the rows that it covers",
  fromListRate: "euros x rate of the list",
  fromBalances: 'dinars over euros of most debts in "{{document}}"',
  fromBalancesBoth: "from both balances and the instalments left",
  fromBoth: "one over the other",
  fromFirstDate: "counted from the first date",
  fromRateOf: "at the rate of {{date}}",
  fromPayments: "payments entered",
  fromLoans_one: "{{count}} loan; left out for want of a rate: {{left}}",
  fromLoans_other: "{{count}} loans; left out for want of a rate: {{left}}",
  // Totals.
  printedTotalsName: "Printed totals",
  printedTotalsRule:
    "A printed total is the sum of the rows that it covers, but for the rounding of executed and of converted amounts.",
  printedTotalsSource: "Budget law, Articles 1, 3, 5 and special part",
  labelTotal: '"{{label}}", {{column}}',
  labelSum: "Sum of its rows",
  missingRows: 'Some of the rows that "{{label}}" ({{column}}) adds up are not in the file.',
  missingUnread:
    'On page {{page}} figures stand in rows that could not be read, and "{{label}}" ({{column}}) may add them up. Compare it with the document.',
  totalRounded:
    "Difference: {{difference}}, no more than rounding makes, since each figure was rounded by itself. In order.",
  adviceTotal:
    "Look for a row that is missing, repeated or misread; if all are right, the total itself is wrong.",
  // Rate of the day.
  rateName: "One rate for the day",
  rateRule:
    "Dinars and euros of every debt in a list are one sum at one rate, and that rate is the published middle rate of the day.",
  rateSource: "Budget law, Article 3, part V; middle rates of the National Bank of Serbia",
  labelBalanceOf: "{{name}}, balance in {{currency}}",
  labelAtCommonRate: "{{eur}} at {{rate}}",
  labelOwnRate: "Its own rate",
  labelListRate: "RSD for 1 EUR in the list",
  labelPublishedRate: "Published rate",
  missingBalances: "Row {{row}}, {{name}}: no balance in both euros and dinars is stated.",
  bothNought: "Row {{row}}, {{name}}: both balances are 0, so they tell no rate.",
  missingCommonRate:
    '"{{document}}": too few debts have a balance in both currencies, or they share no rate.',
  missingDay:
    '"{{document}}" does not state the day of its balances. State it, where you know it: in the pane, at the document; on the command line, with --list-day.',
  missingDayLike:
    '"{{document}}" does not state the day of its balances. Their rate, {{rate}}, is the published one of {{date}}, which may be that day. State it, if it is: in the pane, at the document; on the command line, with --list-day.',
  labelListDay: "Day stated for the balances",
  labelDayOfRate: "Day whose published rate, {{rate}}, is the list's",
  labelYearOfInstalments: "Year of the instalments beside them",
  fromPublishedRate: "euros x published rate of the day",
  missingPublishedRate: "No published rate RSD/EUR of {{date}} is known. Import the rate list of that day.",
  adviceCommonRate: "One of the two balances is misprinted or misread: compare both with the page.",
  advicePublishedRate: "Check the day of the balances and the rate list.",
  // Dates.
  datesName: "Dates and number of instalments",
  datesRule: "The first and the last date of principal repayment lie whole steps apart.",
  datesSource:
    "Agreements of the Export-Import Bank of China (half-yearly instalments); common plans of repayment",
  datesDiffer: "{{doubt}} Check both dates ({{place}}) with the agreement.",
  labelRegularDate_one: "Last regular date ({{count}} date, every {{months}} months)",
  labelRegularDate_other: "Last regular date ({{count}} dates, every {{months}} months)",
  adviceDates: "Check both dates with the agreement.",
  // Instalment of the year.
  yearlyName: "Principal of the year",
  yearlyRule:
    "The principal printed for the year is that of the schedule's rows in the year; without a schedule, it is above zero exactly where the year lies within the dates of repayment. A sum that is printed in whole units agrees with one less than a unit away.",
  yearlyRounded: "In order: less than one of the printed units apart ({{difference}}).",
  yearlySource: "Budget law, Article 3, part V, line on the principal instalment",
  labelYearly: "Principal printed for {{year}}",
  labelScheduleYear: "Principal of {{year}} by the schedule",
  labelDates: "Dates of repayment",
  dueInYear: "principal is due in {{year}} (repayment from {{first}} to {{last}})",
  notDueInYear: "nothing is due in {{year}} (repayment from {{first}} to {{last}})",
  missingYearly: "The line on the principal instalment states no year or no amount.",
  adviceYearly: "Check the terms of the loan, and whether the law counts another year.",
  missingNothingOwed:
    "On the day of the list nothing was owed, so it cannot be told whether principal is due in {{year}}.",
  adviceYearlyDates: "Check the dates, the amount, and the year of its label.",
  // Balance by instalments.
  balanceName: "Balance by instalments",
  balanceRule:
    "The balance in euros is the instalments left times the instalment, in the loan's own currency, at the rate of the day.",
  balanceSource: "Agreements of the Export-Import Bank of China: equal half-yearly instalments",
  labelBalanceEur: "Balance on {{date}}",
  labelOwed_one: "Owed with {{count}} instalment left",
  labelOwed_other: "Owed with {{count}} instalments left",
  labelOwedInEur_one: "{{owed}} ({{count}} instalment left) in euros",
  labelOwedInEur_other: "{{owed}} ({{count}} instalments left) in euros",
  labelNeededRate: "Rate that it needs, {{currency}} for 1 EUR",
  labelRate: "Rate, {{quote}} for 1 {{base}}",
  missingRepayment:
    "It is not known that the loan is repaid in equal instalments, nor in what steps. Enter its terms.",
  repaidByTranche:
    'The loan is repaid by tranche ("{{rate}}", {{place}}): its first date may be of one tranche and its last of another.',
  missingDates: "The first and the last date of principal are not both stated as one day.",
  missingOddDates: "The last date of principal is none of the regular dates.",
  missingInstalment: "No principal above zero is printed for a year in which the loan is repaid.",
  missingNotBegun:
    "Repayment begins on {{first}}, and no instalment above zero is printed yet: what is owed is what was drawn, which is not known. Enter the drawdowns.",
  missingEqualInstalment: "The principal of the year cannot be divided into equal instalments.",
  missingBalance: "No balance in euros is stated.",
  missingDrawdowns:
    "On {{date}}, before the first instalment ({{first}}), the loan may still have been drawn, and what was drawn by then is not known. Enter the drawdowns.",
  missingRate: "No rate EUR/{{currency}} of {{date}} is known. Import or enter it.",
  missingRateNear:
    "No rate EUR/{{currency}} of {{date}} is known. The balance needs {{needed}}, which the nearest known rate ({{other}}) does not contradict. Import or enter the rate of the day.",
  adviceBalance:
    "Check the day and the balance with the page, then instalment and drawdowns with the agreement; a late or an early payment may explain it.",
  // Labels.
  labelName: "Currency and unit labels",
  labelRule:
    "The currency printed beside an instalment is that of the agreement, of the reference rate and of other laws; two tables of one document do not give one account a thousandfold of each other.",
  labelSource: "Audit practice: labels of currencies and units are checked for plausibility",
  labelPrintedCurrency: "Principal instalment as printed",
  labelAgreedCurrency: "Currency of the agreement",
  labelIndexCurrency: "Reference rate",
  labelOtherLaw: "Principal instalment in another law",
  labelOtherLawTwice: "Twice the number as principal instalment in another law",
  labelOtherLawHalf: "Half of the number as principal instalment in another law",
  missingCurrency: "Nothing but this label tells the currency of the loan.",
  adviceLabel: "One of the two labels is wrong: ask for the agreement, and do not convert the amount before.",
  // Ceiling and fees.
  ceilingName: "Ceiling of the agreement",
  ceilingRule: "No more is drawn, and no more is owed, than the agreement allows.",
  ceilingSource: "Loan agreement, amount of the facility",
  labelCeiling: "Ceiling of the agreement",
  labelOpening: "Opening balance of {{date}}",
  labelDrawn: "Drawn in total",
  labelBalanceIn: "Balance of {{eur}} on {{date}} in the currency of the loan",
  missingCeiling:
    "The ceiling of the agreement is not known. Enter it among the terms of the loan (facility).",
  adviceCeiling: "Check drawdowns and instalment, then whether the agreement was amended.",
  feesName: "Fees of the agreement",
  feesRule: "A fee that is a share of the ceiling is ceiling x percent, rounded half up.",
  feesSource: "Loan agreement, articles on management fee and insurance premium",
  labelFeeManagement: "Management fee in the schedule",
  labelFeeInsurance: "Insurance premium in the schedule",
  labelShare: "{{percent}} of {{facility}}",
  missingFees: "The fees of the agreement are not known. Enter them among the terms of the loan (fees).",
  adviceFees: "Check the percentage and the ceiling with the agreement.",
  // Payments.
  paymentsName: "Payments against the schedule",
  paymentsRule:
    "What was due by the day of the balances was paid whole, in time, in the loan's currency and no more than that; what was paid late bears default interest where the agreement has it.",
  paymentsSource: "Loan agreement; Law of Contract and Torts, Article 313 (order of payment)",
  labelDuePrincipal: "Principal due {{date}}",
  labelDueInterest: "Interest due {{date}}",
  labelDueFee: "Fee due {{date}}",
  labelDuePrepayment: "Prepayment due {{date}}",
  labelPaidOn: "Paid in full on {{date}} (day of payment {{payable}})",
  labelPaidBy: "Paid by {{date}} (day of payment {{payable}})",
  labelPayment: "Payment of {{date}}",
  labelDefaultPaid: "Default interest paid",
  labelDefaultFrom: "Default interest from {{date}}",
  labelDefault: "Default interest by {{until}} on what was due {{date}}",
  paymentUnused: "{{says}} Correct the payment, or explain it in a note.",
  missingLoanOfPayment:
    'Payment {{number}} names the loan "{{loan}}", which has no schedule here. Correct its name, or enter the terms of the loan.',
  missingPayments: "No payment is entered for the loan. Enter payments in the pane or in the workbook.",
  missingPaymentsBy:
    "No payment by {{day}} is entered for the loan. Enter payments in the pane or in the workbook.",
  paymentsSince_one:
    "Payments are entered only from the due date {{day}} on; of {{count}} due date before it, it is not known whether it was paid.",
  paymentsSince_other:
    "Payments are entered only from the due date {{day}} on; of {{count}} due dates before it, it is not known whether they were paid.",
  advicePaymentLate: "It was paid late: ask why, and whether default interest was charged.",
  advicePaymentMissing: "No payment is entered for it: look for it in the bank statements.",
  advicePaymentShort: "It was not paid whole: look for the rest in the bank statements.",
  labelAhead: "Of it due on {{due}} or later",
  paidAhead:
    "Of the payment of {{date}}, {{amount}} was not due before {{due}}: more was paid than was due. Ask whether it was meant to be paid early; where the agreement takes it as a prepayment, enter it in the terms.",
  paymentProjected:
    "Interest of {{due}}, due {{date}}, is worked out at a reference rate that is carried forward, and another sum was paid. Enter the fixing of that period (rate.fixings); then this is checked.",
  paymentAssumed:
    "Interest of {{due}}, due {{date}}, is worked out at an assumed rate, and another sum was paid. Enter the rate of that period; then this is checked.",
  adviceDefault: "Ask whether the lender has charged it.",
  // From one law to the next.
  forecastName: "Forecast and balance",
  forecastRule:
    "The balance that the next debt list prints is, in the loan's own currency, the one that the earlier list forecasts: its balance in equal instalments on its dates, less those due since. Where the earlier list does not prove that the instalments are such, a missed forecast is not checkable.",
  forecastSource: "Debt lists of the budget laws, Article 3: balance, dates and instalment of each loan",
  labelForecastPrinted: "Balance on {{date}}",
  labelForecast: "Forecast of the debt list of {{date}}",
  adviceForecast: "Ask what was drawn, prepaid or agreed anew between the two lists.",
  forecastAssumed:
    "The earlier list's forecast of {{forecast}} is {{basis}}, and {{printed}} is printed. {{why}}",
  forecastStepAssumed_one:
    "The earlier list's forecast of {{forecast}} takes an instalment every month, an assumption, and {{printed}} is printed.",
  forecastStepAssumed_other:
    "The earlier list's forecast of {{forecast}} takes an instalment every {{count}} months, an assumption, and {{printed}} is printed.",
  forecastByTerms: "The loan's terms tell of what happened since: {{balance}} is owed by them, as printed.",
  bridgeName: "Balance to balance",
  bridgeRule:
    "Old balance less principal due plus drawn is the new balance, in the loan's own currency; in euros the exchange difference is what is left. Both balances are converted: a quarter of the tolerance is allowed of both together. A loan that is still repaid stands in the later list, too.",
  bridgeSource: "Practice of the State Audit Institution: balances of creditors year by year",
  labelNewBalance: "New balance",
  labelBridge: "{{opening}} less {{paid}} principal due",
  labelBridgeDrawn: "{{opening}} less {{paid}} principal due, plus {{drawn}} that must have been drawn",
  labelPrincipalBetween: "Principal due after {{after}} up to {{until}}",
  labelPaidEur: "Principal due, in euros",
  labelDrawnEur: "Drawn, in euros",
  labelFx: "Exchange difference in euros",
  labelPaidShare: "Principal due between, in euros at the later balance's own rate",
  labelFxAndDrawn: "Drawing and exchange difference together, in euros",
  labelLaterList: 'Balance on {{date}} in "{{document}}"',
  fromWholeList: "the whole list was read, and the loan is not in it",
  adviceGone:
    "Repayment runs until {{last}}: ask whether the loan was repaid early, taken over or left out of the list.",
  missingWhichLoan:
    'It is open whether "{{name}}" ({{place}}) is this loan. Answer the question which loan that line is; then this is checked.',
  adviceBridgeMore: "More is owed than follows: ask what was drawn, and whether an instalment was not paid.",
  adviceBridgeLess: "Less is owed than follows: ask what was repaid early or written off.",
  // Changed terms.
  changedName: "Changed terms",
  changedRule: "Dates and rate of a loan are the same in two laws.",
  changedSource: "Budget laws, Article 3, part V; an agreement is changed by an amendment alone",
  labelLater: "In the later law",
  labelTerms: "Dates and rate",
  termsInShort: "{{first}} to {{last}}, {{rate}}",
  missingAge:
    'Nothing tells which of "{{document}}" and "{{other}}" is the later. State the days of their lists: in the pane, at the document; on the command line, with --list-day.',
  missingField:
    '"{{document}}", page {{page}}, row {{row}}: {{field}} is not stated, or is stated in words or by tranche, and cannot be compared with the other law.',
  laterTranche:
    "The last date of principal is later in the later law. The loan is repaid by tranche ({{rate}}, {{place}}), and ends with the last one: which tranches were drawn since, the laws do not say.",
  adviceChanged: "Ask for the amendment of the agreement, and enter the rescheduling in the terms.",
  // Plans.
  plannedName: "Planned debt service",
  plannedRule:
    "What is planned on 612, 442 and 444 is not below what the loans that are known cost in the year: a lower bound, since not all loans are known.",
  plannedSource: "Budget law, special part; chart of accounts, classes 44 and 61",
  labelPlanned: "Planned on {{account}} for {{year}}",
  labelBound: "At least, by the loans that are known",
  missingAppropriations:
    "No appropriation for debt (accounts 44 and 61) was imported. Import the law's special part or its account of financing.",
  missingPlanDay:
    'What the loans cost on account {{account}} by "{{document}}" is owed in other currencies, and for want of a stated day or of rates of that day it can only be told roughly: {{amount}}. State the day of its list, and enter rates of that day.',
  missingAccount: '"{{document}}": no row of account {{account}} in dinars was read.',
  missingService:
    "For no loan is it known what it costs on account {{account}} in {{year}}. Enter terms of loans.",
  advicePlanned: "The plan is too low, or a loan is counted that this account does not pay.",
  executionName: "Plan and execution",
  executionRule: "What was paid on an account of debt lies near what was planned.",
  executionSource: "Final account; reports of the State Audit Institution on plan and execution",
  labelColumn: 'Account {{account}}, "{{column}}"',
  missingExecution:
    "No document states plan and execution of the accounts 44, 61 and 91 beside each other. Import a final account or a report on execution.",
  adviceExecution: "Ask why more or less was paid than planned.",
  penaltiesName: "Penalties and fees",
  penaltiesRule:
    "What is planned on 4442 and 4443 is not below default interest and fees of the loans that are known.",
  penaltiesSource: "Chart of accounts: 4442 penalties for late payment, 4443 fees that arise from borrowing",
  missingFourDigits: '"{{document}}": no row of account {{account}} was read; laws print 444 as a whole.',
  missingPenalties: "No late payment is known in {{year}}: enter payments, and what late payment costs.",
  advicePenalties: "Ask which loans the plan of the account is made for.",
  // Documents.
  documentsName: "Documents that disagree",
  documentsRule:
    "Two documents state one balance and one rate for one day, and no list states one debt twice.",
  documentsSource: "Comparison of the documents that were imported",
  labelBalanceOn: "Balance in {{currency}} on {{date}}",
  adviceTwice:
    "One list states the same debt twice: check whether its totals count it twice, and leave one of the two out.",
  adviceDocuments:
    "Check which of the two is right, and take a corrected text in the place of the older one.",
  // The command line.
  aboutCheck:
    "Compares what was read with itself, with schedules and with plans, and says where figures do not agree.",
  optionAsOf: "day by which payments must have been made; today if not given",
  optionTolerance:
    "how far apart two figures of a check may lie, in the unit that its table shows; may be given for several checks",
  columnCheck: "Check",
  columnName: "Name",
  columnTolerance: "Tolerance",
  columnPasses: "In order",
  columnDifferences: "Differences",
  columnNotCheckable: "Not checkable",
  tolerancePercent: "{{value}}",
  toleranceDays: "{{value}} d",
  toleranceUnits: "{{value}}",
  noDifference: "No difference was found.",
  headingErrors: "{{name}}: figures that cannot both be right ({{differences}}). {{rule}} [{{source}}]",
  headingQuestions:
    "{{name}}: differences that somebody has to explain ({{differences}}). {{rule}} [{{source}}]",
  headingNotCheckable: "Not checkable, and what is missing:",
  andOthers_one: "(and {{count}} more of the kind)",
  andOthers_other: "(and {{count}} more of the kind)",
} as const;
