import { parseBlock, splitSheet, WHOLE_SHEET, type Block } from "../block.ts";
import { EVENT } from "../events.ts";
import { blockOfBrackets } from "../formulas/brackets.ts";
import type { Sheet } from "../model/sheet.ts";
import { invalidArgument } from "../refusals.ts";
import type { ExcelState } from "../state.ts";
import {
  activateSheet,
  copySheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  requireOpenStructure,
  setVisibility,
} from "../structure/sheets.ts";
import { chartsKind } from "./charts.ts";
import { commentsKind } from "./comments.ts";
import { eventMethods } from "./eventMethods.ts";
import { freezePanesKind, pageLayoutKind, sheetProtectionKind } from "./sheetSettings.ts";
import { notFound, ref, type Kind } from "./kind.ts";
import { blockOfName, namesKind } from "./names.ts";
import { rangeRef } from "./range.ts";
import { rangeAreasKind } from "./rangeAreas.ts";
import { tablesKind } from "./tables.ts";

function present(sheet: Sheet, state: ExcelState): Sheet {
  return state.workbook.sheets.includes(sheet) ? sheet : notFound(`sheet ${sheet.name}`);
}

/** "B3:C5", "A:B", "AsOf", "tblLoans[Kamata]", "'Moj list'!A1"; nothing: the whole sheet. */
function blockAt(sheet: Sheet, address: unknown, state: ExcelState): Block {
  if (address === undefined || address === null || address === "") return WHOLE_SHEET;
  if (typeof address !== "string") return invalidArgument("An address is a text.");
  const { sheet: named, rest } = splitSheet(address);
  if (named !== null && state.workbook.sheetNamed(named) !== sheet)
    invalidArgument(`${address} isn't on the sheet ${sheet.name}.`);
  const block = parseBlock(rest);
  if (block) return block;
  const table = /^([\p{L}_][\p{L}\p{N}_.]*)(\[.*\])?$/su.exec(rest);
  const found = table ? state.workbook.tableNamed(table[1] ?? "") : null;
  if (found && sheet.tables.includes(found)) {
    const meant = blockOfBrackets(found, (table?.[2] ?? "[]").slice(1, -1), null);
    if (typeof meant !== "string") return meant;
  }
  const name = state.workbook.nameFor(rest, sheet);
  const cells = name ? blockOfName(name, state.workbook) : null;
  if (cells?.sheet === sheet) return cells.block;
  return invalidArgument(`${address} is no range of the sheet ${sheet.name}.`);
}

const index = (value: unknown, least: number): number =>
  typeof value === "number" && Number.isInteger(value) && value >= least
    ? value
    : invalidArgument(`${String(value)} is no index.`);

export const worksheetKind: Kind<Sheet> = {
  name: "Worksheet",
  identity: (sheet, state) => ({ Id: present(sheet, state).id }),
  scalars: {
    Id: { get: (sheet, state) => present(sheet, state).id },
    Name: {
      get: (sheet, state) => present(sheet, state).name,
      set: (sheet, name, state) => renameSheet(state, present(sheet, state), String(name)),
    },
    Position: {
      get: (sheet, state) => state.workbook.sheets.indexOf(present(sheet, state)),
      set: (sheet, position, state) => moveSheet(state, present(sheet, state), index(position, 0)),
    },
    Visibility: {
      get: ({ visibility }) => visibility,
      set: (sheet, value, state) => setVisibility(state, present(sheet, state), String(value)),
    },
    Gridlines: {
      get: ({ showGridlines }) => showGridlines,
      set: (sheet, value) => {
        sheet.showGridlines = value === true;
      },
    },
    Headings: {
      get: ({ showHeadings }) => showHeadings,
      set: (sheet, value) => {
        sheet.showHeadings = value === true;
      },
    },
    TabColor: {
      get: ({ tabColor }) => tabColor,
      // With the structure protected the tab's menu offers no colour either; our reading: nor does the interface take one.
      set: (sheet, value, state) => {
        requireOpenStructure(state);
        sheet.tabColor = String(value);
      },
    },
  },
  parts: {
    Tables: (sheet) => ref(tablesKind, { sheet, within: null }),
    Names: (sheet, { workbook }) => ref(namesKind, { sheet, workbook }),
    Charts: (sheet) => ref(chartsKind, sheet),
    Comments: (sheet) => ref(commentsKind, { sheet }),
    FreezePanes: (sheet) => ref(freezePanesKind, sheet),
    PageLayout: (sheet) => ref(pageLayoutKind, sheet),
    Protection: (sheet) => ref(sheetProtectionKind, sheet),
  },
  methods: {
    GetRange: (sheet, [address], state) => rangeRef(sheet, blockAt(present(sheet, state), address, state)),
    GetRangeByIndexes: (sheet, [row, column, rows, columns], state) => {
      const block = {
        row: index(row, 0),
        column: index(column, 0),
        rows: index(rows, 1),
        columns: index(columns, 1),
      };
      if (block.row + block.rows > WHOLE_SHEET.rows || block.column + block.columns > WHOLE_SHEET.columns)
        invalidArgument("The range would lie outside of the sheet.");
      return rangeRef(present(sheet, state), block);
    },
    GetRanges: (sheet, [addresses], state) =>
      ref(rangeAreasKind, {
        sheet: present(sheet, state),
        blocks: String(addresses)
          .split(",")
          .map((address) => blockAt(sheet, address, state)),
      }),
    GetCell: (sheet, [row, column], state) =>
      rangeRef(present(sheet, state), { row: index(row, 0), column: index(column, 0), rows: 1, columns: 1 }),
    GetUsedRange: (sheet, [valuesOnly], state) =>
      rangeRef(
        present(sheet, state),
        sheet.used(valuesOnly === true, WHOLE_SHEET) ?? { row: 0, column: 0, rows: 1, columns: 1 },
      ),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly], state) => {
      const block = present(sheet, state).used(valuesOnly === true, WHOLE_SHEET);
      return block ? rangeRef(sheet, block) : null;
    },
    Activate: (sheet, _, state) => activateSheet(state, present(sheet, state)),
    Delete: (sheet, _, state) => deleteSheet(state, present(sheet, state)),
    Copy: (sheet, [position], state) => ref(worksheetKind, copySheet(state, present(sheet, state), position)),
    Calculate: (_, __, state) => state.calculation.refresh(),
    ...eventMethods<Sheet>(
      {
        DataChangedEvent: EVENT.changed,
        ActivatedEvent: EVENT.activated,
        DeactivatedEvent: EVENT.deactivated,
        SelectionChangedEvent: EVENT.selectionChanged,
        CalculatedEvent: EVENT.calculated,
        EventNameChanged: EVENT.nameChanged,
        EventVisibilityChanged: EVENT.visibilityChanged,
      },
      ({ id }) => id,
    ),
  },
};
