import { beforeAll, expect, test } from "vitest";
import { parseAddress } from "../../src/workbook/address.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { GridEntry } from "../../src/writers/gridWorkbook.ts";
import type { LiveWorkbook } from "../../src/writers/live/liveWorkbook.ts";
import { writtenLive } from "../contract/writtenLive.ts";
import { ROAD, sampleDossier, X_RAY } from "./dossier.ts";
import { OPEN_RATE } from "./forwardLoans.ts";
import { placeOf, sheetOf } from "./readPlan.ts";

const PLAN = buildWorkbook(sampleDossier("en", "2022-08-31", [X_RAY, ROAD, OPEN_RATE]));

const CONTENTS: readonly (readonly [string, GridEntry["content"]])[] = [
  ["a word", { kind: "value", value: "abc" }],
  ["an error", { kind: "formula", formula: "1/0" }],
  ["a number", { kind: "value", value: 1 }],
  ["nothing", { kind: "value", value: null }],
];

let book: LiveWorkbook;
beforeAll(async () => {
  book = await writtenLive(PLAN);
});

test.each(
  ["tblSchedule_x_ray", "tblSchedule_open_rate"].flatMap((table) =>
    ["due", "principal", "closing", "instalment"].flatMap((key) =>
      CONTENTS.map(([what, content]) => ({ table, key, what, content })),
    ),
  ),
)("no schedule is said to be checked with $what in $key of $table", async ({ table, key, content }) => {
  const { sheet, cell } = placeOf(PLAN, table, key, 2);
  const at = parseAddress(cell)!;
  const { id } = book.view().sheets.find(({ name }) => name === sheet)!;
  book.enter(id, [{ ...at, content }]);
  const { sheets } = await book.read();
  book.undo();
  const shown = (name: string): string[] =>
    (sheets.find((one) => one.name === name)?.block?.cells ?? []).flat().map(({ value }) => String(value));
  expect(shown(sheet)).toContainEqual(
    expect.stringMatching(/^CAUTION: rows that differ from the program's figures: \d+$/u),
  );
  for (const of of ["summary", "balances", "debtService", "planning"])
    expect(shown(sheetOf(PLAN, of).name), of).toContainEqual(
      expect.stringMatching(/^CAUTION: loans changed or added since they were computed: 1\./u),
    );
});
