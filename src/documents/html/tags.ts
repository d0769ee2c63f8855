/** Elements whose content is not the page's text. */
export const UNREAD_TAGS: ReadonlySet<string> = new Set(
  "script style noscript template textarea select button svg iframe object audio video canvas noframes del".split(
    " ",
  ),
);

/** Elements that begin and end a paragraph. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol p pre section summary ul".split(
    " ",
  ),
);

const HIDING = /(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/iu;

/** Whether an element says of itself that it is not shown. */
export function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return "hidden" in attributes || HIDING.test(attributes["style"] ?? "");
}

/** The number of rows or columns that a cell takes, as HTML reads it: 1 where nothing sensible is said. */
export function cellSpan(text: string | undefined, most: number): number {
  const digits = /^\s*\+?(\d{1,9})/u.exec(text ?? "")?.[1];
  return digits === undefined ? 1 : Math.min(Number(digits), most);
}
