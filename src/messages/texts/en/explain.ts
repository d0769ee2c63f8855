export default {
  period_one: "Period {{n}}: from {{from}} up to {{to}}, {{count}} day.",
  period_other: "Period {{n}}: from {{from}} up to {{to}}, {{count}} days.",
  dueOn: "Due on {{due}}.",
  shifted: "Due on {{due}}; as that is not a banking day, it is paid on {{payment}}.",
  skippedWeekend: "{{day}} is a {{reason}}.",
  skippedHoliday: "{{day}} is a holiday ({{calendar}}): {{reason}}.",
  skippedHolidays: "{{from}} to {{to}} are holidays ({{calendar}}): {{reason}}.",
  skippedOwnHoliday: "{{day}} is no banking day by the terms: {{name}}.",
  skippedOwnHolidays: "{{from}} to {{to}} are no banking days by the terms: {{name}}.",
  openingAssumed:
    "The schedule begins with the balance stated for {{date}}, {{amount}}. The balance is assumed to be the same since {{from}}, the last interest date before.",
  openingOnDue:
    "The schedule begins with the balance stated for {{date}}, {{amount}}: what is owed after the payments due on that day.",
  openingStated:
    "The schedule begins with the balance stated for {{date}}, {{amount}}. As stated, interest on it is counted from {{from}}.",
  openingAdjusted:
    "The schedule begins with the balance stated for {{date}}, {{amount}}. The interest up to {{from}} belongs to the payment before.",
  drawdown: "{{amount}} drawn on {{date}}; interest is counted from that day.",
  prepaidInverse:
    "{{amount}} prepaid on {{date}}, before it was due; it is taken off the last instalments first.",
  prepaidInOrder:
    "{{amount}} prepaid on {{date}}, before it was due; it is taken off the next instalments first.",
  prepaidProRata:
    "{{amount}} prepaid on {{date}}, before it was due; it is taken off each instalment left in proportion.",
  prepaidRespread:
    "{{amount}} prepaid on {{date}}, before it was due; what is left is spread anew over the dates left.",
  whatIfRate: "Rate: {{fixing}} from {{from}}, as the scenario assumes.",
  capitalised: "This interest is not paid: {{amount}} is added to the balance.",
  writtenDown: "{{amount}} of the balance is written off.",
  rescheduled:
    "On {{due}} the loan is rescheduled: interest is due from {{firstInterest}} on, principal from {{firstPrincipal}} to {{lastPrincipal}}. What was due before stays as it was.",
  rescheduledUnknown: "The new rate is not known.",
  rescheduledFixed: "From then on the rate is {{rate}}.",
  rescheduledFloating: "From then on the rate is {{index}} + {{margin}}.",
  noPrincipalBefore: "No principal is due: the period ends with the rescheduling.",
  principalReduced: "Principal, instalment {{instalment}}: {{principal}}, what prepayments have left of it.",
  floatingRate: "Rate: {{index}} {{fixing}} (from {{from}}) + margin {{margin}} = {{rate}}.",
  floatingRateFloor:
    "Rate: {{index}} {{fixing}} (from {{from}}), not below {{floor}}, + margin {{margin}} = {{rate}}.",
  projected:
    "Projection: the rate for this period is not known yet; the one from {{from}} is carried forward.",
  noDays: "The period has no days, so there is no interest.",
  span_one: "From {{from}} up to {{to}}: {{balance}}, {{count}} day.",
  span_other: "From {{from}} up to {{to}}: {{balance}}, {{count}} days.",
  interest_one: "Interest: {{balance}} × {{rate}} × {{count}} day / {{basis}} = {{amount}}.",
  interest_other: "Interest: {{balance}} × {{rate}} × {{count}} days / {{basis}} = {{amount}}.",
  interestSum:
    "Interest: the sum of these balances × days, × {{rate}} / {{basis}}, rounded once = {{amount}}.",
  interestByYear:
    "Interest: each balance × its part of the year by {{dayCount}}, × {{rate}}, rounded once = {{amount}}.",
  commitmentFee_one:
    "Commitment fee: undrawn {{balance}} × {{rate}} × {{count}} day / {{basis}} = {{amount}}.",
  commitmentFee_other:
    "Commitment fee: undrawn {{balance}} × {{rate}} × {{count}} days / {{basis}} = {{amount}}.",
  commitmentFeeSum:
    "Commitment fee: the sum of these undrawn amounts × days, × {{rate}} / {{basis}}, rounded once = {{amount}}.",
  commitmentFeeByYear:
    "Commitment fee: each undrawn amount × its part of the year by {{dayCount}}, × {{rate}}, rounded once = {{amount}}.",
  managementFee: "Management fee: {{percent}} of the whole loan of {{on}} = {{amount}}.",
  insurancePremium: "Insurance premium, as stated: {{amount}}.",
  insurancePremiumPercent: "Insurance premium: {{percent}} of the whole loan of {{on}} = {{amount}}.",
  agencyFee: "Agency fee, as stated: {{amount}}.",
  assumedRate: "The rate is not known; {{rate}} is assumed.",
  assumedIndex: "The value of the reference rate from {{from}} on, {{fixing}}, is assumed.",
  interestOpen: "Interest is open: the rate of this period is not known.",
  grace: "Grace period: no principal is due.",
  principalShare_one: "Principal, instalment {{instalment}}: {{of}} / {{count}} instalment = {{principal}}.",
  principalShare_other:
    "Principal, instalment {{instalment}}: {{of}} / {{count}} instalments = {{principal}}.",
  principalRegister_one:
    "Balance after instalment {{instalment}}, rounded: {{drawn}} − {{of}} × {{paid}} / {{count}} = {{balance}}. Principal: {{before}} − {{balance}} = {{principal}}.",
  principalRegister_other:
    "Balance after instalment {{instalment}}, rounded: {{drawn}} − {{of}} × {{paid}} / {{count}} = {{balance}}. Principal: {{before}} − {{balance}} = {{principal}}.",
  principalRest:
    "Principal, instalment {{instalment}}: the last instalment takes what is left, {{principal}}.",
  principalAnnuity:
    "Principal, instalment {{instalment}}: equal payment {{payment}} − interest {{interest}} = {{principal}}.",
  principalStated: "Principal, instalment {{instalment}}: {{principal}}, as stated in the terms.",
  closing: "Balance afterwards: {{closing}}.",
  warningRateLow:
    "Careful: computed at {{percent}} a year. A rate of 3% is written as 3; a cell formatted as 3% holds 0.03.",
  warningHolidaysUnknown:
    "Careful: holidays are not known for this date ({{calendars}}); only Saturdays and Sundays were heeded, so the payment day may turn out to be another.",
  warningDrawnUnsigned:
    "Careful: the first drawdown, {{drawn}}, is before the day on which the agreement was signed, {{signed}} (signed). Check both.",
  warningOverFacility:
    "Careful: the opening balance, {{balance}}, is more than the agreed amount of the loan, {{facility}} (facility). Check both, unless interest has joined it.",
  warningFirstLong_one:
    "Careful: the first interest is due on {{due}} (firstInterest) and runs from {{from}} on, though interest dates lie {{count}} month apart: are earlier ones missing?",
  warningFirstLong_other:
    "Careful: the first interest is due on {{due}} (firstInterest) and runs from {{from}} on, though interest dates lie {{count}} months apart: are earlier ones missing?",
  warningAgencyLate:
    "Careful: the agency fee begins on {{from}}, after the last date of the loan, {{last}}: none of it is due.",
  warningCommitmentLate:
    "Careful: the commitment fee begins on {{from}}, not before the last day on which the loan can be drawn, {{end}} (availabilityEnd): none of it is due.",
  warningCommitmentNone:
    "Careful: the commitment fee begins on {{from}}, not before the last drawdown, {{last}}, and the last day on which the loan can be drawn (availabilityEnd) is not stated: none of it is counted, though {{undrawn}} is undrawn.",
  warningCommitmentEnd:
    "Careful: the last day on which the loan can be drawn (availabilityEnd) is not stated, so the commitment fee is counted until the last drawdown, {{last}}, after which {{undrawn}} is undrawn.",
  warningCapitalisedNone:
    "Careful: interest is to join the balance until {{until}} (capitalisedUntil), but the first is due on {{first}} (firstInterest): none joins it.",
  warningOddFinal_one:
    "Careful: the last date, {{due}}, is not one of the regular dates {{count}} month apart; the last period is shorter.",
  warningOddFinal_other:
    "Careful: the last date, {{due}}, is not one of the regular dates {{count}} months apart; the last period is shorter.",
  warningOddFinalLong_one:
    "Careful: the last date, {{due}}, is not one of the regular dates {{count}} month apart; the last period is longer.",
  warningOddFinalLong_other:
    "Careful: the last date, {{due}}, is not one of the regular dates {{count}} months apart; the last period is longer.",
  saturday: "Saturday",
  sunday: "Sunday",
  calendarCN: "China",
  calendarRS: "Serbia",
  calendarGB: "London",
  calendarTARGET2: "TARGET2, the euro payment system",
  holidayNewYear: "New Year",
  holidaySpringFestival: "Spring Festival",
  holidayTombSweeping: "Tomb-sweeping Day (Qingming)",
  holidayLabourDay: "Labour Day",
  holidayDragonBoat: "Dragon Boat Festival",
  holidayMidAutumn: "Mid-autumn Festival",
  holidayNationalDay: "National Day",
  holidayVictoryDay: "70th anniversary of the victory in the Second World War",
  holidayGoodFriday: "Good Friday",
  holidayHolySaturday: "Holy Saturday",
  holidayEaster: "Easter",
  holidayEasterMonday: "Easter Monday",
  holidayChristmas: "Christmas Day",
  holidayDayAfterChristmas: "second day of Christmas",
  holidayBoxingDay: "Boxing Day",
  holidayTargetClosed: "last day of the year, payment system closed",
  holidayEarlyMay: "early May bank holiday",
  holidaySpringBank: "spring bank holiday",
  holidaySummerBank: "summer bank holiday",
  holidayRoyalOccasion: "bank holiday for a royal occasion",
  holidayMillennium: "bank holiday for the millennium",
  holidayStateFuneral: "bank holiday for the state funeral of Queen Elizabeth II",
  holidayOrthodoxChristmas: "Orthodox Christmas",
  holidayStatehoodDay: "Statehood Day",
  holidayArmisticeDay: "Armistice Day",
  sourceNoShiftStated: "The terms do not state business days: due dates are taken as not shifted.",
  sourceNoRoundingStated: "The terms do not state the rounding: half up is assumed.",
  sourceNoInterestFromStated:
    "The terms do not state from which day the interest on the opening balance is counted: the last interest date on or before the day of the balance is assumed, with the same balance since.",
  sourceNoRemainderStated:
    "The terms do not state which instalment takes the remainder: the last one is assumed.",
  sourceRuleOfExim: "Assumed by the published rules of Exim Bank of China loans; not seen in this agreement.",
  sourceByAnalogy: "Assumed by analogy with Exim Bank of China agreements of the same month; not seen.",
  sourceStep:
    "Computed: from the first date, {{first}}, to the last, {{last}}, is a whole number of half-years.",
  sourceFirstInterest: "Assumed: the first regular date after the drawdown date, which is itself assumed.",
  sourceDay: "{{date}}",
  sourceAmount: "{{amount}}",
  sourceFeesUnknown: "The fees of this loan are not known; none are entered.",
  sourceFeesBoth:
    "No fees are entered. The agreement has a management fee of {{management}} of its amount, paid once, and a commitment fee of {{commitment}} a year of what is not drawn; when and of how much they were paid is not known.",
  sourceFeesManagement:
    "No fees are entered. The agreement has a management fee of {{management}} of its amount, paid once; when, and what other fees there are, is not known.",
  sourceFeesCommitment:
    "No fees are entered. The agreement has a commitment fee of {{commitment}} a year of what is not drawn; how much that was is not known.",
  sourceDrawdowns:
    "The amount is computed: {{count}} instalments × {{each}} = {{drawn}}. The date {{date}} is assumed: the whole amount is taken as drawn on one day.",
  sourceXrayDrawn:
    "Assumed: the dates of the drawdowns are not published. The amended budget law for 2013 shows most of the loan drawn by 31 May 2013; 21 March 2013 is the last regular interest date before that day.",
  documentXrayBill:
    'Bill confirming the Government Concessional Loan Agreement for the project "NUCTECH Container/Vehicle Inspection System", otvorenavlada.rs',
  documentXrayPress: "Radio Free Europe, 23 November 2023, quoting the budget",
  documentXrayFramework:
    "Framework Agreement of 14 July 2010, Official Gazette of the RS - International Agreements, No. 10/2010, Articles 1-2",
  documentLaw2013: "Amended budget law of the Republic of Serbia for 2013",
  documentLaw2014: "Law amending the Budget Law of the Republic of Serbia for 2014, Article 3, part V",
  documentLaw2025: "Budget law of the Republic of Serbia for 2025, Article 3, part V",
  documentAidData: "AidData, china.aiddata.org, project {{project}}",
  documentPress: "press reports on the signing",
  missingFirstPrincipal:
    "The first date of repayment of principal is not known; enter it in a file of terms.",
  missingLastPrincipal: "The last date of repayment of principal is not known; enter it in a file of terms.",
  missingDatesOrder:
    "The first date of repayment of principal, {{first}}, is after the last, {{last}}: one of them is wrong. Check the source and enter the dates in a file of terms.",
  missingRate: "The interest rate is not known, or is not printed as one rate; enter it in a file of terms.",
  missingFixings:
    "The rate floats with {{index}}, and its values for the interest periods (fixings) are not known; enter them in a file of terms.",
  missingInstalment:
    "None of the laws read prints a principal above 0 for this loan, in its own currency: how much was drawn cannot be told, and drawdowns may still have been running. Import a law for a later year, or enter the drawdowns in a file of terms.",
  missingInstalmentGone:
    "None of the laws read prints a principal above 0 for this loan, in its own currency: how much was drawn cannot be told. The list of {{date}} no longer has it, and by then its last date of principal was past or nothing was owed. For its schedule enter the drawdowns in a file of terms.",
  missingInstalmentBeforeRepayment:
    "The principal printed for {{year}} is 0, because repayment starts only on {{first}}: how much was drawn cannot be told from it. Import a law for a later year, or enter the drawdowns in a file of terms.",
  missingInstalmentZero:
    "The principal printed for {{year}} is 0, although by its dates the loan is repaid in that year: drawdowns may still be running, or the dates have changed. Import a law for a later year, or enter the drawdowns in a file of terms.",
  missingNoDateInYear:
    "Principal of {{amount}} is printed for {{year}}, but none of the dates from {{first}} to {{last}} falls in that year: one of them is wrong. Check the source and enter the drawdowns in a file of terms.",
  missingNotDivisible:
    "The principal printed for {{year}}, {{amount}}, cannot be divided into {{count}} equal instalments without a remainder, so the instalment is not certain. Enter the drawdowns in a file of terms.",
  missingOddFinal_one:
    "The last date {{last}} is not one of the dates {{count}} month apart from {{first}} on, so the number of instalments is not certain. Enter the drawdowns in a file of terms.",
  missingOddFinal_other:
    "The last date {{last}} is not one of the dates {{count}} months apart from {{first}} on, so the number of instalments is not certain. Enter the drawdowns in a file of terms.",
  missingOverFacility:
    "The instalments add up to {{drawn}}, more than the agreed amount of the loan, {{facility}}: one of the figures is wrong. Check the sources and enter the drawdowns in a file of terms.",
  missingOtherCurrency:
    "The instalment is printed in {{found}}, but the loan is in {{expected}}: one of them is wrong. Enter the drawdowns in a file of terms.",
  missingMonthsBetween:
    "How many months lie between two instalments is not known; enter it in a file of terms.",
  missingDayCount:
    "How days of interest are counted (for example ACT/360) is not known; enter it in a file of terms.",
  missingDrawdownDate:
    "On which days the loan was drawn is not known; enter the drawdowns in a file of terms.",
  missingDrawnLate:
    "The loan is taken as drawn on {{drawn}}, which is not before the first repayment of principal on {{first}}; enter the drawdowns in a file of terms.",
  sourceNoDefaultOnStated:
    "The terms do not state which overdue amounts bear default interest: all are assumed to.",
  overpayment: "Of {{paid}} paid on {{date}}, {{amount}} is left over: nothing of the kind was left to pay.",
  notCountedNotPositive: "{{paid}} on {{date}} is not counted: a payment must be more than 0.",
  notCountedOtherLoan: "{{paid}} paid on {{date}} is not counted: it is entered for the loan {{other}}.",
  notCountedCurrency:
    "{{paid}} paid on {{date}} is not counted: the loan is in {{currency}}, and no exchange rate of that day is entered.",
  notCountedNoDefaultInterest:
    "{{paid}} paid on {{date}} as default interest is not counted: the terms of the loan do not say what default interest is due.",
  defaultRateContract:
    "Rate of default interest from {{from}}: the loan's rate of {{base}} + {{points}} = {{rate}}.",
  defaultRateContractProjected:
    "Rate of default interest from {{from}}: the loan's rate of {{base}}, carried forward as the one for this period is not known yet, + {{points}} = {{rate}}.",
  defaultRateTable:
    "Rate of default interest from {{from}}: {{base}} by the table, in force since {{since}}, + {{points}} = {{rate}}.",
  defaultRateAbsolute: "Rate of default interest: {{rate}}.",
  defaultRateNotNegative: "As this sum is below 0, default interest is computed at {{rate}}.",
  defaultCapitalised:
    "From {{date}} the overdue amount includes {{amount}} of default interest that was not paid by then.",
  defaultInterest_one: "Default interest: {{balance}} × {{rate}} × {{count}} day / {{basis}} = {{amount}}.",
  defaultInterest_other:
    "Default interest: {{balance}} × {{rate}} × {{count}} days / {{basis}} = {{amount}}.",
  defaultInterestSum:
    "Default interest: the sum of these balances × days, × {{rate}} / {{basis}}, rounded once = {{amount}}.",
  defaultInterestByYear:
    "Default interest: each balance × its part of the year by {{dayCount}}, × {{rate}}, rounded once = {{amount}}.",
} as const;
