// The package brings no types; its README says these.
declare module "amortizejs" {
  export interface Payment {
    readonly interest: number;
    readonly principal: number;
    readonly remainingBalance: number;
  }
  export const Calculator: {
    calculate(config: {
      readonly method: "mortgage";
      /** Percent a year, of which each payment bears a twelfth. */
      readonly apr: number;
      readonly balance: number;
      readonly loanTerm: number;
    }): { readonly periodicPayment: number; readonly schedule: readonly Payment[] };
  };
}
