import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { Imported } from "../../src/dossier/importFiles.ts";
import { importFiles } from "../../src/dossier/importFiles.ts";
import { inUtf8 } from "../documents/bytes.ts";
import { fuzzCase, formatOfSeed } from "./fuzzCase.ts";
import { fuzzPool } from "./fuzzPool.ts";
import { fuzzReport } from "./fuzzReport.ts";
import { compared, faultOf, judge } from "./judge.ts";
import { DEFECTS } from "./outcome.ts";
import { LAW } from "./seeds/content.ts";
import { FORMATS, seedFilesOf } from "./seeds/seedFiles.ts";
import { delimited } from "./seeds/writers.ts";

const SAMPLE = 60;
/** Without the real documents, so that the files are the same on every machine; `npm run fuzz` takes other seeds. */
const SEEDS = Array.from({ length: SAMPLE }, (_, index) => 1 + index);

test(`none of ${SAMPLE} damaged and hostile files is read wrong in silence, or stops the program`, async () => {
  const results = await fuzzPool(SEEDS, { workers: 1, withReal: false });
  expect(results).toHaveLength(SAMPLE);
  const defects = results.filter(({ outcome }) => DEFECTS.includes(outcome));
  expect(defects, fuzzReport(results)).toEqual([]);
  // Damage that damages nothing would prove nothing.
  const outcomes = new Set(results.map(({ outcome }) => outcome));
  expect(["refused", "same", "warned"].every((outcome) => outcomes.has(outcome as "same"))).toBe(true);
});

test("the whole files are read: there is something that a damage can change", async () => {
  for (const format of FORMATS) {
    for (const file of seedFilesOf(format, false)) {
      const { documents, lines, others } = await importFiles([{ name: "a", bytes: await file.bytes() }]);
      expect([file.id, documents[0]?.kind]).toEqual([file.id, format]);
      expect(lines.length + others.length).toBeGreaterThan(1);
    }
  }
});

test("a file is made again from its seed, whatever the clock says", async () => {
  onTestFinished(() => {
    vi.useRealTimers();
  });
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
    const madeOn = (day: string) => {
      vi.useFakeTimers({ toFake: ["Date"], now: new Date(day) });
      return fuzzCase(seed, false);
    };
    const [first, second] = [await madeOn("2026-01-01"), await madeOn("2026-01-02")];
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
    expect([first.how, first.format]).toEqual([second.how, formatOfSeed(seed)]);
  }
});

describe("what is judged", () => {
  const read = (text: string): Promise<Imported> => importFiles([{ name: "a", bytes: inUtf8(text) }]);
  const law = delimited(LAW, ";");
  const verdict = async (text: string): Promise<string> =>
    compared(await read(law), await read(text), true).outcome;

  test("the same lines in the same words", async () => {
    expect(await verdict(law)).toBe("same");
  });

  test("another date without a word", async () => {
    expect(await verdict(law.replace("21.09.2025.", "21.03.2025."))).toBe("wrong");
  });

  test("another amount, which the total notices", async () => {
    expect(await verdict(law.replace(";23.751.816;", ";23.851.816;"))).toBe("warned");
  });

  test("an amount that is none, which its line says", async () => {
    expect(await verdict(law.replace(";23.751.816;", ";23.751.8x6;"))).toBe("warned");
  });

  test("a card and the total left out: whole, and another document, unless a rule is broken", async () => {
    const [shorter = ""] = law.split("6.2;");
    expect(await verdict(shorter)).toBe("wrong");
    expect(compared(await read(law), await read(shorter), false).outcome).toBe("other document");
  });

  test("an error that is no Problem is a crash, with its place", async () => {
    const bytes = new Proxy(new Uint8Array(9), {
      get: () => {
        throw new TypeError("no bytes");
      },
    });
    const broken = { seed: 1, format: "csv", from: null, how: "", bytes, breaks: true } as const;
    expect(await judge(broken)).toMatchObject({ outcome: "crash" });
    expect(faultOf(new RangeError("far"))).toContain("RangeError: far");
  });
});
