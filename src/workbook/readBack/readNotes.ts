import { shownText } from "./cells/readCellText.ts";
import { figuresOf } from "../../checks/note.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { FindingNote, NoteState } from "../../dossier/userWords.ts";
import { translatorFor } from "../../messages/translator.ts";
import { MADE_FOR_WORDS, NOTE_STATE_WORDS } from "../checkWords.ts";
import type { WorkbookSnapshot } from "../snapshot.ts";
import { findingsTable } from "../checks/findingsTable.ts";
import { goneNotesTable } from "../checks/goneNotesTable.ts";
import type { CellFindings } from "./findings.ts";
import { inputRows, tableNamed, type ExpectedTable, type InputRow } from "./inputTable.ts";
import { RowReader } from "./rowReader.ts";
import type { Finding } from "../../checks/finding.ts";
import { runChecks } from "../../checks/runChecks.ts";
import { setTolerances } from "../../checks/setTolerances.ts";

/**
 * The user's notes on findings, from tblFindings and, of findings that there are no more, from tblGoneNotes: in the
 * dossier's order, then new ones in the order of the tables. A new or changed note was made for the figures that the
 * sheet was written with; one that is as it was keeps those it was made for. Null where there is nothing to read.
 */
export function readNotes(
  snapshot: WorkbookSnapshot,
  written: Dossier,
  findings: CellFindings,
): readonly FindingNote[] | null {
  const isThere = snapshot.sheets.some(({ key }) => key === "checks");
  const tables = expectedTables(written);
  if (!isThere && tables.every(({ name }) => !tableNamed(snapshot, name))) return null;
  const known = new KnownFindings(written);
  const read = new Map<string, FindingNote>();
  const rowOf = new Map<string, { readonly at: InputRow; readonly words: NoteWords | null }>();
  const missing = new Set<string>();
  for (const table of tables) {
    if (!isExpected(table, snapshot, known)) continue;
    const rows = inputRows(snapshot, table, findings);
    if (rows === null) {
      missing.add(table.name);
      continue;
    }
    for (const at of rows) {
      const row = new RowReader(at, written.settings.language, findings);
      const words = noteWords(row, table.name === FINDINGS);
      const key = words === undefined ? undefined : keyOfRow(row, words, known);
      if (words === undefined || key === undefined) continue;
      const first = rowOf.get(key);
      if (first) {
        // A row that was copied says nothing new.
        if (!isSame(first.words, words))
          findings.fault(at("key"), "inputs:findingTwice", { first: first.at("key").address });
        continue;
      }
      rowOf.set(key, { at, words });
      if (words) read.set(key, noteFrom(key, words, known));
    }
  }
  if (missing.size > 0) return null;
  return inOrder(read, rowOf, known, findings);
}

const FINDINGS = "tblFindings";

function expectedTables({ settings: { language } }: Dossier): readonly ExpectedTable[] {
  const t = translatorFor(language);
  return [findingsTable(t, null), goneNotesTable(t)].map(({ name, columns }) => ({
    name,
    sheet: "checks",
    columns: columns
      .filter(({ key }) => ["key", "state", "note", "madeFor"].includes(key))
      .map(({ key, header }) => ({ key, header: t.say(header) })),
  }));
}

/** The table of gone notes is only there where there are such; that of the findings always. */
function isExpected({ name }: ExpectedTable, snapshot: WorkbookSnapshot, known: KnownFindings): boolean {
  if (tableNamed(snapshot, name)) return true;
  return name === FINDINGS ? known.all.size > 0 : known.hasGone();
}

/** The key of the row's finding; undefined for a row that never said anything, and for one of no finding (a fault). */
function keyOfRow(row: RowReader, words: NoteWords | null, known: KnownFindings): string | undefined {
  const cell = row.at("key");
  const { value } = cell.content;
  const shown = typeof value === "string" ? value.trim() : "";
  const key = words === null ? known.noteShown(shown) : known.keyShown(shown);
  if (key !== undefined || words === null) return key;
  return row.findings.fault(cell, "inputs:findingUnknown");
}

function noteFrom(key: string, { state, text, isConfirmed }: NoteWords, known: KnownFindings): FindingNote {
  const before = known.notes.get(key);
  const finding = known.all.get(key);
  const isAsBefore = before?.state === state && shownText(before.text) === text;
  if (before && isAsBefore && !(isConfirmed && finding)) return before;
  const seen = finding ? figuresOf(finding) : (before?.seen ?? "");
  return { finding: key, state, text: before && isAsBefore ? before.text : text, seen };
}

function inOrder(
  read: ReadonlyMap<string, FindingNote>,
  rowOf: ReadonlyMap<string, unknown>,
  known: KnownFindings,
  findings: CellFindings,
): FindingNote[] {
  const kept = [...known.notes.keys()].flatMap((key) => read.get(key) ?? []);
  const added = [...read].filter(([key]) => !known.notes.has(key)).map(([, note]) => note);
  const deleted = [...known.notes.keys()].filter((key) => !rowOf.has(key)).length;
  // A row is easily deleted among a thousand; who has only emptied its cells knows what was in them.
  if (deleted > 0) findings.note("inputs:notesDeleted", { count: deleted });
  return [...kept, ...added];
}

function isSame(a: NoteWords | null, b: NoteWords | null): boolean {
  return a?.state === b?.state && a?.text === b?.text && a?.isConfirmed === b?.isConfirmed;
}

/** What the user says of a finding in its row. */
interface NoteWords {
  readonly state: NoteState;
  readonly text: string | null;
  /** Whether it was confirmed for the figures as they are now. */
  readonly isConfirmed: boolean;
}

/**
 * The state and note of a row; null where it says neither; undefined where it is faulty.
 * @param hasMadeFor whether the row also says which figures the note was made for
 */
function noteWords(row: RowReader, hasMadeFor: boolean): NoteWords | null | undefined {
  const state = row.choiceOrNone("state", NOTE_STATE_WORDS);
  const text = row.textOrNone("note");
  const madeFor = hasMadeFor ? row.choiceOrNone("madeFor", MADE_FOR_WORDS) : null;
  if (state === undefined || text === undefined || madeFor === undefined) return undefined;
  if (state !== null) return { state, text, isConfirmed: madeFor === "these" };
  return text === null ? null : row.findings.fault(row.at("state"), "inputs:noteWithoutState");
}

/** The findings and notes that a sheet was written with. The checks are only run where something is asked of them. */
class KnownFindings {
  readonly notes: ReadonlyMap<string, FindingNote>;
  readonly #written: Dossier;
  readonly #notesShown: ReadonlyMap<string, string>;
  #all: ReadonlyMap<string, Finding> | null = null;
  #shown: ReadonlyMap<string, string> | null = null;

  constructor(written: Dossier) {
    this.#written = written;
    this.notes = new Map(written.notes.map((note) => [note.finding, note]));
    this.#notesShown = byShownText([...this.notes.keys()]);
  }

  /** By key. */
  get all(): ReadonlyMap<string, Finding> {
    this.#all ??= new Map(
      runChecks(this.#written, setTolerances(this.#written)).flatMap((result) =>
        result.findings.map((finding) => [finding.key, finding] as const),
      ),
    );
    return this.#all;
  }

  /** Whether there are notes of findings that there are no more. */
  hasGone(): boolean {
    return [...this.notes.keys()].some((key) => !this.all.has(key));
  }

  /** The key of a note, as a cell shows it. */
  noteShown(shown: string): string | undefined {
    return this.#notesShown.get(shown);
  }

  /** The key of a finding or of a note, as a cell shows it. */
  keyShown(shown: string): string | undefined {
    this.#shown ??= byShownText([...this.all.keys(), ...this.notes.keys()]);
    return this.#shown.get(shown);
  }
}

function byShownText(keys: readonly string[]): ReadonlyMap<string, string> {
  return new Map(keys.map((key) => [shownText(key) ?? "", key]));
}
