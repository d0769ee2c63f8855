import { fixedBlock, quotedSheet } from "../../workbook/address.ts";
import type { SheetPlan, WorkbookPlan } from "../../workbook/plan.ts";
import { OWN_SHEET, SHEET_MARK } from "../../workbook/snapshot.ts";
import { fileFormula } from "../formulas/fileFormula.ts";
import { DECLARATION, element, flag, RELATIONSHIPS, SPREADSHEET, xmlText } from "./xml.ts";

/** The version of Excel's calculation engine that is said to have calculated: with fullCalcOnLoad it calculates again. */
const CALCULATION = '<calcPr calcId="191029" fullCalcOnLoad="1"/>';

/** The main part (ECMA-376 part 1, 18.2.27). @param active index of the sheet that is seen first */
export function workbookXml(plan: WorkbookPlan, active: number): string {
  const sheets = plan.sheets.map((sheet, index) =>
    element("sheet", {
      name: sheet.name,
      sheetId: index + 1,
      "r:id": `rId${index + 1}`,
      state: stateOf(sheet),
    }),
  );
  const view = { xWindow: 0, yWindow: 0, windowWidth: 16384, windowHeight: 8192, activeTab: active };
  const { protection } = plan.kept ?? {};
  const names = namesXml(plan);
  return (
    DECLARATION +
    element(
      "workbook",
      { xmlns: SPREADSHEET, "xmlns:r": RELATIONSHIPS },
      (protection ? element("workbookProtection", protection) : "") +
        element("bookViews", {}, element("workbookView", view)) +
        element("sheets", {}, sheets.join("")) +
        (names === "" ? "" : element("definedNames", {}, names)) +
        CALCULATION,
    )
  );
}

/** Of a sheet that the program or its user does not show. */
function stateOf({ hidden, aside, kept }: SheetPlan): "hidden" | "veryHidden" | undefined {
  if (hidden || kept?.state === "veryHidden") return "veryHidden";
  return aside ? "hidden" : kept?.state;
}

/**
 * Names of cells; what is printed, and the rows repeated on each page; the mark of each sheet, a text by which the program knows its
 * own sheets in Excel whatever they are called; and the names of the user's.
 */
function namesXml({ sheets, names, kept }: WorkbookPlan): string {
  const cells = names.map(({ name, sheet, row, column }) =>
    nameXml({ name, formula: fixedBlock({ sheet, row, column, rows: 1, columns: 1 }) }),
  );
  const areas = sheets.map(({ name: sheet, print: { area } }, place) =>
    area
      ? nameXml({
          name: "_xlnm.Print_Area",
          formula: fixedBlock({ sheet, row: 0, column: 0, ...area }),
          place,
        })
      : "",
  );
  const titles = sheets.map(({ name, print: { repeatRows } }, place) => {
    if (!repeatRows) return "";
    const [first, last] = repeatRows;
    const formula = `${quotedSheet(name)}!$${first + 1}:$${last + 1}`;
    return nameXml({ name: "_xlnm.Print_Titles", formula, place });
  });
  const marks = sheets.map(({ key }, place) =>
    key.startsWith(OWN_SHEET)
      ? ""
      : nameXml({ name: SHEET_MARK, formula: `"${key.replaceAll('"', '""')}"`, place, hidden: true }),
  );
  const places = new Map(sheets.map(({ name }, index) => [name, index]));
  const own = (kept?.names ?? []).map(({ name, formula, sheet, hidden, comment }) => {
    const place = sheet === null ? undefined : (places.get(sheet) ?? 0);
    return nameXml({ name, formula: fileFormula(formula, null), place, hidden, comment });
  });
  return [...cells, ...areas, ...titles, ...marks, ...own].join("");
}

/** @param name.place index of the sheet that the name is of; undefined for the whole workbook */
function nameXml(name: {
  readonly name: string;
  readonly formula: string;
  readonly place?: number | undefined;
  readonly hidden?: boolean | undefined;
  readonly comment?: string | undefined;
}): string {
  const { place, hidden, comment } = name;
  const attributes = { name: name.name, hidden: flag(hidden), localSheetId: place, comment };
  return element("definedName", attributes, xmlText(name.formula));
}
