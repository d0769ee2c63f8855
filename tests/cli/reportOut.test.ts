import { copyFile, link, mkdtemp, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { answered, otplata } from "./runCli.ts";

const SAMPLE = "samples/china-exim-2014.pdf";
let folder: string;
const at = (name: string) => join(folder, name);
const report = (out: string, ...more: string[]) =>
  answered("report", SAMPLE, "--no-forward", "--out", at(out), "--as-of", "2022-08-31", ...more);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "otplata-out-"));
});

test("a report is written over one that nobody has changed, and left alone where it is the same", async () => {
  expect(await report("r.xlsx")).toMatchObject({ code: 0, stderr: "" });
  const { mtimeMs } = await stat(at("r.xlsx"));
  const again = await report("r.xlsx");
  expect([again.code, again.stdout]).toEqual([
    0,
    expect.stringContaining("holds exactly this report already"),
  ]);
  expect((await stat(at("r.xlsx"))).mtimeMs).toBe(mtimeMs);
  const later = await report("r.xlsx", "--as-of", "2023-08-31");
  expect([later.code, later.stdout]).toEqual([0, expect.stringContaining("r.xlsx written")]);
});

test("edits in a report stay until they are given up in so many words", async () => {
  await report("edited.xlsx");
  const parts = unzipSync(new Uint8Array(await readFile(at("edited.xlsx"))));
  const sheet = strFromU8(parts["xl/worksheets/sheet2.xml"]!).replace("<v>", "<v>1");
  const edited = zipSync({ ...parts, "xl/worksheets/sheet2.xml": strToU8(sheet) });
  await writeFile(at("edited.xlsx"), edited);
  const { code, stdout, stderr } = await report("edited.xlsx");
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(
    /edited\.xlsx is a workbook of Otplata that was changed.*To keep them, open it.*--replace/u,
  );
  expect(new Uint8Array(await readFile(at("edited.xlsx")))).toEqual(edited);
  expect((await report("edited.xlsx", "--replace")).code).toBe(0);
  expect(new Uint8Array(await readFile(at("edited.xlsx")))).not.toEqual(edited);
});

test("a document, terms and decisions that are read are never written over", async () => {
  await copyFile(SAMPLE, at("law.pdf"));
  await copyFile("samples/x-ray.terms.json", at("terms.json"));
  await writeFile(at("decisions.json"), "[]");
  await link(at("terms.json"), at("terms-too.json"));
  const inputs = ["--terms", at("terms.json"), "--decisions", at("decisions.json")];
  for (const out of ["law.pdf", "terms.json", "terms-too.json", "decisions.json"]) {
    const before = await readFile(at(out));
    const words = ["report", at("law.pdf"), ...inputs, "--out", at(out), "--replace"];
    const { code, stdout, stderr } = await answered(...words);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("one of the files that the report is made from");
    expect(await readFile(at(out))).toEqual(before);
  }
});

test("other names of a file that was replaced are told", async () => {
  await report("named.xlsx");
  await link(at("named.xlsx"), at("also.xlsx"));
  const { code, stderr } = await report("named.xlsx", "--as-of", "2023-08-31");
  expect([code, stderr]).toEqual([0, expect.stringContaining("had 1 more name (a hard link)")]);
});

test.skipIf(process.platform === "win32")(
  "on stdout stands the workbook, and what is said of it on stderr",
  async () => {
    const { code, stdout, stderr } = await otplata(
      "report",
      SAMPLE,
      "--out",
      "/dev/stdout",
      "--as-of",
      "2022-08-31",
    );
    expect([code, stdout.slice(0, 2)]).toEqual([0, "PK"]);
    expect(stderr).toMatch(/^otplata: X RAY +CNY +59,762,500\.00 +7 /mu);
  },
);
