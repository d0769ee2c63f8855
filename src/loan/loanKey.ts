/**
 * What an id is looked up by: spreadsheets take ids that differ in capitals alone for the same, so formulas would put the
 * drawdowns and payments of both to each.
 */
export function loanKey(id: string): string {
  return id.toLowerCase();
}
