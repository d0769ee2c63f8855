/** A name defined for the workbook or for one sheet. */
export interface DefinedName {
  name: string;
  /** With "=": "='Otplata'!$B$3", or ="loans" for a text. */
  formula: string;
  visible: boolean;
  comment: string;
}
