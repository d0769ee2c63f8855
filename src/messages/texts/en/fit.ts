/** Schedules that agree with a few published facts. */
export default {
  about:
    "Finds the schedules that agree with a few published facts, best first, or names the facts that contradict.",
  optionJson: "the answer as JSON, with the terms of each schedule",
  // Where the terms come from.
  given: "Stated among the facts.",
  sourceEntered: "Entered by the user among the facts.",
  sourceApplied: "Tried out under “What if” and applied by the user.",
  sourceAppliedEarly:
    "Tried out under “What if” and applied by the user; that the last instalments go first is assumed.",
  sourceAppliedEarlyToo:
    "One was tried out under “What if” and applied by the user; that the last instalments go first is assumed. The others: {{before}}",
  sourceRegister:
    "Not stated; with the balance rounded, and not the instalment, the schedule agrees with the other facts.",
  sourceByGrid: "By the other date: {{number}} instalments at steps of {{months}} months.",
  sourceStep: "Not stated; at steps of {{months}} months the dates agree with the other facts.",
  sourceNoRate: "The interest rate is not known: 0% is entered, so no interest is computed. Enter the rate.",
  sourceDayCount: "Not stated; by analogy with agreements of the same bank.",
  sourceDrawn:
    "The total, {{total}}, follows from the fit. Dates of drawdowns are not known; {{date}} is assumed.",
  // A schedule.
  schedule_one: "{{count}} instalment of {{instalment}}, due on {{first}}; total {{total}}.",
  schedule_other:
    "{{count}} {{step}} instalments of {{instalment}} from {{first}} to {{last}}; total {{total}}.",
  scheduleAnnuity:
    "Equal payments ({{step}}) from {{first}} to {{last}}, {{number}} of them, the first with principal of {{instalment}}; total {{total}}.",
  step1: "monthly",
  step3: "quarterly",
  step6: "half-yearly",
  step12: "yearly",
  stepOther: "{{months}}-monthly",
  facilityShare: "That is {{percent}} of the facility of {{facility}}.",
  facilityLeft: "Not drawn of it: {{left}}.",
  // How sure.
  decided: "Decided",
  likely: "Likely",
  undecided: "Undecided",
  reasonOnly: "No other schedule of this form agrees with the facts.",
  reasonOthers_one: "{{count}} other schedule agrees with the facts as well, but is less likely.",
  reasonOthers_other: "{{count}} other schedules agree with the facts as well, but are less likely.",
  reasonTie_one: "{{count}} schedule agrees with the facts.",
  reasonTie_other: "{{count}} schedules agree with the facts about equally well.",
  reasonCeiling:
    "The facts do not say how much was drawn in total: anything from {{least}} to {{most}} agrees. The whole facility is assumed.",
  reasonEstimated:
    "The total follows from a rate of exchange only: anything from {{least}} to {{most}} agrees.",
  reasonPrint: "As the figures are rounded, any total from {{least}} to {{most}} agrees; {{total}} is taken.",
  reasonRound:
    "As the figures are rounded, any total from {{least}} to {{most}} agrees; {{total}} is so round that it is hardly chance.",
  reasonStep: "The step of {{months}} months between instalments is not stated.",
  reasonMonthEnd:
    "The stated date is the last of its month: whether the others are month ends too is not known.",
  reasonRegister:
    "This total agrees with the facts to the last decimal only where the register rounds the balance and not the instalment, so that instalments lie a unit of the last decimal apart.",
  reasonEqual: "Equal instalments of principal are assumed, all drawn before the first of them.",
  // The fact that would decide.
  decidingYear: "It would be decided by the principal due in {{year}}.",
  "deciding-firstPrincipal": "It would be decided by the first date of principal.",
  "deciding-lastPrincipal": "It would be decided by the last date of principal.",
  "deciding-drawn": "It would be decided by the total drawn, to the last decimal.",
  "deciding-instalments": "It would be decided by the number of instalments.",
  "deciding-monthsBetween": "It would be decided by the number of months between instalments.",
  // Balances.
  left_one: "{{count}} instalment left",
  left_other: "{{count}} instalments left",
  balanceOwn: "{{amount}} on {{date}}: the schedule has {{balance}}, with {{left}}.",
  balanceOwnUndated: "{{amount}}, day not stated: it is the balance with {{left}}, from {{from}} to {{to}}.",
  balanceRate:
    "{{amount}} on {{date}}: the schedule has {{balance}}, with {{left}}. That needs a rate {{pair}} of {{needed}}; the one given for {{rateDate}} is {{given}}, and the needed one is {{error}} away from it.",
  balanceNoRate:
    "{{amount}} on {{date}}: the schedule has {{balance}}, with {{left}}. That needs a rate {{pair}} of {{needed}}; none is given to compare with.",
  balanceBefore:
    "{{amount}} on {{date}}, before the first instalment: no contradiction, as not all of {{total}} need have been drawn by then.",
  balanceBeforeOwn:
    "{{amount}} on {{date}}, before the first instalment: {{percent}} of the total. The rest may have been drawn later.",
  balanceBeforeRate:
    "{{amount}} on {{date}}, before the first instalment: at the rate of that day {{balance}}, or {{percent}} of the total. The rest may have been drawn later.",
  balanceUndated:
    "{{amount}}, day not stated: it suits best with {{left}} ({{balance}}), from {{from}} to {{to}}. That needs a rate {{pair}} of {{needed}}; the nearest one given, for {{rateDate}}, is {{given}}, and the needed one is {{error}} away from it.",
  balanceUndatedNoRate:
    "{{amount}}, day not stated: no rate {{pair}} is given, so that its day cannot be told. Give dated rates.",
  crossing: "Between {{from}} and {{to}} the given rates pass through the needed one.",
  readingRuledOut:
    "With {{left}} ({{balance}}, from {{from}} to {{to}}) the rate would have to be {{needed}}; the nearest one given, for {{rateDate}}, is {{given}}. That is ruled out.",
  readingPossible:
    "With {{left}} ({{balance}}, from {{from}} to {{to}}) the rate would have to be {{needed}}; the nearest one given, for {{rateDate}}, is {{given}}. That is not ruled out.",
  dayDecides: "The day of this balance would decide.",
  // None.
  comparedNoPlan: "By the schedule no principal is repaid, so there is nothing to compare {{amount}} with.",
  comparedBefore:
    "{{amount}} on {{date}} is before the schedule begins, on {{begins}}, so there is nothing to compare it with.",
  comparedRepaid:
    "{{amount}} on {{date}} does not agree with the schedule: by it nothing is owed any more on that day (computed).",
  comparedOwn:
    "{{amount}} is exactly the schedule's balance (computed) with {{left}}, from {{from}} to {{to}} (no day is stated, so it is inferred).",
  comparedOwnOn: "{{amount}} is exactly the schedule's balance on {{date}} (computed), with {{left}}.",
  comparedOwnOff:
    "{{amount}} is neither a balance nor a payment of the schedule. Nearest is the balance of {{balance}} (computed), from {{from}} to {{to}}; the difference is {{difference}}, or {{error}}.",
  comparedOwnOffOn:
    "{{amount}} does not agree with the schedule: on {{date}} the balance is {{balance}} (computed); the difference is {{difference}}, or {{error}}.",
  "compared-total": "a whole payment",
  "compared-principal": "an instalment of principal",
  "compared-interest": "interest",
  comparedPayment: "{{amount}} is {{what}} by the schedule (computed), due on {{day}}.",
  comparedPayments_one:
    "{{amount}} is {{what}} by the schedule (computed), {{count}} time, from {{first}} to {{last}}.",
  comparedPayments_other:
    "{{amount}} is {{what}} by the schedule (computed), {{count}} times, from {{first}} to {{last}}.",
  comparedPaymentRate:
    "{{amount}} agrees with the payment of {{value}} ({{what}}, computed) due on {{day}}. That needs a rate {{pair}} of {{needed}}; the rate of {{rateDate}} is {{given}} ({{mark}}), and the needed one is {{error}} off it.",
  comparedRate:
    "{{amount}} agrees with the balance of {{balance}} (computed) with {{left}}, from {{from}} to {{to}} (no day is stated, so it is inferred): that needs a rate {{pair}} of {{needed}}; the rate of {{rateDate}} is {{given}} ({{mark}}), and the needed one is {{error}} off it.",
  comparedRateOn:
    "{{amount}} on {{date}} agrees with the balance of {{balance}} (computed) with {{left}}: that needs a rate {{pair}} of {{needed}}; the rate of {{rateDate}} is {{given}} ({{mark}}), and the needed one is {{error}} off it.",
  comparedRateNear:
    "{{amount}} may be the balance of {{balance}} (computed) with {{left}}, from {{from}} to {{to}} (no day is stated, so it is inferred): that needs a rate {{pair}} of {{needed}}; the rate of {{rateDate}} is {{given}} ({{mark}}), and the needed one is {{error}} off it.",
  comparedRateNearOn:
    "{{amount}} on {{date}} may be the balance of {{balance}} (computed) with {{left}}: that needs a rate {{pair}} of {{needed}}; the rate of {{rateDate}} is {{given}} ({{mark}}), and the needed one is {{error}} off it.",
  comparedRateOff:
    "{{amount}} agrees with no balance of the schedule. Nearest is {{balance}} (computed) with {{left}}, from {{from}} to {{to}}: the rate {{pair}} would have to be {{needed}}; the rate of {{rateDate}} is {{given}} ({{mark}}), and the needed one is {{error}} off it.",
  comparedRateOffOn:
    "{{amount}} on {{date}} does not agree with the schedule: the balance is {{balance}} (computed) with {{left}}, so the rate {{pair}} would have to be {{needed}}; the rate of {{rateDate}} is {{given}} ({{mark}}), and the needed one is {{error}} off it.",
  comparedNoRate:
    "No rate {{pair}} is known, so {{amount}} cannot be compared with any balance. Add a list of rates.",
  comparedNoRateOn:
    "On {{date}} the schedule's balance is {{balance}} (computed) with {{left}}. For {{amount}} to be that balance, the rate {{pair}} would have to be {{needed}}, and none is known about that day. Add a list of rates.",
  contradiction: "No schedule agrees with all the facts. These cannot hold together; check them:",
  without: "without it: {{schedule}}",
  withoutOpen: "without it too little is known for a schedule",
  missingDates: "Neither the first nor the last date of principal is known. State at least one.",
  missingTotal:
    "Nothing says how much is repaid. State the principal of a year (yearlyInstalments), the facility, the total drawn or a balance.",
  missingRate: "Equal payments (annuity) cannot be worked out without the interest rate. State ratePercent.",
  more_one: "{{count}} more schedule agrees and is not listed.",
  more_other: "{{count}} more schedules agree and are not listed.",
  fact: "{{name}}: {{value}}",
  "fact-facility": "facility",
  "fact-drawn": "total drawn",
  "fact-ratePercent": "interest rate",
  "fact-firstInterest": "first date of interest",
  "fact-firstPrincipal": "first date of principal",
  "fact-lastPrincipal": "last date of principal",
  "fact-monthsBetween": "months between instalments",
  "fact-instalments": "number of instalments",
  "fact-instalment": "instalment",
  "fact-repayment": "way of repayment",
  "fact-year": "principal due in {{year}}",
  "fact-balance": "balance, day not stated",
  "fact-balanceOn": "balance on {{date}}",
  "fact-rate": "rate {{pair}} of {{date}}",
} as const;
