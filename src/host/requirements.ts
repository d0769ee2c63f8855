/** A set of Excel's functions that a version of Excel has as a whole or not at all. */
export interface RequirementSet {
  readonly name: string;
  readonly version: string;
}

/**
 * What the pane in Excel needs: Excel 2021 and its LTSC edition, Microsoft 365, Excel on the web. The same sets stand
 * in manifest.xml, so that an older Excel does not offer the add-in in the first place.
 */
export const REQUIRED_SETS: readonly RequirementSet[] = [
  { name: "ExcelApi", version: "1.12" },
  { name: "SharedRuntime", version: "1.1" },
];
