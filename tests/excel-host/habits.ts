/**
 * What Excel does of its own accord when a page writes through its interface, as its users report it and Microsoft's pages
 * describe it. Each is on, as in an Excel that nobody has set up; a test switches one off to see what it does. Where the
 * sources leave something open, the reading that does more harm is taken.
 */
export interface Habits {
  /**
   * AutoCorrect's "Fill formulas in tables to create calculated columns". Known: a formula put into an empty column of a table
   * fills it, and a formula changed in a column of equal ones changes all (Microsoft Support, "Use calculated columns in an
   * Excel table"); it does so on writes through the interface (office-js issues 2093, "by design", 6745, 5909), also over rows
   * that were to be empty (1916); two rows are always made alike, three unlike ones not (5909); where other rows hold plain
   * values nothing is filled (Microsoft Support; 5909 writes zeros first). Our reading: "alike" is what cells hold, not what
   * Excel remembers of the column; entering the same formula again counts as entering it. Of several formulas in one write the
   * last stays in 6745, "the first or the last" in 5909: so either can be chosen.
   */
  readonly completesColumns: "with the first formula" | "with the last formula" | false;
  /**
   * AutoCorrect's "Include new rows and columns in table": a table takes in what is put right below it or right beside it.
   * Known of typing and pasting (Microsoft Support, "Resize a table by adding or removing rows and columns"), and of VBA,
   * which can switch it off (AutoCorrect.AutoExpandListRange); the interface for pages can't. Our reading: it writes as VBA does.
   */
  readonly growsTables: boolean;
  /**
   * Fitting to pages is set only while the ribbon shows Page Layout; a plain scale always is (office-js issue 1860). Our
   * reading: what is read back is what was there before.
   */
  readonly fitsPagesOnlyOnTheirTab: boolean;
  /**
   * Conditional formats made through the interface, and those of cells that are written, aren't drawn until the sheet is
   * (office-js issues 1157, 5299): when it is shown anew, or after suspendScreenUpdatingUntilNextSync (1157). That they don't
   * follow another cell that the user edits later (5299) is not modelled: nothing in the interface answers it.
   */
  readonly drawsConditionsLate: boolean;
  /**
   * What begins with = + - @ is a formula, also in a cell formatted as text when it comes through `formulas`; through `values`
   * such a cell takes it as text (documentation of Range.values and Range.formulas; office-js issue 6687). Our reading: of
   * `formulas`, what Range.Formula does in VBA.
   */
  readonly readsTextsAsFormulas: boolean;
  /**
   * Rules are read in the American notation whatever the user's settings: a list's values parted by commas only, formulas with
   * commas between arguments and points in numbers (office-js issue 2128, "by design"; 1559).
   */
  readonly readsRulesInAmerican: boolean;
}

export const HABITS: Habits = {
  completesColumns: "with the first formula",
  growsTables: true,
  fitsPagesOnlyOnTheirTab: true,
  drawsConditionsLate: true,
  readsTextsAsFormulas: true,
  readsRulesInAmerican: true,
};
