import { expect, test } from "vitest";
import { importFiles } from "../../src/dossier/importFiles.ts";
import { nameApart } from "../../src/dossier/nameApart.ts";
import { inUtf8 } from "../documents/bytes.ts";

const list = (rate: string) =>
  inUtf8(
    `КУРСНА ЛИСТА БР. 7\nФОРМИРАНА НА ДАН 31.7.2014. ГОДИНЕ\nОзнака валуте;Шифра валуте;Важи за;Средњи курс\nEUR;978;1;${rate}\nCNY;156;1;14,1500`,
  );

test.each([
  ["zakon.pdf", [], "zakon.pdf"],
  ["zakon.pdf", ["zakon.pdf"], "zakon.pdf (2)"],
  ["zakon.pdf", ["zakon.pdf", "zakon.pdf (2)", "zakon.pdf (3)"], "zakon.pdf (4)"],
])("%s beside %j is called %s", (name, taken, free) => {
  expect(nameApart(name, new Set(taken))).toBe(free);
});

test("different files of one name are two documents, each line with its own", async () => {
  const { documents, others } = await importFiles([
    { name: "kurs.csv", bytes: list("116,7676") },
    { name: "kurs.csv (2)", bytes: list("116,7677") },
    { name: "kurs.csv", bytes: list("116,7678") },
  ]);
  expect(documents.map(({ name }) => name)).toEqual(["kurs.csv", "kurs.csv (2)", "kurs.csv (3)"]);
  expect([...new Set(others.map(({ source }) => source.document))]).toEqual([
    "kurs.csv",
    "kurs.csv (2)",
    "kurs.csv (3)",
  ]);
});

test("the same bytes twice are read once, under the first name", async () => {
  const { documents, others } = await importFiles([
    { name: "a.csv", bytes: list("116,7676") },
    { name: "b.csv", bytes: list("116,7676") },
  ]);
  expect(documents.map(({ name }) => name)).toEqual(["a.csv"]);
  expect(others).toHaveLength(2);
});

test("a copy takes no name away", async () => {
  const [one, other] = [list("116,7676"), list("116,7677")];
  const { documents } = await importFiles([one, one, other].map((bytes) => ({ name: "kurs.csv", bytes })));
  expect(documents.map(({ name }) => name)).toEqual(["kurs.csv", "kurs.csv (2)"]);
});

test("an error names the file as its document would be named", async () => {
  const failed: string[] = [];
  const empty = { name: "kurs.csv", bytes: new Uint8Array() };
  await importFiles([{ name: "kurs.csv", bytes: list("116,7676") }, empty], {
    onFailure: ({ name }) => failed.push(name),
  });
  expect(failed).toEqual(["kurs.csv (2)"]);
});
