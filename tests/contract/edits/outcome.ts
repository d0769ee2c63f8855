import type { Dossier } from "../../../src/dossier/dossier.ts";
import type { Message } from "../../../src/messages/message.ts";
import { translatorFor } from "../../../src/messages/translator.ts";
import { readBack } from "../../../src/workbook/readBack/readBack.ts";
import type { OpenWorkbook } from "../../../src/writers/openWorkbook.ts";
import type { WorkbookUser } from "../workbookUser.ts";
import { sheetAndRest } from "./steps.ts";
import { updateFor, writeDossier } from "../../writers/excel/liveWorkbook.ts";

/** What comes of what was done to a workbook. */
export interface Outcome {
  /** What of the dossier is another: "loans.0.rate: 3 → 3.5". Null where nothing is taken over. */
  readonly changed: readonly string[] | null;
  /** Faults and warnings, as they are said in English. */
  readonly said: readonly string[];
  /** What the update asks before it writes: "Zajmovi!B3 written". */
  readonly asked: readonly string[];
  /** Tables that it makes anew elsewhere. */
  readonly released: readonly string[];
  /** What the cells watched hold before and after recalculating: "Moje!B2 =A1*2 14 | =A1*2 14". */
  readonly cells: readonly string[];
  /** Whether all of our cells agree with the engine after recalculating, and a second one has nothing to write. */
  readonly agrees: boolean;
}

/** Content and value of a cell: "=A1*2 14", "text", "". */
export type ShownCell = (place: string) => string;

/** What cells hold, beside what they show. */
export function shownIn(user: WorkbookUser, { values }: { readonly values?: true }): ShownCell {
  return (place) => {
    const [sheet, cell] = sheetAndRest(place);
    const [content, value] = [user.content(sheet, cell), user.value(sheet, cell)];
    return content === value || values ? String(value ?? "") : `${String(content)} ${String(value)}`;
  };
}

/** What the open workbook comes to: read back, recalculated as the pane does it, compared. */
export async function outcomeOf(
  book: OpenWorkbook,
  written: Dossier,
  watched: readonly string[],
  shown: ShownCell,
): Promise<Outcome> {
  const before = watched.map(shown);
  const back = readBack(await book.read());
  const faults =
    back.kind === "faults"
      ? back.faults.map(({ sheet, cell, message }) => `${sheet}!${cell} ${said(message)}`)
      : [];
  if (back.kind !== "dossier") {
    const cells = watched.map((place, index) => `${place} ${before[index]}`);
    return {
      changed: null,
      said: back.kind === "unreadable" ? [said(back.reason)] : faults,
      asked: [],
      released: [],
      cells,
      agrees: false,
    };
  }
  const { outcome, plan, update } = await writeDossier(book, back.dossier);
  const { differ } = await book.compare(plan);
  const again = readBack(await book.read());
  const left =
    again.kind === "dossier"
      ? (await updateFor(book, again.dossier)).sheets.filter(({ action }) => action !== "same")
      : null;
  return {
    changed: differences(written, back.dossier),
    said: back.warnings.map(said),
    asked: update.inTheWay.map(({ sheet, cell, why }) => `${sheet}!${cell} ${why}`),
    released: update.releasedTables,
    cells: watched.map((place, index) => `${place} ${before[index]} | ${shown(place)}`),
    agrees: outcome.kind === "written" && differ.length === 0 && left?.length === 0,
  };
}

function said(message: Message): string {
  return translatorFor("en").sayMessage(message).replaceAll("\u00a0", " ");
}

/** Paths at which two values differ, with both in short; of lists, loans excepted, what they have more and less. */
export function differences(before: unknown, after: unknown, path = ""): string[] {
  if (Object.is(before, after)) return [];
  if (!isPlain(before) || !isPlain(after)) return [`${path.slice(1)}: ${short(before)} → ${short(after)}`];
  if (Array.isArray(before) && Array.isArray(after) && !isOfLoans(before)) {
    const [was, is] = [before.map(short), after.map(short)];
    return [
      ...was.filter((one) => !is.includes(one)).map((one) => `${path.slice(1)}: without ${one}`),
      ...is.filter((one) => !was.includes(one)).map((one) => `${path.slice(1)}: with ${one}`),
    ];
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length > after.length)
    return [`${path.slice(1)}: without ${missing(before, after).join(", ")}`];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => differences(before[key], after[key], `${path}.${key}`));
}

/** Ids of the loans that are gone. */
function missing(before: readonly unknown[], after: readonly unknown[]): string[] {
  const idOf = (loan: unknown): string => (loan as Dossier["loans"][number]).terms.id;
  const left = after.map(idOf);
  return before.map(idOf).filter((id) => !left.includes(id));
}

/** Loans stay in their order, and are looked into. */
const isOfLoans = (list: readonly unknown[]): boolean => list.some((one) => isPlain(one) && "terms" in one);

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function short(value: unknown): string {
  if (value === undefined) return "none";
  const text = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "bigint" ? String(part) : part,
  );
  return text.length > 160 ? `${text.slice(0, 157)}...` : text;
}
