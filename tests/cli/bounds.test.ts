import { execFile, spawn } from "node:child_process";
import { mkdir, mkdtemp, open, readFile, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { readBytes } from "../../src/cli/files.ts";
import { namedFiles } from "../../src/cli/namedFiles.ts";
import { answered } from "./runCli.ts";
import { processorTime } from "../patience.ts";

const run = promisify(execFile);
let folder: string;
const at = (name: string) => join(folder, name);
const read = (path: string, seconds?: number, most?: number) =>
  readBytes({ path, file: path }, seconds, most);
const key = (name: string) => ({ problem: { key: `errors:${name}` } });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "otplata-bounds-"));
});

describe.skipIf(process.platform === "win32")("what is read, and how much of it", () => {
  test.each(["/dev/zero", "/dev/null", "/dev/tty"])("%s is no file", async (path) => {
    const { code, stderr } = await answered("lines", path);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/is a device|cannot be read/u)]);
  });

  test("a file of 2 GB that takes no room is refused before it is read", async () => {
    const handle = await open(at("sparse.pdf"), "w");
    await handle.truncate(2_000_000_000);
    await handle.close();
    const { code, stderr } = await answered("lines", at("sparse.pdf"));
    expect([code, stderr]).toEqual([2, expect.stringContaining("is larger than 500 MB")]);
    const terms = await answered("schedule", at("sparse.pdf"));
    expect([terms.code, terms.stderr]).toEqual([2, expect.stringContaining("is larger than 500 MB")]);
  });

  test("a pipe is read to its end, and not waited for when it says nothing, or says too much", async () => {
    await run("mkfifo", [at("pipe")]);
    await expect(read(at("pipe"), 0.2)).rejects.toMatchObject(key("inputSilent"));
    const writer = spawn("sh", ["-c", `cat samples/x-ray.terms.json > "${at("pipe")}"`]);
    expect(await read(at("pipe"), 60)).toEqual(new Uint8Array(await readFile("samples/x-ray.terms.json")));
    writer.kill();
    const endless = spawn("sh", ["-c", `exec cat /dev/zero > "${at("pipe")}"`]);
    await expect(read(at("pipe"), 60, 1_000_000)).rejects.toMatchObject(key("inputTooLarge"));
    endless.kill();
  });
});

describe.runIf(process.platform === "linux")("names that are not UTF-8", () => {
  const raw = (...parts: (string | number[])[]) =>
    Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));

  beforeAll(async () => {
    await mkdir(at("laws"));
    // "kreč" and "kreš" in windows-1250: their last letters both read as the same sign.
    for (const [index, letter] of [0xe8, 0x9a].entries()) {
      await writeFile(at("made"), `the file ${index}`);
      await rename(at("made"), raw(at("laws"), "/kre", [letter], ".csv"));
    }
  });

  test("in a folder that is named, each of them is found and read", async () => {
    const named = await namedFiles([at("laws")], false);
    expect(named.map(({ path }) => path)).toEqual([at("laws/kre\ufffd.csv"), at("laws/kre\ufffd.csv")]);
    const texts = await Promise.all(named.map(async (one) => new TextDecoder().decode(await readBytes(one))));
    expect(texts.toSorted()).toEqual(["the file 0", "the file 1"]);
  });

  test("named themselves, as Node hands them over, they are found by what of them is text", async () => {
    const named = await namedFiles([at("laws/kre\ufffd.csv")], false);
    expect(named).toHaveLength(2);
    await mkdir(raw(at("godi"), [0x9a], "nje"));
    await writeFile(raw(at("godi"), [0x9a], "nje/a.csv"), "within");
    const [within] = await namedFiles([at("godi\ufffdnje")], false);
    expect(within?.path).toBe(at("godi\ufffdnje/a.csv"));
    expect(within && new TextDecoder().decode(await readBytes(within))).toBe("within");
    expect(await namedFiles([at("no\ufffd.csv")], false)).toMatchObject([{ path: at("no\ufffd.csv") }]);
  });
});

test.each(["constructor", "toString", "__proto__", "hasOwnProperty"])(
  "%s is no command and no option",
  async (word) => {
    const command = await answered(word);
    expect([command.code, command.stdout]).toEqual([2, ""]);
    expect(command.stderr).toContain(`There is no command "${word}"`);
    const option = await answered("lines", "a.pdf", `--${word}`);
    expect([option.code, option.stderr]).toEqual([2, expect.stringContaining(`Unknown option '--${word}'`)]);
    const check = await answered("check", "a.pdf", "--tolerance", `${word}=1`);
    expect([check.code, check.stderr]).toEqual([2, expect.stringContaining(`There is no check "${word}"`)]);
  },
);

test.each([
  ["plan", "--rate", "2027:EUR/RSD="],
  ["check", "--tolerance", "instalment-times="],
  ["schedule", "--discount", ""],
  ["schedule", "--scenario", "rate="],
])("%s %s with a million digits is refused in a sentence", async (command, option, before) => {
  const start = processorTime();
  const { code, stdout, stderr } = await answered(command, "a.pdf", option, before + "9".repeat(1_000_000));
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(`What stands after ${option} has`);
  expect(stderr.length).toBeLessThan(300);
  expect(processorTime() - start).toBeLessThan(10_000);
});

test("a file of terms with 10,000 agency fees is scheduled, and one with a million digits refused", async () => {
  const terms = JSON.parse(await readFile("samples/x-ray.terms.json", "utf8")) as object;
  const fee = { kind: "agency", amount: "1.00", from: "2013-03-21", monthsBetween: 1 };
  await writeFile(at("fees.json"), JSON.stringify({ ...terms, fees: Array<object>(10_000).fill(fee) }));
  await writeFile(at("digits.json"), JSON.stringify({ ...terms, facility: "9".repeat(1_000_000) }));
  const start = processorTime();
  const scheduled = await answered("schedule", at("fees.json"));
  // 10,000 fees of one renminbi, due each month.
  expect([scheduled.code, scheduled.stdout]).toEqual([0, expect.stringContaining("10,000.00")]);
  const refused = await answered("schedule", at("digits.json"));
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("more than 60 digits")]);
  expect(processorTime() - start).toBeLessThan(10_000);
});
