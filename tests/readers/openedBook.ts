import { parseAddress } from "../../src/workbook/address.ts";
import type { WorkbookPlan } from "../../src/workbook/plan.ts";
import { calculateHere } from "../../src/writers/live/engine/calculateHere.ts";
import { LiveWorkbook } from "../../src/writers/live/liveWorkbook.ts";
import type { LiveSheet } from "../../src/writers/live/model/liveState.ts";
import { planUpdate } from "../../src/writers/update/planUpdate.ts";
import { newEngine } from "../excel-host/calculation.ts";
import { opened } from "./changedFile.ts";
import { fileReadAgain } from "./readAgain.ts";

export async function bookOf(file: Uint8Array): Promise<LiveWorkbook> {
  return new LiveWorkbook(calculateHere(newEngine()), (await opened(file)).content.state);
}

export function sheetIn(book: LiveWorkbook, name: string): LiveSheet {
  const sheet = book.content().state.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(name);
  return sheet;
}

export function cellAt(book: LiveWorkbook, sheet: string, address: string): ReturnType<LiveWorkbook["cell"]> {
  const { row, column } = parseAddress(address)!;
  return book.cell(sheetIn(book, sheet).id, row, column);
}

/** The book that the file holds, and the one that is opened from the file that it is downloaded as. */
export async function openedTwice(
  bytes: Uint8Array,
): Promise<{ book: LiveWorkbook; again: LiveWorkbook; file: Uint8Array }> {
  const book = await bookOf(bytes);
  const file = await fileReadAgain(book.toBook());
  return { book, again: await bookOf(file), file };
}

/** The workbook written anew, from the data that it was written from. */
export async function writtenAnew(book: LiveWorkbook, plan: WorkbookPlan): Promise<LiveWorkbook> {
  await book.write(planUpdate(plan, await book.read(), plan));
  return book;
}
