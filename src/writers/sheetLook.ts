/** Excel counts a column's margins into its width, in characters. */
export const COLUMN_MARGIN = 0.71;

/** Of a printed page, in inches. */
export const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 } as const;

/** A4, in inches. */
export const PAPER = { short: 8.27, long: 11.69 } as const;

/** Excel's plainest: a line above and below; colours come from the cells. */
export const TABLE_STYLE = "TableStyleLight1";

/** The code of "page / pages" in a footer. */
export const PAGE_OF_PAGES = "&P / &N";

/** A text as part of a footer: "&" begins a code there, so a plain one is doubled. */
export function footerPart(text: string): string {
  return text.replaceAll("&", "&&");
}
