import { keyOf, placeOfKey } from "../../workbook/address.ts";
import type { Block } from "../../workbook/plan.ts";
import { without } from "../blocks.ts";
import type { Language } from "../../messages/language.ts";
import {
  FILE_ERRORS,
  type Book,
  type BookCell,
  type BookCondition,
  type BookName,
  type BookSheet,
} from "../book/book.ts";
import { bookCondition, bookValidation } from "../book/bookRules.ts";
import { nameOfCell, sheetMark } from "../book/drawBook.ts";
import { drawnCell, isPlain } from "../drawnCell.ts";
import type { CountOfName } from "../formulas/arrayUse.ts";
import { fileFormula, userFileFormula } from "../formulas/fileFormula.ts";
import { COLUMN_MARGIN } from "../sheetLook.ts";
import { GONE } from "../sheetMarks.ts";
import type { LineFormat } from "../../workbook/userContent.ts";
import { blockFinder, keysIn } from "./block.ts";
import { liveHeights, userHeights } from "./liveHeights.ts";
import {
  EMPTY_CELL,
  type LiveCell,
  type LiveSheet,
  type LiveState,
  type PlannedLook,
} from "./model/liveState.ts";
import { namesInFormulas } from "./model/namesInFormulas.ts";
import { mappedRule } from "./model/userRules.ts";
import type { SpillsOf, ValueAt } from "./readSnapshot.ts";
import { requireSavable } from "./requireSavable.ts";

/**
 * The workbook as it is saved in a file: with all that the user has added to it, and each formula's result as it is calculated now.
 * @throws Problem for one that Excel would refuse or repair
 */
export function toBook(state: LiveState, valueAt: ValueAt, spillsOf: SpillsOf): Book {
  requireSavable(state, valueAt);
  const { countOfName } = namesInFormulas(state);
  const draw = drawing(state.language);
  return {
    properties: state.properties ?? NO_PROPERTIES,
    sheets: state.sheets.map((sheet) =>
      bookSheet(sheet, { valueAt, spilled: spillsOf(sheet), countOfName, draw }),
    ),
    names: [
      ...state.names.flatMap((name) => bookName(name, state)),
      ...state.sheets.flatMap(({ name, key }) => (key === null ? [] : [sheetMark(name, key)])),
    ],
    protection: state.protection ?? null,
  };
}

const NO_PROPERTIES = { title: "Otplata", subject: "", description: "", keywords: "", creator: "Otplata" };

/** A name whose cell is gone is kept as Excel keeps it: what formulas say of it stays theirs. That of a sheet goes with the sheet. */
function bookName({ name, at, own }: LiveState["names"][number], { sheets }: LiveState): BookName[] {
  const nameOf = (sheetId: string): string | undefined => sheets.find(({ id }) => id === sheetId)?.name;
  if (own) {
    const { sheetId, formula, ...rest } = own;
    const sheet = sheetId === null ? null : nameOf(sheetId);
    return sheet === undefined ? [] : [{ name, ...rest, formula: fileFormula(formula, null), sheet }];
  }
  const sheet = at && nameOf(at.sheetId);
  return [at && sheet ? nameOfCell(name, sheet, at.row, at.column) : { name, formula: GONE, sheet: null }];
}

/** What the cells of a sheet are written with. */
interface Saving {
  readonly valueAt: ValueAt;
  /** What formulas of the sheet fill, each block from the formula's own cell. */
  readonly spilled: readonly Block[];
  readonly countOfName: CountOfName;
  readonly draw: ReturnType<typeof drawing>;
}

function bookSheet(sheet: LiveSheet, saving: Saving): BookSheet {
  const { name, hidden, tables, charts, freeze, gridlines, print, kept = {} } = sheet;
  const { conditions: _conditions, validations: own = [], rows, ...rest } = kept;
  const lines = withoutHeights(rows);
  const cells = bookCells(sheet, saving);
  const taken = own.flatMap(({ at }) => at);
  return {
    name,
    cells,
    tables: tables.map(({ name: table, block, headers, filter }) => ({
      name: table,
      block,
      headers,
      filter,
    })),
    // One that goes over several rows is written cell by cell.
    merges: sheet.merges.filter(({ rows: count }) => count === 1),
    widths: widthsOf(sheet),
    heights: new Map([...liveHeights(sheet, saving.valueAt), ...userHeights(sheet)]),
    settings: {
      ...rest,
      ...(hidden ? { state: "veryHidden" as const } : {}),
      ...(lines.size > 0 ? { rows: lines } : {}),
    },
    freeze,
    gridlines,
    conditions: conditionsOf(sheet),
    validations: [
      ...sheet.validations.flatMap((validation) => {
        // Of two rules for a cell, programs refuse the file or take any: the user's stands.
        const free = without(validation.at, taken);
        return free.length === 0 ? [] : [bookValidation(validation, free)];
      }),
      ...own.map((validation) => ({
        ...validation,
        first: validation.first && fileFormula(validation.first, null),
        second: validation.second && fileFormula(validation.second, null),
      })),
    ],
    links: [...sheet.cells].flatMap(([key, { link }]) => (link ? [{ ...placeOfKey(key), ...link }] : [])),
    notes: [...sheet.cells].flatMap(([key, { note }]) => (note ? [{ ...placeOfKey(key), note }] : [])),
    charts,
    // A sheet of which nothing is said is printed as ours are: as wide as a page.
    print: print ?? { orientation: "landscape", fitWidth: 1, fitHeight: 0, footer: name },
  };
}

/** The program's rules and the user's in one order. */
function conditionsOf({ conditions, kept }: LiveSheet): BookCondition[] {
  const own = (kept?.conditions ?? []).map(({ after, rule, ...rest }) => ({
    after,
    condition: { ...rest, rule: mappedRule(rule, (formula) => fileFormula(formula, null)) },
  }));
  const before = (count: number): BookCondition[] =>
    own.filter(({ after }) => after === count).map(({ condition }) => condition);
  return [
    ...conditions.flatMap((condition, index) => [...before(index), bookCondition(condition)]),
    ...own.filter(({ after }) => after >= conditions.length).map(({ condition }) => condition),
  ];
}

/** Rows that are hidden, or of a group. */
function withoutHeights(rows: ReadonlyMap<number, LineFormat> = new Map()): Map<number, LineFormat> {
  return new Map(
    [...rows].flatMap(([row, { height: _height, ...line }]) =>
      Object.keys(line).length > 0 ? [[row, line] as const] : [],
    ),
  );
}

const DEFAULT_WIDTH = 9;

function widthsOf({ widths }: LiveSheet): Map<number, number> {
  const last = Math.max(-1, ...widths.keys());
  return new Map(
    Array.from({ length: last + 1 }, (_none, column) => [
      column,
      (widths.get(column) ?? DEFAULT_WIDTH) + COLUMN_MARGIN,
    ]),
  );
}

function bookCells(sheet: LiveSheet, saving: Saving): BookCell[] {
  const { cells, tables, merges } = sheet;
  const tableAt = blockFinder(tables.map(({ block, name }) => ({ ...block, name })));
  const headerAt = new Map(
    tables.flatMap(({ block, headers }) =>
      headers.map((header, index) => [keyOf(block.row, block.column + index), header] as const),
    ),
  );
  const mergeAt = blockFinder(merges);
  const fills = new Map(saving.spilled.map((block) => [keyOf(block.row, block.column), block]));
  const filled = new Set(saving.spilled.flatMap((block) => [...keysIn(block)]));
  const unknown = [...filled, ...headerAt.keys()]
    .filter((key) => !cells.has(key))
    .map((key) => [key, EMPTY_CELL] as const);
  return [...cells, ...unknown].flatMap(([key, cell]): BookCell[] => {
    const { row, column } = placeOfKey(key);
    const merge = mergeAt(row, column);
    if (merge && (merge.row !== row || merge.column !== column)) {
      // What is covered keeps its frame and ground, and holds nothing.
      const isSeen = merge.rows === 1 && !isPlain(cell.drawn);
      return isSeen ? [{ row, column, value: null, isError: false, formula: null, drawn: cell.drawn }] : [];
    }
    const header = headerAt.get(key);
    if (header !== undefined)
      return [
        { row, column, value: header, isError: false, formula: null, drawn: cell.drawn, ...runsIn(cell) },
      ];
    const shown = saving.valueAt(sheet, row, column);
    const value = savedValue(shown.value, cell);
    const isError = shown.isError && FILE_ERRORS.has(value);
    const table = tableAt(row, column);
    const isText = typeof value === "string" && !isError;
    const drawn = saving.draw({ cell, ruled: table !== undefined, isText });
    if (value === null && cell.formula === null && isPlain(drawn)) return [];
    const formula = bookFormula(cell, table?.name ?? null, fills.get(key), saving.countOfName);
    return [{ row, column, value, isError, formula, drawn, ...runsIn(cell) }];
  });
}

function savedValue(value: BookCell["value"], { drawn }: LiveCell): BookCell["value"] {
  // What another program has left in the last digits of a double, no cell shows.
  if (typeof value === "number") return Number(value.toPrecision(15));
  // An empty text stands at the left only where the plan had a text.
  return value === "" && drawn.horizontal !== "left" ? null : value;
}

/** What beside a cell's planned look decides how it is drawn. */
interface CellInPlace {
  readonly cell: LiveCell;
  /** Whether it stands in the body of a table. */
  readonly ruled: boolean;
  readonly isText: boolean;
}

/**
 * A cell of ours is drawn as the plan would for what it holds now: a text stands at the left, and a formula in a cell for texts is
 * none, or it would turn into its own text when it is edited.
 */
function drawing(language: Language): (held: CellInPlace) => LiveCell["drawn"] {
  const known = new Map<PlannedLook, Map<string, LiveCell["drawn"]>>();
  return ({ cell: { planned, formula, link, drawn }, ruled, isText }) => {
    if (!planned) return drawn;
    const ofLook = known.get(planned) ?? new Map<string, LiveCell["drawn"]>();
    known.set(planned, ofLook);
    const kinds = `${ruled}|${isText}|${formula === null}|${link === undefined}`;
    const before = ofLook.get(kinds);
    if (before) return before;
    const value = isText ? ({ kind: "text", text: "" } as const) : ({ kind: "blank" } as const);
    const cell = { ...planned, value, ...(formula === null ? {} : { formula }), ...(link ? { link } : {}) };
    const made = drawnCell(cell, { language, ruled });
    ofLook.set(kinds, made);
    return made;
  };
}

/** The formula as files hold it: one of arrays says so, with the cells that its results fill where they are several. */
function bookFormula(
  { formula }: LiveCell,
  table: string | null,
  fills: Block | undefined,
  countOfName: CountOfName,
): BookCell["formula"] {
  if (formula === null) return null;
  const { text, isArray } = userFileFormula(formula, table, countOfName);
  if (!isArray) return { text, array: "none" };
  return { text, array: "dynamic", ...(fills ? { fills } : {}) };
}

/** Parts of the cell's text that look other than it, where it still holds that text. */
export function runsIn({ value, formula, runs }: LiveCell): Pick<LiveCell, "runs"> {
  return runs && formula === null && runs.map(({ text }) => text).join("") === value ? { runs } : {};
}
