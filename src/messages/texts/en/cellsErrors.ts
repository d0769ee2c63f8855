export default {
  cellsEmpty:
    "The cells {{document}} are empty. Select the cells that hold the loans, or open the sheet that holds them, and import again.",
  cellsNoTable:
    "The cells {{document}} hold no loans that can be read. Expected are debt cards as the budget law prints them, or a table with one loan in each row below a heading that names at least the loan or creditor and two of: balance in EUR, balance in RSD, first and last repayment of principal, instalment, interest rate. Select the table together with its heading.",
};
