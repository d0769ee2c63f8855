import { keyOf } from "../../../src/workbook/address.ts";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { verifiedFile } from "../../../src/cli/verify/verifiedFile.ts";
import { dossierToJson } from "../../../src/dossier/dossierJson.ts";
import { Problem } from "../../../src/messages/message.ts";
import { translatorFor } from "../../../src/messages/translator.ts";
import { otplataWorkbookState } from "../../../src/readers/otplataWorkbook.ts";
import { readWorkbookFile } from "../../../src/readers/xlsx/readWorkbookFile.ts";
import { MEMORY_COLUMN, MEMORY_DOSSIER_ROW } from "../../../src/workbook/memory/memory.ts";
import { joinedChunks } from "../../../src/workbook/memory/textChunks.ts";
import { openedWhole } from "../../writers/live/opened.ts";
import type { LiveSheet } from "../../../src/writers/live/model/liveState.ts";
import { newEngine } from "../../excel-host/calculation.ts";
import { faultOf } from "../judge.ts";
import { forgedMemory, type Forged } from "./forgedMemories.ts";

/** What came of a forged memory where it was opened. */
export interface OpenedForged {
  readonly seed: number;
  readonly how: string;
  /** By whom: the command line, or the page's reader. */
  readonly by: string;
  readonly milliseconds: number;
  /** The sentence of a refusal; "read" for one that was opened. */
  readonly said: string;
  readonly wrong: readonly string[];
}

/** In which any of them is read or refused, on a busy machine. */
const LONGEST_MS = 60_000;
const SHEET = "Otplata memory";
const TO_DO =
  /Open an earlier copy|Use the latest version|Open it in (?:Excel|the program)|Download it again|Delete what stands/u;

/**
 * Opens the workbook of a seed as `verify` does, and as the page does; and asks what it is to a report that is to stand
 * in its place: never one that nobody has changed.
 */
export async function openForged(seed: number): Promise<OpenedForged[]> {
  const forged = await forgedMemory(seed);
  const name = `forged-${seed}.xlsx`;
  const folder = await mkdtemp(join(tmpdir(), "otplata-forged-"));
  const path = join(folder, name);
  await writeFile(path, forged.bytes);
  const outcomes = [
    await outcome(forged, "command line", async () => {
      const { back } = await verifiedFile(path);
      return JSON.stringify(dossierToJson(back.written));
    }),
    await outcome(forged, "page", async () => {
      const file = await readWorkbookFile({ name, bytes: forged.bytes });
      const opened = file && openedWhole(file, newEngine());
      const sheet = opened?.content.state.sheets.find(({ key }) => key === "memory");
      return sheet ? rememberedText(sheet) : null;
    }),
  ];
  await rm(folder, { recursive: true });
  const state = await otplataWorkbookState({ name, bytes: forged.bytes });
  const asTarget = {
    seed,
    how: forged.how,
    by: "report --out",
    milliseconds: 0,
    said: state,
    wrong: state === "untouched" ? ["it would be replaced without being asked for"] : [],
  };
  return [...outcomes, asTarget];
}

/** The dossier's JSON on the page's sheet, as its own reader would join it. */
function rememberedText({ cells }: LiveSheet): string | null {
  const texts: string[] = [];
  for (let row = MEMORY_DOSSIER_ROW; ; row += 1) {
    const value = cells.get(keyOf(row, MEMORY_COLUMN))?.value;
    if (typeof value !== "string") return joinedChunks(texts);
    texts.push(value);
  }
}

async function outcome(
  { seed, how, mayBe, says }: Forged,
  by: string,
  open: () => Promise<string | null>,
): Promise<OpenedForged> {
  const start = performance.now();
  const done = (said: string, wrong: readonly string[]): OpenedForged => {
    const milliseconds = Math.round(performance.now() - start);
    const slow = milliseconds > LONGEST_MS ? [`it took ${milliseconds} ms`] : [];
    return { seed, how, by, milliseconds, said, wrong: [...wrong, ...slow] };
  };
  try {
    const read = await open();
    if (mayBe === "refused") return done("read", ["it was read"]);
    if (says !== null && !isSameJson(read, says)) return done("read", ["it was read as it does not say"]);
    return done("read", []);
  } catch (error) {
    if (!(error instanceof Problem)) return done("", [faultOf(error)]);
    const said = translatorFor("en").sayMessage(error.problem);
    if (mayBe === "as before") return done(said, ["it was refused"]);
    const lacks = [
      ...(said.includes(`forged-${seed}.xlsx`) ? [] : ["the file"]),
      ...(TO_DO.test(said) ? [] : ["what to do"]),
    ];
    if (said.includes("hidden sheet") && !said.includes(SHEET)) lacks.push("the sheet");
    return done(
      said,
      lacks.map((word) => `the sentence does not name ${word}`),
    );
  }
}

/** Equal as values, wherever their keys stand. */
function isSameJson(a: string | null, b: string): boolean {
  return a !== null && sorted(a) === sorted(b);
}

function sorted(text: string): string {
  return JSON.stringify(JSON.parse(text), (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
