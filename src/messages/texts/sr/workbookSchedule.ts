/** What a loan's schedule has only where its terms ask for it. */
export default {
  colPrepayment: "Prevremeno otplaćeno",
  colCapitalised: "Kamata pripisana glavnici",
  colWrittenDown: "Otpisano",
  colLevel: "Jednaka rata",
  colPlannedOwed: "Dug bez prevremenih otplata",
  colPlannedShare: "Rata bez prevremenih otplata",
  colLeapDays: "Dana u prestupnoj godini",
  colLeapBalanceDays: "Stanje puta dani u prestupnoj godini",
  colRegularDays: "Dana redovnog perioda",
  colFeeFrom: "Provizija na nepovučeno od",
  colFeeTo: "Provizija na nepovučeno do",
  colUndrawnDays: "Nepovučeno puta dani",

  headLoanFees: "Naknade, kao na listu „{{sheet}}“",
  headLoanPhases: "Reprogrami, kao na listu „{{sheet}}“",
  colEarlierInstalments: "Rata pre toga",
  colLastInstalment: "Broj poslednje rate",
  headRareRows: "Redova na listu „{{sheet}}“",
  headRareControl: "Kontrolni broj ostalih uslova",
};
