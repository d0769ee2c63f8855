/** What a workbook that is already open asks of the plan. */
export interface BuildOptions {
  /** Names that our sheets bear there, by the sheet's key: a renamed sheet keeps its name. */
  readonly sheetNames?: ReadonlyMap<string, string>;
  /** Names of sheets that aren't ours: no sheet of ours may take one. */
  readonly takenNames?: readonly string[];
  /** How many columns the user added to a table, by the table's name: nothing may stand there. */
  readonly extraColumns?: ReadonlyMap<string, number>;
}
