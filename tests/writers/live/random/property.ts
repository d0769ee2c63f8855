import fc from "../../../fastCheck.ts";
import { buildWorkbook } from "../../../../src/workbook/buildWorkbook.ts";
import { calculateHere } from "../../../../src/writers/live/engine/calculateHere.ts";
import { LiveWorkbook } from "../../../../src/writers/live/liveWorkbook.ts";
import type { LiveState } from "../../../../src/writers/live/model/liveState.ts";
import { writtenLive } from "../../../contract/writtenLive.ts";
import { newEngine } from "../../../excel-host/calculation.ts";
import { sampleDossier, X_RAY } from "../../../workbook/dossier.ts";
import { edits, type Edit } from "./edits.ts";
import {
  calculatedAfresh,
  lineDifferences,
  readBackText,
  savedAndOpened,
  unsound,
  workbookLines,
} from "./laws.ts";
import { apply, EngineLost } from "./perform.ts";

/** A workbook as it is written, with two sheets of the user's own. */
export async function startState(): Promise<LiveState> {
  const book = await writtenLive(buildWorkbook(sampleDossier("sr-Latn", "2022-08-31", [X_RAY])));
  for (const sheet of ["Moje", "Drugo"]) book.addSheet(sheet);
  for (const { id, name } of book.content().state.sheets.slice(-2)) {
    const other = name === "Moje" ? "Drugo" : "Moje";
    book.enter(
      id,
      Array.from({ length: 12 }, (_none, index) => ({
        row: 1 + (index % 4),
        column: 1 + Math.floor(index / 4),
        content:
          index < 8
            ? { kind: "value", value: index * 1.5 }
            : { kind: "formula", formula: `SUM(B${2 + (index % 4)}:C${2 + (index % 4)})+${other}!B2` },
      })),
    );
  }
  return book.content().state;
}

const LONGEST = 12;

/** Whatever is done to the workbook: it is sound, saved and opened the same, and when all is undone as it was. */
export const randomEdits = (start: LiveState) =>
  fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: LONGEST }), (done) => holdsAfter(start, done));

export async function holdsAfter(start: LiveState, done: readonly Edit[]): Promise<void> {
  const book = new LiveWorkbook(calculateHere(newEngine()), start);
  const first = workbookLines(book);
  const words: string[] = [];
  try {
    for (const edit of done) {
      words.push(apply(book, edit));
      same("the workbook is sound", unsound(book.content().state), []);
    }
    await holdsNow(book);
    const { state } = book.content();
    while (book.view().canUndo) book.undo();
    if (book.content().state !== start) throw new Error("undone, it is not the workbook that it was");
    same("undone", workbookLines(book), first);
    while (book.view().canRedo) book.redo();
    if (!words.some((one) => /^undo/u.test(one)) && book.content().state !== state)
      throw new Error("made again, it is not the workbook that it became");
  } catch (error) {
    if (error instanceof EngineLost) return;
    throw new Error(`after ${words.map((one) => `\n  ${one}`).join("")}\n${String(error)}`, { cause: error });
  }
}

async function holdsNow(book: LiveWorkbook): Promise<void> {
  const lines = workbookLines(book);
  same("calculated afresh", workbookLines(calculatedAfresh(book)), lines);
  const opened = await savedAndOpened(book);
  same("saved and opened", workbookLines(opened, book), lines);
  const [before, after] = [await readBackText(book), await readBackText(opened)];
  if (before !== after)
    throw new Error(`read back: ${before.slice(0, 400)}\nand opened: ${after.slice(0, 400)}`);
}

function same(what: string, found: readonly string[], expected: readonly string[]): void {
  const differences = lineDifferences(expected, found);
  if (differences.length > 0) throw new Error(`${what}:\n${differences.join("\n")}`);
}
