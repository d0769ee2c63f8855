import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { afterEach, expect, test } from "vitest";
import { readingProcess, readingProcesses } from "../../src/cli/importing/readingProcess.ts";
import { importFiles } from "../../src/dossier/importFiles.ts";
import { Problem } from "../../src/messages/message.ts";
import { inUtf8 } from "../documents/bytes.ts";
import { said } from "../messages/sayable.ts";
import { longTest } from "../longTest.ts";

const SAMPLE = "samples/china-exim-2014.pdf";
const AMPLE = { seconds: 300, megabytes: 512 };
const sample = async () => ({ name: "a.pdf", bytes: new Uint8Array(await readFile(SAMPLE)) });
const NEXT = {
  name: "kurs.csv",
  bytes: inUtf8(
    "КУРСНА ЛИСТА БР. 7\nФОРМИРАНА НА ДАН 31.7.2014. ГОДИНЕ\nОзнака валуте;Шифра валуте;Важи за;Средњи курс\nEUR;978;1;116,7676\nCNY;156;1;14,1500",
  ),
};
const reading = readingProcess();
/** Another file: what is left of the one before must not be taken for it. */
async function expectNextIsRead(limits = AMPLE): Promise<void> {
  const { documents, lines, others } = await reading.read({ ...NEXT, bytes: NEXT.bytes.slice() }, limits);
  expect(documents.map(({ name }) => name)).toEqual(["kurs.csv"]);
  expect([lines.length, others.length]).toEqual([0, 2]);
}

afterEach(reading.end);

async function failing(reading: Promise<unknown>): Promise<string> {
  const error = await reading.then(
    () => "nothing was wrong",
    (reason: unknown) => reason,
  );
  return error instanceof Problem ? said(error.problem) : String(error);
}

test("a document read in the process is what is read without it, and its progress is told", async () => {
  const told: number[] = [];
  const read = await reading.read(await sample(), AMPLE, [], ({ page }) => told.push(page));
  expect(read).toEqual(await importFiles([await sample()]));
  expect(told).toContain(2);
});

test("a file that cannot be read is a Problem as it was thrown, and the next one is read", async () => {
  const empty = { name: "prazno.pdf", bytes: new Uint8Array() };
  expect(await failing(reading.read(empty, AMPLE))).toContain("The file prazno.pdf is empty");
  await expectNextIsRead();
});

test("a file that takes too long is broken off, and the next one is read", async () => {
  // The library that PDF files are read with alone takes longer than a millisecond to load.
  const read = reading.read(await sample(), { ...AMPLE, seconds: 0.001 });
  expect(await failing(read)).toMatch(/a\.pdf took longer than 0\.001 s and was broken off/u);
  await expectNextIsRead();
});

longTest("a file that takes too much memory ends its own process only", async () => {
  const row = "6.5;Export – Import Bank of China – X RAY;23.751.816;2.773.442.543;;;;;;\n";
  const large = { name: "veliko.csv", bytes: inUtf8(`а;б;в;г;д;ђ;е;ж;з;и\n${row.repeat(400_000)}`) };
  const tight = { ...AMPLE, megabytes: 256 };
  await expectNextIsRead(tight);
  const read = reading.read(large, tight);
  expect(await failing(read)).toBe(
    "Reading veliko.csv needed more than 256 MB of memory and was broken off. Split the file, or take it from a source that you trust.",
  );
  await expectNextIsRead(tight);
});

test.runIf(availableParallelism() > 1)(
  "several files are read side by side, and no more than there are cores",
  async () => {
    const several = readingProcesses(100);
    const ended: number[] = [];
    const begun: Promise<unknown>[] = [];
    for (let one = 0; one < availableParallelism(); one += 1) {
      await several.free();
      begun.push(several.read(await sample(), AMPLE).then(() => ended.push(one)));
    }
    expect(ended).toEqual([]);
    await several.free();
    expect(ended).toHaveLength(1);
    await Promise.all(begun);
    await several.end();
  },
);
