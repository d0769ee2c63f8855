import { importFiles, type Imported } from "../../src/dossier/importFiles.ts";
import { LANGUAGES } from "../../src/messages/language.ts";
import { Problem, type Message } from "../../src/messages/message.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { said } from "../messages/sayable.ts";
import type { FuzzCase } from "./fuzzCase.ts";
import { doubtsOf, linesOf, type LineFacts } from "./lineFacts.ts";
import type { Verdict } from "./outcome.ts";

const NAME = "datoteka.bin";
const wholes = new Map<string, Promise<Imported | null>>();

/** What the whole file reads as; null where it is refused, as a letter without tables is. */
export function whole({ from }: FuzzCase): Promise<Imported | null> {
  if (from === null) return Promise.resolve(null);
  const id = `${from.format} ${from.id}`;
  const known = wholes.get(id);
  if (known) return known;
  const reading = Promise.resolve(from.bytes())
    .then((bytes) => importFiles([{ name: NAME, bytes }]))
    .catch(() => null);
  wholes.set(id, reading);
  return reading;
}

/** Reads a damaged file and holds what comes out to what the whole file says. */
export async function judge(fuzzed: FuzzCase): Promise<Verdict> {
  const original = await whole(fuzzed);
  let imported: Imported;
  try {
    imported = await importFiles([{ name: NAME, bytes: fuzzed.bytes }]);
  } catch (error) {
    if (!(error instanceof Problem)) return { outcome: "crash", detail: faultOf(error) };
    const unsaid = unsaidOf([error.problem]);
    return unsaid === null
      ? { outcome: "refused", detail: error.problem.key }
      : { outcome: "crash", detail: unsaid };
  }
  const messages = [...imported.documents, ...imported.lines, ...imported.others].flatMap(
    ({ warnings }) => warnings,
  );
  const unsaid = unsaidOf(messages);
  if (unsaid !== null) return { outcome: "crash", detail: unsaid };
  return original === null ? { outcome: "same", detail: "" } : compared(original, imported, fuzzed.breaks);
}

/** Lines that differ must say so themselves, or their document must. */
export function compared(original: Imported, damaged: Imported, breaks: boolean): Verdict {
  const missing = linesOf(original);
  const added = linesOf(damaged).filter((line) => {
    const same = missing.findIndex(({ values }) => values === line.values);
    if (same !== -1) missing.splice(same, 1);
    return same === -1;
  });
  if (missing.length + added.length === 0) return { outcome: "same", detail: "" };
  const known = new Set(doubtsOf(original));
  const doubt = doubtsOf(damaged).find((text) => !known.has(text));
  if (doubt !== undefined) return { outcome: "warned", detail: doubt };
  const ofLines = new Set(linesOf(original).flatMap(({ warnings }) => warnings));
  const quiet = added.filter(({ warnings }) => warnings.every((text) => ofLines.has(text)));
  const lost = missing.length - added.length;
  if (quiet.length === 0 && lost <= 0) return { outcome: "warned", detail: "the lines themselves" };
  const detail =
    quiet.length > 0
      ? difference(quiet[0]?.values ?? "", missing)
      : `${lost} lost: ${missing[0]?.values ?? ""}`;
  return { outcome: breaks ? "wrong" : "other document", detail };
}

/** Where a line parts from the one that it most resembles. */
function difference(line: string, others: readonly LineFacts[]): string {
  const same = (other: string): number => {
    let at = 0;
    while (at < line.length && line[at] === other[at]) at += 1;
    return at;
  };
  const most = Math.max(0, ...others.map(({ values }) => same(values)));
  const other = others.find(({ values }) => same(values) === most)?.values ?? "";
  const from = Math.max(0, most - 40);
  return `${line.slice(from, most + 120)}\n    instead of ${other.slice(from, most + 120)}`;
}

/** Null where each message has a sentence in each language, with all its values. */
function unsaidOf(messages: readonly Message[]): string | null {
  try {
    for (const message of messages) {
      said(message);
      for (const language of LANGUAGES) translatorFor(language).sayMessage(message);
    }
    return null;
  } catch (error) {
    return faultOf(error);
  }
}

export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place =
    error.stack
      ?.split("\n")
      .find((line) => line.includes("/src/"))
      ?.trim() ?? "";
  return `${error.name}: ${error.message} ${place.replace(/\(?\S*\/src\//u, "(src/")}`;
}
