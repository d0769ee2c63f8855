/** Errors in a file of facts. Part of the namespace "errors". */
export default {
  fitNotObject:
    "U datoteci nema podataka o zajmu: očekivan je objekat sa podacima kao što su currency i firstPrincipal.",
  oneFactsFile_one: "Navedite jednu datoteku sa podacima; navedena je {{count}}.",
  oneFactsFile_few: "Navedite jednu datoteku sa podacima; navedene su {{count}}.",
  oneFactsFile_other: "Navedite jednu datoteku sa podacima; navedeno ih je {{count}}.",
  termsExpectedPair: 'par valuta po standardu ISO 4217, na primer "EUR/CNY"',
  termsExpectedRate: 'kurs veći od 0 kao tekst sa decimalnom tačkom, na primer "6.8947"',
  termsExpectedYear: "godina od 1900. do 2199",
  termsExpectedAmountAbove: "iznos veći od 0",
  termsExpectedWholeUpTo: "ceo broj, najviše {{limit}}",
  termsExpectedDateNear: "datum od 1900. do 2199. godine",
  termsExpectedPercentUpTo: "procenat, najviše 100",
};
