import type { Dossier } from "../../src/dossier/dossier.ts";
import type { Imported } from "../../src/dossier/importFiles.ts";
import type { Chain } from "../../src/taskpane/chain.ts";
import type { PlacedCell, SheetPlan, WorkbookPlan } from "../../src/workbook/plan.ts";
import type { ReadBack } from "../../src/workbook/readBack/result.ts";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot.ts";
import type {
  AlteredCell,
  CellsComparison,
  OpenWorkbook,
  ReadCells,
  SelectedCell,
  SelectingWorkbook,
  WriteOutcome,
} from "../../src/writers/openWorkbook.ts";
import type { Alterations } from "../../src/writers/update/alterations.ts";
import type { WorkbookUpdate } from "../../src/writers/update/update.ts";
import { fakeChain } from "./fakeChain.ts";

type WriteOptions = Parameters<OpenWorkbook["write"]>[1];

/** A workbook reduced to what the pane can notice of it: tests set its parts as a user or Excel would. */
export interface FakeBook {
  /** The inputs as they stand; null in a workbook that is not ours. */
  inputs: Dossier | null;
  /** What the sheets were last written from. */
  written: Dossier | null;
  /** Keys of our sheets and the names they bear. */
  sheets: Map<string, string>;
  interrupted: boolean;
  otherVersion: string | null;
  /** Instead of all that: what reading back says. */
  says: ReadBack | null;
  /** What the next updates carry beside their sheets. */
  extra: Partial<WorkbookUpdate>;
  /** Cells that the user typed over, by the key of their sheet. */
  typedOver: Map<string, number>;
  /** What of the sheets is not as it was written. */
  altered: Alterations;
  /** Keys of sheets whose layout is to change. */
  laidOutAnew: Set<string>;
  /** Goes up with every change; the fingerprint. */
  revision: number;
  /** How a writing ends, where not well. */
  writing: (update: WorkbookUpdate, options: WriteOptions) => Promise<WriteOutcome | null>;
  comparison: CellsComparison | Error;
  reading: Error | null;
  /** Whether it is being calculated: until it is not, nothing is read but what its cells hold. */
  calculating: Promise<void> | null;
  cells: ReadCells | Error;
  cellsHold: Imported | Error;
  /** Headers of the tables of which the user had said something when cells were read. */
  mapped: (readonly string[])[];
  /** What was done to it, in order. */
  done: string[];
  /** Handlers that stand on it now. */
  watching: number;
}

export interface FakeExcel {
  readonly book: FakeBook;
  readonly open: SelectingWorkbook;
  readonly chain: Chain & { readonly dossiers: Dossier[] };
  /** The user goes to a cell. */
  readonly goTo: (cell: SelectedCell) => void;
  /** The user changes something: Excel tells whoever watches. */
  readonly edit: (change: (book: FakeBook) => void) => void;
}

const NOTHING_ALTERED: Alterations = { cells: [], inputs: [], gone: [], moved: false };

const CELLS: ReadCells = {
  workbook: "Budžet.xlsx",
  sheet: "List1",
  address: "A1:H40",
  block: { row: 0, column: 0, cells: [] },
  texts: [],
};

/** @param holds what our sheets in it were written from; null: a workbook without any */
export function fakeExcel(holds: Dossier | null = null): FakeExcel {
  const base = fakeChain();
  const listeners = new Set<() => void>();
  const selecting = new Set<(cell: SelectedCell) => void>();
  const book: FakeBook = {
    inputs: holds,
    written: holds,
    sheets: new Map(holds ? sheetsOf(holds).map(({ key, name }) => [key, name]) : []),
    interrupted: false,
    otherVersion: null,
    says: null,
    extra: {},
    typedOver: new Map(),
    altered: NOTHING_ALTERED,
    laidOutAnew: new Set(),
    revision: 1,
    writing: () => Promise.resolve(null),
    comparison: { agree: 1234, differ: [] },
    reading: null,
    calculating: null,
    cells: CELLS,
    cellsHold: { documents: [], lines: [], others: [] },
    mapped: [],
    done: [],
    watching: 0,
  };
  const chain: FakeExcel["chain"] = {
    ...base,
    readBack: () => Promise.resolve(readBackOf(book)),
    buildOptionsFor: (snapshot) =>
      Promise.resolve({
        sheetNames: new Map(snapshot.sheets.flatMap(({ key, name }) => (key === null ? [] : [[key, name]]))),
      }),
    buildWorkbook: (dossier, options) => {
      base.dossiers.push(dossier);
      return Promise.resolve(planOf(dossier, options?.sheetNames));
    },
    planUpdate: (wanted, snapshot, before) => {
      book.done.push("plan");
      return Promise.resolve(updateOf(book, wanted, snapshot, before));
    },
    alterations: () => Promise.resolve(book.altered),
    importCells: (_cells, mappings) => {
      book.mapped = mappings.map(({ headers }) => headers);
      return settle(book.cellsHold);
    },
  };

  const open: SelectingWorkbook = {
    async read() {
      book.done.push("read");
      // As Excel answers: never at once.
      await later();
      if (book.reading) throw book.reading;
      await book.calculating;
      return snapshotOf(book);
    },
    readUncalculated: () => (book.calculating ? snapshotOf(book) : null),
    async write(update, options) {
      book.done.push(`write ${update.plan.sheets.length}`);
      await later();
      const outcome = await book.writing(update, options);
      if (outcome) return outcome;
      book.written = base.dossiers.findLast((dossier) => sameText(planOf(dossier), update.plan)) ?? null;
      book.inputs = book.written;
      book.interrupted = false;
      book.otherVersion = null;
      book.says = null;
      book.extra = {};
      book.typedOver.clear();
      book.altered = NOTHING_ALTERED;
      for (const { key, name } of update.plan.sheets) book.sheets.set(key, name);
      book.revision += 1;
      for (const listener of listeners) listener();
      return {
        kind: "written",
        cells: 2500,
        sheets: update.plan.sheets.length - 1,
        altered: [],
        grown: [],
        unfurnished: [],
      };
    },
    async compare(plan) {
      book.done.push(`compare ${plan.sheets.length}`);
      await later();
      return settle(book.comparison);
    },
    async watch(onChange) {
      await later();
      book.watching += 1;
      listeners.add(onChange);
      return () => {
        book.watching -= 1;
        listeners.delete(onChange);
        return Promise.resolve();
      };
    },
    async watchSelection(onSelect) {
      await later();
      book.watching += 1;
      selecting.add(onSelect);
      return () => {
        book.watching -= 1;
        selecting.delete(onSelect);
        return Promise.resolve();
      };
    },
    async putBack(cells) {
      book.done.push(`put back ${cells.map(({ sheet, cell }) => `${sheet}!${cell}`).join(", ")}`);
      await later();
      const put = new Set(cells.map(({ sheet, cell }) => `${sheet}!${cell}`));
      const isLeft = ({ sheet, cell }: AlteredCell): boolean => !put.has(`${sheet}!${cell}`);
      book.altered = {
        ...book.altered,
        cells: book.altered.cells.filter(isLeft),
        inputs: book.altered.inputs.filter((input) => input.cells.some(isLeft)),
      };
      if (book.altered.inputs.length === 0) book.inputs = book.written;
      book.revision += 1;
      for (const listener of listeners) listener();
    },
    async select(sheet, cell) {
      book.done.push(`select ${sheet}!${cell}`);
      await later();
    },
    async readCells(what) {
      book.done.push(`cells ${what}`);
      await later();
      return settle(book.cells);
    },
  };
  const edit: FakeExcel["edit"] = (change) => {
    change(book);
    book.revision += 1;
    for (const listener of listeners) listener();
  };
  const goTo = (cell: SelectedCell): void => {
    for (const listener of selecting) listener(cell);
  };
  return { book, open, chain, goTo, edit };
}

function later(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function settle<T>(value: T | Error): Promise<T> {
  return value instanceof Error ? Promise.reject(value) : Promise.resolve(value);
}

function readBackOf(book: FakeBook): ReadBack {
  if (book.says) return book.says;
  const { inputs, written, interrupted, otherVersion } = book;
  if (!inputs || !written) return { kind: "none" };
  const changed = text(inputs) !== text(written);
  return { kind: "dossier", dossier: inputs, written, changed, interrupted, otherVersion, warnings: [] };
}

function snapshotOf(book: FakeBook): WorkbookSnapshot {
  const ours = [...book.sheets].map(([key, name]) => ({
    id: `id-${key}`,
    name,
    key,
    hidden: key === "memory",
    protected: false,
    block: null,
  }));
  return { sheets: ours, tables: [], names: [] };
}

/** The sheets that a dossier gives: one for each loan among them. Each holds a text of all that its figures come from. */
function sheetsOf(dossier: Dossier, names?: ReadonlyMap<string, string>): readonly SheetPlan[] {
  const sheet = (key: string, name: string, of: unknown): SheetPlan =>
    ({
      key,
      name: names?.get(key) ?? name,
      ...(key === "memory" ? { hidden: true } : {}),
      cells: [{ row: 0, column: 0, value: { kind: "text", text: text(of) } } satisfies PlacedCell],
      tables: [],
    }) as unknown as SheetPlan;
  return [
    sheet("summary", "Summary", dossier.settings),
    sheet(
      "loans",
      "Loans",
      dossier.loans.map(({ terms }) => terms),
    ),
    ...dossier.loans.map(({ terms }) => sheet(`schedule:${terms.id}`, terms.name, terms)),
    sheet("sources", "Sources", dossier.documents),
    sheet("memory", "Otplata", dossier),
  ];
}

function planOf(dossier: Dossier, names?: ReadonlyMap<string, string>): WorkbookPlan {
  return {
    language: dossier.settings.language,
    properties: { title: "Otplata: test" },
    sheets: sheetsOf(dossier, names),
    names: [],
  } as unknown as WorkbookPlan;
}

function sameText(a: WorkbookPlan, b: WorkbookPlan): boolean {
  const memory = (plan: WorkbookPlan): unknown => plan.sheets.at(-1)?.cells;
  return text(memory(a)) === text(memory(b));
}

function updateOf(
  book: FakeBook,
  wanted: WorkbookPlan,
  snapshot: WorkbookSnapshot,
  before: WorkbookPlan | null,
): WorkbookUpdate {
  const keys = new Set(wanted.sheets.map(({ key }) => key));
  const sheets = wanted.sheets.map((plan): WorkbookUpdate["sheets"][number] => {
    const there = snapshot.sheets.find(({ key }) => key === plan.key);
    const was = before?.sheets.find(({ key }) => key === plan.key);
    const typedOver = book.typedOver.get(plan.key) ?? 0;
    const isSame = was !== undefined && text(was.cells) === text(plan.cells) && typedOver === 0;
    return {
      plan,
      sheetId: there?.id ?? null,
      renamedFrom: null,
      action: there ? (isSame ? "same" : "changed") : "made",
      cells: there ? (isSame ? 0 : Math.max(typedOver, 12)) : 100,
      layout: !there || book.laidOutAnew.has(plan.key),
      unhide: false,
      tables: [],
      clear: [],
    };
  });
  const left = snapshot.sheets.flatMap(({ id, name, key }) =>
    key === null || keys.has(key) ? [] : [{ sheetId: id, name, key }],
  );
  return {
    plan: wanted,
    sheets,
    left,
    releasedTables: [],
    inTheWay: [],
    namesTaken: [],
    fingerprint: `revision ${book.revision}`,
    ...book.extra,
  };
}

function text(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === "bigint" ? `${member}n` : member,
  );
}
