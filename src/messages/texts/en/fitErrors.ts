/** Errors in a file of facts. Part of the namespace "errors". */
export default {
  fitNotObject:
    "The file holds no facts of a loan: an object with facts such as currency and firstPrincipal was expected.",
  oneFactsFile_one: "Name one file of facts; {{count}} was named.",
  oneFactsFile_other: "Name one file of facts; {{count}} were named.",
  termsExpectedPair: 'two currencies of ISO 4217, such as "EUR/CNY",',
  termsExpectedRate: 'a rate above 0 as text with a decimal point, such as "6.8947",',
  termsExpectedYear: "a year from 1900 to 2199",
  termsExpectedAmountAbove: "an amount above 0",
  termsExpectedWholeUpTo: "a whole number of at most {{limit}}",
  termsExpectedDateNear: "a date from 1900 to 2199,",
  termsExpectedPercentUpTo: "a percentage of at most 100,",
};
