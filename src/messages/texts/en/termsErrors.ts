/** Errors in the terms of a loan. Part of the namespace "errors". */
export default {
  termsNotObject:
    "The file holds no loan terms: an object with terms such as currency and drawdowns was expected.",
  termsUnknownKey:
    "There is no term {{path}}. Check its spelling; an unknown term is never left out silently.",
  termsMissingKey: "The term {{path}} is missing. Enter it.",
  termsExpected: "The term {{path}} is {{found}}, but {{expected}} was expected.",
  termsExpectedText: 'text in quotation marks, such as "x-ray",',
  termsExpectedDate: 'a date as text, year-month-day, such as "2014-03-21",',
  termsExpectedPercent: 'a percentage as text with a decimal point, such as "2.35",',
  termsExpectedAmount: 'an amount as text with a decimal point, such as "8537500.00",',
  termsExpectedWhole: "a whole number of at least 1",
  termsExpectedOneOf: "one of {{list}}",
  termsExpectedList: "a list in square brackets",
  termsExpectedObject: "an object in curly brackets",
  termsAmountTooFine:
    "The amount {{path}} is {{found}}, finer than the smallest unit of {{currency}} ({{decimals}} decimals). Round it.",
  termsOtherCurrency:
    "The term {{term}} is in {{currency}}, but the loan is in {{expected}}. Use one currency.",
  termsNotPositive: "The amount {{term}} is {{found}}; it must be more than 0. Correct it.",
  termsMonthsBetween:
    "The term {{term}} is {{found}}; it must be a whole number of months from 1 to 120. Correct it.",
  termsPrincipalBeforeInterest:
    "The first principal date (firstPrincipal), {{principal}}, is before the first interest date (firstInterest), {{interest}}. Correct one of them.",
  termsLastBeforeFirst:
    "The last principal date (lastPrincipal), {{last}}, is before the first (firstPrincipal), {{first}}. Correct one of them.",
  termsFirstPrincipalOffGrid_one:
    "The first principal date (firstPrincipal), {{principal}}, is not one of the interest dates, which lie {{count}} month apart from {{interest}} on (firstInterest, monthsBetween). Correct one of them.",
  termsFirstPrincipalOffGrid_other:
    "The first principal date (firstPrincipal), {{principal}}, is not one of the interest dates, which lie {{count}} months apart from {{interest}} on (firstInterest, monthsBetween). Correct one of them.",
  termsNoDrawdown:
    "The loan has no drawdown ({{term}}) and no opening balance (openingBalance). Enter one of them, with date and amount.",
  termsRegisterUnused:
    "The terms say how a register rounds balances ({{term}}), but instalments are rounded (remainder last). Remove it, or enter balance for remainder.",
  termsRegisterRepayment:
    "Balances are rounded ({{term}} balance), which suits equal instalments of principal alone. Enter last for remainder.",
  termsDividedRepayment:
    "A stated amount is divided into instalments ({{term}}), which suits equal instalments of principal alone. Remove the amount.",
  termsDividedChanged:
    "A stated amount is divided into instalments ({{term}}), which suits a loan whose balance nothing else changes, but there is {{change}}. Remove the amount: what is owed is divided then.",
  termsDividedFar:
    "The amount divided into instalments (register.divided), {{amount}}, is an instalment or more away from what was drawn, {{drawn}}. Correct it.",
  termsOpeningAndDrawdowns:
    "The loan has both drawdowns and an opening balance ({{term}}). Keep one: the opening balance says what is owed on its day, however it was drawn.",
  positionBeforeOpening:
    "The terms of {{loan}} begin with the balance of {{date}}: they do not tell what was owed on {{day}}. Choose that day or a later one, or enter the drawdowns instead.",
  termsOpeningAfterEnd:
    "The opening balance ({{term}}) is dated {{date}}, which is not before the last principal date (lastPrincipal), {{last}}: nothing would be left to repay. Correct one of them.",
  termsOpeningInterestLate:
    "Interest on the opening balance is to run from {{from}} ({{term}}), which is after the day of the balance, {{date}}. Enter that day or an earlier one.",
  termsOpeningInterestDue:
    "Interest on the opening balance of {{date}} is to run from {{from}} ({{term}}), but interest was due on {{due}} in between. Enter that day or a later one.",
  termsOpeningEventBefore:
    "The date {{event}} ({{term}}) is not after the day of the opening balance, {{date}}: what happened by then is in the balance already. Remove the entry or correct its date.",
  termsOpeningBeforePeriod:
    "The date {{date}} ({{term}}) is before the first interest period of the schedule, which starts on {{from}}. Enter a later date.",
  termsOpeningFeeBefore:
    "A fee is dated {{fee}} ({{term}}), which is not after the day of the opening balance, {{date}}. Remove the fee: the schedule begins after that day.",
  termsOpeningCommitment:
    "A commitment fee ({{term}}) is counted on what is not drawn yet, which an opening balance does not tell. Remove the fee or enter the drawdowns instead of the balance.",
  termsOpeningCustomSum:
    "The stated instalments after {{date}} add up to {{repaid}}, the opening balance of that day is {{balance}}. They must be equal; correct one of them.",
  termsDrawdownAfterEnd:
    "A drawdown on {{drawdown}} is not before the end of the loan, {{last}} (lastPrincipal). Correct one of them.",
  termsNothingDrawn:
    "The first drawdown, {{drawdown}}, is not before the first principal date (firstPrincipal), {{principal}}: there would be nothing to repay. Correct one of them.",
  termsDrawnOverFacility:
    "The drawdowns add up to {{drawn}}, more than the agreed amount of the loan (facility), {{facility}}. Correct one of them.",
  termsNegativeRate: "The rate {{term}} is {{percent}}; it must not be negative. Correct it.",
  interestOpenUnknown:
    "The interest rate of {{loan}} is not known, so its interest is left open; principal and balances do not need it. Enter the rate, or assume one (assumedRate).",
  interestOpenIndex:
    "The rate of {{loan}} floats with {{index}}, of which no value is given, so its interest is left open; principal and balances do not need it. Enter its values (rate.fixings), or assume some (assumedRate).",
  interestOpenBefore:
    "The rates assumed for {{loan}} begin on {{from}}; for interest periods that start before, no rate is known. Assume one from an earlier day on.",
  termsRateNeeded:
    "The principal of {{loan}} cannot be told without its interest rate, because of {{term}}. Enter the rate, or assume one (assumedRate).",
  termsAssumedUnused:
    "A rate is assumed ({{term}}), but all rates of the loan are fixed and known. Remove one of the two.",
  termsAssumedEmpty: "Rates are assumed by date ({{term}}), but the list is empty. Enter at least one.",
  termsAssumedTwice: "Two assumed rates (assumedRate.values) start on {{date}}. Keep one.",
  termsNoFixingAtStart:
    "The rate floats with {{index}}, but no value of it is given for the period from {{date}} on or before it. Enter one in rate.fixings.",
  termsFixingTwice: "Two values of the reference rate (rate.fixings) start on {{date}}. Keep one.",
  termsFixingOffGrid:
    "A value of the reference rate (rate.fixings) starts on {{date}}, in the middle of an interest period. It must start on the first day of one.",
  termsFeeNeedsFacility:
    "A fee is computed from the agreed amount of the loan, which is not given. Enter facility.",
  termsBulletDates:
    "A loan repaid in one sum has one principal date, but firstPrincipal is {{first}} and lastPrincipal {{last}}. Make them equal.",
  termsInstalmentTwice: "Two instalments (repayment.instalments) are due on {{date}}. Join them.",
  termsCustomEnds:
    "The stated instalments do not begin and end on the stated principal dates: none is first or last on {{date}} ({{term}}). Correct one of them.",
  termsCustomSum:
    "The stated instalments add up to {{repaid}}, the drawdowns to {{drawn}}. They must be equal; correct one of them.",
  termsCustomOffGrid:
    "The instalment of {{date}} (repayment.instalments) is due on none of the interest dates. Correct its date.",
  termsCustomOverBalance:
    "The instalment of {{date}}, {{amount}}, is more than the balance on that day, {{balance}}. Correct the instalments.",
  termsAnnuityTooSmall:
    "On {{date}} the equal payment of {{payment}} does not cover the interest of {{interest}}: equal payments do not suit these terms. State the instalments (repayment custom).",
  termsExpectedYesNo: "true or false, without quotation marks,",
  termsNoDefaultRates:
    "Default interest follows a table of rates, but the table is empty. Enter the rates in defaultInterest.rates.",
  termsDefaultRateTwice: "Two rates of default interest (defaultInterest.rates) start on {{date}}. Keep one.",
  termsNoDefaultRate:
    "An amount is overdue from {{date}} on, but no rate of default interest is given for that day. Enter one that starts on or before it in defaultInterest.rates.",
  termsNotMonthEnd:
    "Due dates are month ends (rollOn), but {{term}}, {{date}}, is not the last day of its month. Correct one of them.",
  termsCapitalisedToEnd:
    "Interest is added to the balance until {{until}} (capitalisedUntil), but the last payment is due on {{last}}: nothing would be left to pay it with. Enter an earlier date.",
  termsCustomRest:
    "The last stated instalment, due on {{date}}, is {{amount}}, but {{balance}} is still owed then. Correct the instalments.",
  termsDrawdownAfterAvailability:
    "A drawdown on {{drawdown}} is after the last day on which the loan can be drawn, {{end}} (availabilityEnd). Correct one of them.",
  termsCancellationNeedsFacility:
    "A part of the loan is cancelled, but the agreed amount of the loan is not given. Enter facility.",
  termsCancelledOverUndrawn:
    "The cancellations add up to {{cancelled}}, more than is left undrawn, {{undrawn}}. Correct one of them.",
  termsPrepaymentTooEarly: "A prepayment on {{date}} comes before the first drawdown. Correct its date.",
  termsPrepaymentOverBalance:
    "The prepayment of {{date}}, {{amount}}, is more than the balance on that day, {{balance}}. Correct it.",
  termsPrepaymentAfterEnd:
    "A prepayment on {{date}} is not before the end of the loan, {{last}} (lastPrincipal). Correct one of them.",
  termsReschedulingAfterEnd:
    "A rescheduling on {{date}} is not before the last principal date of the terms that it replaces, {{last}}. Correct one of them.",
  termsReschedulingOrder: "Two reschedulings take effect on {{date}}. Join them.",
  termsReschedulingInterest:
    "The first interest date ({{term}}), {{interest}}, is not after the day on which the rescheduling takes effect, {{date}}. Correct one of them.",
  termsReschedulingStated:
    "The instalments are stated one by one, and the rescheduling of {{date}} states no others. Enter {{term}}.",
  termsWriteDownOverBalance:
    "The rescheduling of {{date}} writes off {{amount}}, more than the balance on that day, {{balance}}. Correct it.",
  termsDayTwice:
    "The day {{date}} is both a day without business (businessDays.holidays) and a business day (businessDays.workingDays). Keep one.",
  termsTooLarge:
    "The balance grows to {{amount}}; from {{limit}} on no spreadsheet holds amounts to the cent. Check the amounts, or split the loan.",
  termsRateTooHigh: "The rate {{term}} is {{percent}}, more than 100 %: surely a slip. Correct it.",
  termsTooLong:
    "From the first drawdown, {{drawdown}}, to the last principal date (lastPrincipal), {{last}}, there are more than a hundred years: surely a slip. Correct one of them.",
  tableNameTaken:
    "The workbook already has a table {{table}} that is not Otplata's (sheet {{sheet}}); nothing was written. Give that table another name.",
  cellNameTaken:
    "The workbook already uses the name {{name}} for something that is not Otplata's ({{place}}); nothing was written. Give that cell another name.",
} as const;
