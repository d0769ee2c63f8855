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
};
