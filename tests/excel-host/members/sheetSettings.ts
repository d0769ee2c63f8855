import { isWholeColumns, isWholeRows, parseBlock, type Block } from "../block.ts";
import type { Sheet } from "../model/sheet.ts";
import { HostGap, invalidArgument, Refusal } from "../refusals.ts";
import { isRef, ref, settings, type Kind } from "./kind.ts";
import { rangeArgument, rangeRef } from "./range.ts";

function blockOf(value: unknown): Block {
  if (isRef(value)) return rangeArgument(value).block;
  return parseBlock(String(value)) ?? invalidArgument(`${String(value)} is no range.`);
}

export const freezePanesKind: Kind<Sheet> = {
  name: "WorksheetFreezePanes",
  methods: {
    FreezeAt: (sheet, [range]) => {
      const { row, column, rows, columns } = blockOf(range);
      if (row !== 0 || column !== 0) throw new HostGap("freezing panes away from the first cell");
      sheet.frozen = { rows, columns };
    },
    FreezeRows: (sheet, [count]) => {
      sheet.frozen = { rows: Number(count), columns: 0 };
    },
    FreezeColumns: (sheet, [count]) => {
      sheet.frozen = { rows: 0, columns: Number(count) };
    },
    Unfreeze: (sheet) => {
      sheet.frozen = null;
    },
    GetLocationOrNullObject: (sheet) => {
      const { frozen } = sheet;
      if (!frozen) return null;
      return rangeRef(sheet, {
        row: 0,
        column: 0,
        rows: frozen.rows === 0 ? 1_048_576 : frozen.rows,
        columns: frozen.columns === 0 ? 16_384 : frozen.columns,
      });
    },
  },
};

/** Longest header or footer, all three parts and their codes. */
const LONGEST_FOOTER = 255;

const footerKind: Kind<Sheet> = {
  name: "HeaderFooter",
  scalars: Object.fromEntries(
    ["LeftHeader", "CenterHeader", "RightHeader", "LeftFooter", "CenterFooter", "RightFooter"].map((name) => [
      name,
      {
        get: (sheet: Sheet) => sheet.page[`Footer.${name}`] ?? "",
        set: (sheet: Sheet, value: unknown) => {
          if (String(value).length > LONGEST_FOOTER)
            invalidArgument(`A footer has at most ${LONGEST_FOOTER} characters.`);
          sheet.page[`Footer.${name}`] = value;
        },
      },
    ]),
  ),
};

const footersKind: Kind<Sheet> = {
  name: "HeaderFooterGroup",
  scalars: settings(
    { State: "Default", UseSheetMargins: true, UseSheetScale: true },
    ({ page }) => page,
    "Footers.",
  ),
  parts: { DefaultForAllPages: (sheet) => ref(footerKind, sheet) },
};

export const pageLayoutKind: Kind<Sheet> = {
  name: "PageLayout",
  scalars: {
    ...settings<Sheet>(
      {
        PaperSize: "Letter",
        CenterHorizontally: false,
        CenterVertically: false,
        PrintHeadings: false,
        PrintGridlines: false,
        BlackAndWhite: false,
        LeftMargin: 50.4,
        RightMargin: 50.4,
        TopMargin: 54,
        BottomMargin: 54,
        HeaderMargin: 21.6,
        FooterMargin: 21.6,
        PrintOrder: "DownThenOver",
      },
      ({ page }) => page,
    ),
    Orientation: {
      get: ({ page }) => page["Orientation"] ?? "Portrait",
      set: ({ page }, value) => {
        if (value !== "Portrait" && value !== "Landscape")
          invalidArgument(`${String(value)} is no orientation.`);
        page["Orientation"] = value;
      },
    },
    Zoom: {
      get: ({ page }) => page["Zoom"] ?? { scale: 100 },
      set: ({ page }, value, { habits, ribbonTab }) => {
        const zoom = (value ?? {}) as Record<string, unknown>;
        const fits = zoom["horizontalFitToPages"] !== undefined || zoom["verticalFitToPages"] !== undefined;
        if (fits && zoom["scale"] !== undefined)
          invalidArgument("A page is scaled, or fitted to pages, not both.");
        if (fits && habits.fitsPagesOnlyOnTheirTab && ribbonTab !== "Page Layout") return;
        page["Zoom"] = zoom;
      },
    },
  },
  parts: { HeadersFooters: (sheet) => ref(footersKind, sheet) },
  methods: {
    SetPrintTitleRows: (sheet, [range]) => {
      const block = blockOf(range);
      if (!isWholeRows(block)) invalidArgument("Rows to repeat are whole rows.");
      sheet.page["PrintTitleRows"] = block;
    },
    GetPrintTitleRowsOrNullObject: (sheet) => {
      const block = sheet.page["PrintTitleRows"] as Block | undefined;
      return block ? rangeRef(sheet, block) : null;
    },
    SetPrintTitleColumns: (sheet, [range]) => {
      const block = blockOf(range);
      if (!isWholeColumns(block)) invalidArgument("Columns to repeat are whole columns.");
      sheet.page["PrintTitleColumns"] = block;
    },
    SetPrintArea: (sheet, [range]) => {
      sheet.page["PrintArea"] = blockOf(range);
    },
    SetPrintMargins: (sheet, [unit, margins]) => {
      const per = unit === "Points" ? 1 : unit === "Inches" ? 72 : unit === "Centimeters" ? 72 / 2.54 : null;
      if (per === null) return invalidArgument(`${String(unit)} is no unit.`);
      for (const [name, size] of Object.entries(margins as Record<string, number>))
        sheet.page[`${name.slice(0, 1).toUpperCase()}${name.slice(1)}Margin`] = size * per;
      return null;
    },
  },
};

export const sheetProtectionKind: Kind<Sheet> = {
  name: "WorksheetProtection",
  scalars: { Protected: { get: ({ isProtected }) => isProtected } },
  methods: {
    Protect: (sheet) => {
      if (sheet.isProtected) throw new Refusal("InvalidOperation", "The sheet is protected already.");
      sheet.isProtected = true;
    },
    Unprotect: (sheet, [password]) => {
      if (password !== undefined && password !== null) throw new HostGap("passwords of sheets");
      sheet.isProtected = false;
    },
  },
};
