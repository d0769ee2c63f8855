import { spanOf } from "../../documents/sheets/cellRef.ts";
import { MOST_COLUMNS } from "../../documents/sheets/rawSheet.ts";
import type { LineFormat } from "../../workbook/userContent.ts";
import type { PrintPlan } from "../../workbook/plan.ts";
import type { BookName, BookSheet } from "../../writers/book/book.ts";
import { colourOf } from "./colours.ts";
import { attributesIn } from "./rawElements.ts";
import { lineFormat } from "./readCells.ts";
import type { FileStyles } from "./readStyles.ts";
import {
  child,
  childrenOf,
  descend,
  isOn,
  wholeNumberOf,
  type Element,
} from "../../documents/xml/xmlTree.ts";

/** How a sheet's part says that it looks and prints. */
export function readPageSetup(
  sheet: Element,
  names: readonly BookName[],
  theme: FileStyles["theme"],
): Pick<BookSheet, "widths" | "freeze" | "gridlines" | "print"> & {
  readonly settings: Omit<BookSheet["settings"], "rows" | "state">;
} {
  const view = descend(sheet, "sheetViews", "sheetView");
  const pane = child(view, "pane")?.attributes;
  const isFrozen = pane?.["state"] === "frozen" || pane?.["state"] === "frozenSplit";
  const freeze = isFrozen
    ? { rows: wholeNumberOf(pane["ySplit"], 0), columns: wholeNumberOf(pane["xSplit"], 0) }
    : null;
  return {
    widths: widthsOf(sheet),
    freeze: freeze && freeze.rows + freeze.columns > 0 ? freeze : null,
    gridlines: isOn(view?.attributes["showGridLines"], true),
    print: printOf(sheet, names),
    settings: settingsOf(sheet, view, theme),
  };
}

/** What a user sets, and no plan does. */
function settingsOf(
  sheet: Element,
  view: Element | undefined,
  theme: FileStyles["theme"],
): Omit<BookSheet["settings"], "rows" | "state"> {
  const properties = child(sheet, "sheetPr");
  const tabColour = colourOf(child(properties, "tabColor"), theme);
  const zoom = wholeNumberOf(view?.attributes["zoomScale"], 100);
  const outline = child(properties, "outlinePr")?.attributes;
  const protection = child(sheet, "sheetProtection")?.attributes ?? {};
  const columns = columnsOf(sheet);
  return {
    ...(tabColour === null ? {} : { tabColour }),
    ...(zoom === 100 ? {} : { zoom }),
    ...(isOn(view?.attributes["rightToLeft"]) ? { rightToLeft: true as const } : {}),
    ...(isOn(outline?.["summaryBelow"], true) ? {} : { sumsAbove: true as const }),
    ...(isOn(outline?.["summaryRight"], true) ? {} : { sumsAtLeft: true as const }),
    ...(isOn(protection["sheet"]) ? { protection: attributesIn(OF_PROTECTION, protection) } : {}),
    ...(columns.size > 0 ? { columns } : {}),
  };
}

const OF_PROTECTION = new Set(
  (
    "password algorithmName hashValue saltValue spinCount sheet objects scenarios formatCells formatColumns formatRows " +
    "insertColumns insertRows insertHyperlinks deleteColumns deleteRows selectLockedCells sort autoFilter pivotTables " +
    "selectUnlockedCells"
  ).split(" "),
);

function columnsOf(sheet: Element): Map<number, LineFormat> {
  const columns = new Map<number, LineFormat>();
  for (const { attributes } of childrenOf(child(sheet, "cols"), "col")) {
    const [first, last] = [wholeNumberOf(attributes["min"], 1) - 1, wholeNumberOf(attributes["max"], 1) - 1];
    const line = lineFormat(attributes);
    if (!line || first < 0 || last >= MOST_COLUMNS) continue;
    for (let column = first; column <= last; column += 1) columns.set(column, line);
  }
  return columns;
}

/** A width for thousands of columns, as programs write it for the rest of a sheet, is none of the user's. */
const MOST_ALIKE = 256;

function widthsOf(sheet: Element): Map<number, number> {
  const widths = new Map<number, number>();
  for (const { attributes } of childrenOf(child(sheet, "cols"), "col")) {
    const [first, last] = [wholeNumberOf(attributes["min"], 1) - 1, wholeNumberOf(attributes["max"], 1) - 1];
    const width = wholeNumberOf(attributes["width"], 0);
    if (width <= 0 || last - first >= MOST_ALIKE) continue;
    for (let column = first; column <= last; column += 1) widths.set(column, width);
  }
  return widths;
}

function printOf(sheet: Element, names: readonly BookName[]): PrintPlan | null {
  const setup = child(sheet, "pageSetup")?.attributes;
  if (!setup) return null;
  const formulaOf = (name: string): string =>
    names.find((one) => one.name.toLowerCase() === name)?.formula ?? "";
  const titles = formulaOf("_xlnm.print_titles");
  const rows = /!\$(\d+):\$(\d+)$/u.exec(titles);
  const columns = spanOf(
    /!\$([A-Z]{1,3}:\$[A-Z]{1,3})(?:,|$)/u.exec(titles)?.[1]?.replace(/[A-Z]+/gu, "$&1") ?? "",
  );
  const area = spanOf(/!([$\dA-Z]+:[$\dA-Z]+)$/u.exec(formulaOf("_xlnm.print_area"))?.[1] ?? "");
  return {
    orientation: setup["orientation"] === "portrait" ? "portrait" : "landscape",
    fitWidth: wholeNumberOf(setup["fitToWidth"], 1),
    fitHeight: wholeNumberOf(setup["fitToHeight"], 1),
    ...(rows ? { repeatRows: [Number(rows[1]) - 1, Number(rows[2]) - 1] as const } : {}),
    ...(columns ? { repeatColumns: [columns.column, columns.column + columns.columns - 1] as const } : {}),
    ...(area && area.row === 0 && area.column === 0
      ? { area: { rows: area.rows, columns: area.columns } }
      : {}),
    footer: footerOf(descend(sheet, "headerFooter", "oddFooter")?.text ?? ""),
  };
}

/** The left part of a footer's code, its doubled "&" as one. */
function footerOf(code: string): string {
  const left = /&L((?:&&|[^&])*)/u.exec(code)?.[1] ?? "";
  return left.replaceAll("&&", "&");
}
