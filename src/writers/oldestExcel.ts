/** The oldest version of Excel that calculates every formula of ours: no plan may use a function that came later. */
export const OLDEST_EXCEL = "2019";
