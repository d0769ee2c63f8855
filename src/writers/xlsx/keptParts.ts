import type { KeptInserts, SheetInserts } from "./keptXml.ts";

/** Puts styles of conditional formats behind those that are there. */
export function withLooks(styles: string, { looks }: KeptInserts): string {
  if (looks.length === 0) return styles;
  const known = styleCount(styles);
  const count = `count="${known + looks.length}"`;
  return styles.replace(/<dxfs count="\d+"(?:\/>|>(.*?)<\/dxfs>)/su, (_, inner: string | undefined) => {
    return `<dxfs ${count}>${inner ?? ""}${looks.join("")}</dxfs>`;
  });
}

/** How many styles of conditional formats there are. @throws Error where the part does not say */
export function styleCount(styles: string): number {
  const count = /<dxfs count="(\d+)"/u.exec(styles)?.[1];
  if (count === undefined) throw new Error("the xlsx library's output has changed: no dxfs");
  return Number(count);
}

/** Puts names, and the protection of the sheets' order, into the main part (ECMA-376 part 1, 18.2.27). */
export function withNames(workbook: string, { names, protection }: KeptInserts): string {
  const named = names === "" ? workbook : placed(workbook, "</definedNames>", (end) => names + end);
  return protection === "" ? named : placed(named, "<bookViews>", (begin) => protection + begin);
}

/**
 * Puts into a sheet's part what the user has made of the sheet, each at the place that the standard prescribes
 * (ECMA-376 part 1, 18.3.1.99).
 * @param firstLook number of the first of the user's styles of conditional formats
 */
export function withKept(sheet: string, inserts: SheetInserts | null, firstLook: number): string {
  if (!inserts) return sheet;
  const { protection, levels } = inserts;
  let xml = sheet;
  if (protection !== "") xml = xml.replace(/<sheetData\/>|<\/sheetData>/u, (end) => end + protection);
  if (levels.rows + levels.columns > 0)
    xml = placed(xml, "<sheetFormatPr ", (begin) => {
      const rows = levels.rows > 0 ? `outlineLevelRow="${levels.rows}" ` : "";
      return begin + rows + (levels.columns > 0 ? `outlineLevelCol="${levels.columns}" ` : "");
    });
  return withValidations(withConditions(xml, inserts, firstLook), inserts);
}

/** The program's rules and the user's in one order. */
function withConditions(sheet: string, { conditions }: SheetInserts, firstLook: number): string {
  if (conditions.length === 0) return sheet;
  let ours = 0;
  const renumbered = sheet.replace(/(<cfRule [^>]*?priority=")\d+"/gu, (_, begin: string) => {
    const before = conditions.filter(({ after }) => after <= ours).length;
    ours += 1;
    return `${begin}${ours + before}"`;
  });
  const own = conditions.map(({ after, xml }, index) => xml(Math.min(after, ours) + index + 1, firstLook));
  return placed(renumbered, AFTER_CONDITIONS, (next) => own.join("") + next);
}

const AFTER_CONDITIONS = /<dataValidations |<hyperlinks>|<printOptions |<pageMargins /u;
const AFTER_VALIDATIONS = /<hyperlinks>|<printOptions |<pageMargins /u;

function withValidations(sheet: string, { validations }: SheetInserts): string {
  if (validations.length === 0) return sheet;
  const all = /<dataValidations count="(\d+)">(.*?)<\/dataValidations>/su;
  const known = all.exec(sheet);
  const count = Number(known?.[1] ?? 0) + validations.length;
  const element = `<dataValidations count="${count}">${known?.[2] ?? ""}${validations.join("")}</dataValidations>`;
  return known
    ? sheet.replace(all, () => element)
    : placed(sheet, AFTER_VALIDATIONS, (next) => element + next);
}

/** @throws Error where the part has no such place: a change of hucre's output must not pass unnoticed */
function placed(xml: string, where: string | RegExp, put: (found: string) => string): string {
  const after = xml.replace(where, put);
  if (after === xml) throw new Error(`the xlsx library's output has changed: no ${String(where)}`);
  return after;
}
