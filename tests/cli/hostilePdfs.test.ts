import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { harmlessMap, hugeMapPdf } from "../fuzz/hostile/hugeMapPdfs.ts";
import { readPdf } from "../../src/documents/pdf/readPdf.ts";
import { SEED } from "../sampled.ts";
import { otplata } from "./runCli.ts";

const FILES = 30;

test(`${FILES} files whose maps of four billion codes are hidden, seed ${SEED}: each is refused by name, the good one beside them is read`, async () => {
  const folder = await mkdtemp(join(tmpdir(), "otplata-maps-"));
  const paths: string[] = [];
  const hows: string[] = [];
  for (let at = 0; at < FILES; at += 1) {
    const { bytes, how } = hugeMapPdf(SEED + at);
    const path = join(folder, `mapa-${at}.pdf`);
    await writeFile(path, bytes);
    paths.push(path);
    hows.push(how);
  }
  const files = [...paths, "samples/china-exim-2014.pdf"];
  const { code, stdout, stderr } = await otplata("lines", ...files, "--json");
  expect(code).toBe(2);
  expect((JSON.parse(stdout) as { documents: { name: string }[] }).documents.map(({ name }) => name)).toEqual(
    ["china-exim-2014.pdf"],
  );
  const said = stderr.trim().split("\n");
  hows.forEach((how, at) => {
    expect(said.find((line) => line.includes(`mapa-${at}.pdf`)) ?? "nothing", how).toMatch(/is damaged/u);
  });
});

test("the same files with a harmless map are read: their filters and ciphers are such that anyone reads through them", async () => {
  for (let at = 0; at < FILES; at += 1) {
    const { bytes, how } = hugeMapPdf(SEED + at, harmlessMap);
    const { pages } = await readPdf({ name: "a.pdf", bytes: new Uint8Array(bytes) });
    expect(
      pages.flatMap(({ runs }) => runs.map(({ text }) => text.replaceAll("\0", ""))),
      how,
    ).toEqual(["ABCD"]);
  }
});
