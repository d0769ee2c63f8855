/** What a loan's schedule has only where its terms ask for it. */
export default {
  colPrepayment: "Prepaid",
  colCapitalised: "Interest added to the balance",
  colWrittenDown: "Written off",
  colLevel: "Equal payment",
  colPlannedOwed: "Owed without prepayments",
  colPlannedShare: "Instalment without prepayments",
  colLeapDays: "Days in a leap year",
  colLeapBalanceDays: "Balance times days in a leap year",
  colRegularDays: "Days of the regular period",
  colFeeFrom: "Commitment fee from",
  colFeeTo: "Commitment fee until",
  colUndrawnDays: "Undrawn times days",

  headLoanFees: "Fees, as on the sheet “{{sheet}}”",
  headLoanPhases: "Reschedulings, as on the sheet “{{sheet}}”",
  colEarlierInstalments: "Instalments before",
  colLastInstalment: "Number of the last instalment",
  headRareRows: "Rows on the sheet “{{sheet}}”",
  headRareControl: "Control number of the other terms",
};
