/** Cyrillic letters of Calibri are on average a little wider than the digit that widths count in. */
const CYRILLIC = 1.12;
const CYRILLIC_LETTERS = /\p{Script=Cyrillic}/gu;

/** How many digits a text of one line is as wide as, in whatever language the workbook is: documents are quoted in their own script. */
export function textLength(text: string): number {
  const cyrillic = text.match(CYRILLIC_LETTERS)?.length ?? 0;
  return text.length + cyrillic * (CYRILLIC - 1);
}
