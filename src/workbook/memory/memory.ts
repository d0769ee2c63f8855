import type { Dossier } from "../../dossier/dossier.ts";
import { dossierToJson, readDossier } from "../../dossier/dossierJson.ts";
import { faultOfJson } from "../../documents/faultOfJson.ts";
import { addLaterTexts } from "../../messages/laterTexts.ts";
import { Problem, type Message } from "../../messages/message.ts";
import { translatorFor } from "../../messages/translator.ts";
import { cellAddress } from "../address.ts";
import type { WorkbookPlan } from "../plan.ts";
import { inChunks, joinedChunks } from "./textChunks.ts";
import { cellAt, type SheetSnapshot } from "../snapshot.ts";

/**
 * What a workbook keeps of the dossier that it was made from, on a hidden sheet, so that it alone is enough to go on:
 * in its first column a sentence for whoever finds it, how the last writing ended, the program's version, and the
 * dossier's JSON in as many cells as it takes. All cells are texts.
 */
export const MEMORY_KEY = "memory";
export const MEMORY_COLUMN = 0;
export const MEMORY_SENTENCE_ROW = 0;
export const MEMORY_STATUS_ROW = 1;
export const MEMORY_VERSION_ROW = 2;
/** The first of the rows with the dossier. */
export const MEMORY_DOSSIER_ROW = 3;

/** "writing": the last writing began and did not end. The same in every language. */
export type MemoryStatus = "complete" | "writing";

/** What a memory sheet says. */
export interface Memory {
  readonly status: MemoryStatus;
  /** Of the program that wrote. */
  readonly version: string;
  readonly dossier: Dossier;
}

/** What a workbook was last written from, and the plan that was made of it then. */
export interface LastWritten {
  readonly dossier: Dossier;
  readonly plan: WorkbookPlan;
}

/** The dossier as texts of at most 30,000 characters, one for each cell from the first row of the dossier down. */
export function memoryTexts(dossier: Dossier): string[] {
  return inChunks(JSON.stringify(dossierToJson(dossier)));
}

/**
 * Reads a memory sheet.
 * @returns what it says, or in one sentence why that cannot be relied on and what to do
 */
export function readMemory(sheet: SheetSnapshot): Memory | { readonly damaged: Message } {
  try {
    const status = textAt(sheet, MEMORY_STATUS_ROW);
    if (status !== "complete" && status !== "writing") damaged(MEMORY_STATUS_ROW);
    const version = textAt(sheet, MEMORY_VERSION_ROW);
    const dossier = readDossier(dossierJson(sheet));
    // A later version of the program may have said what this one has no sentence for.
    if (!hasWordsForAll(dossier)) throw new Problem("errors:memoryOfOtherForm");
    return { status, version, dossier };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { damaged: onSheet(error.problem, sheet.name) };
  }
}

/** With the sheet before the place on it. */
function onSheet({ key, params }: Message, name: string): Message {
  const { path } = params;
  return { key, params: typeof path === "string" ? { ...params, path: `${name}: ${path}` } : params };
}

function dossierJson(sheet: SheetSnapshot): unknown {
  const texts: string[] = [];
  for (let row = MEMORY_DOSSIER_ROW; cellAt(sheet, row, MEMORY_COLUMN).value !== null; row += 1) {
    texts.push(textAt(sheet, row));
  }
  const joined = joinedChunks(texts);
  if (joined === null) return damaged(MEMORY_DOSSIER_ROW);
  const json = parsed(joined);
  // Texts of documents may be long numbers; the digits of our own values are bounded by their forms.
  if (joined !== sound && faultOfJson(joined, Infinity)) damaged(MEMORY_DOSSIER_ROW);
  sound = joined;
  return json;
}

/** The last one without a fault: an open workbook is read back again and again, and looking takes longer than parsing. */
let sound = "";

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return damaged(MEMORY_DOSSIER_ROW);
  }
}

function textAt(sheet: SheetSnapshot, row: number): string {
  const { value, formula, error } = cellAt(sheet, row, MEMORY_COLUMN);
  // A formula could give another text tomorrow.
  return typeof value === "string" && formula === null && !error ? value : damaged(row);
}

function damaged(row: number): never {
  throw new Problem("errors:memoryDamaged", { path: cellAddress(row, MEMORY_COLUMN) });
}

/** Whether this program has a sentence for every message in the dossier. */
function hasWordsForAll(dossier: Dossier): boolean {
  // A worker that opens files has none of them yet.
  addLaterTexts();
  const t = translatorFor(dossier.settings.language);
  try {
    for (const found of messagesIn(dossier)) t.sayMessage(found);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Every message in a value, whatever holds it; not those within a message, which are said with it. */
function* messagesIn(value: unknown): Generator<Message> {
  if (typeof value !== "object" || value === null) return;
  if (isMessage(value)) yield value;
  else for (const inner of Object.values(value)) yield* messagesIn(inner);
}

function isMessage(value: object): value is Message {
  return "key" in value && "params" in value;
}
