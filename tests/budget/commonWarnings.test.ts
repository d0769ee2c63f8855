import { expect, test } from "vitest";
import { groupWarnings } from "../../src/budget/commonWarnings.ts";
import { message } from "../../src/messages/message.ts";

const doubt = (year: string) => message("importing:doubtful", { count: Number(year) });
const other = message("importing:unknownHint");
const cards = (count: number, bears: (at: number) => boolean) =>
  Array.from({ length: count }, (_, at) => ({
    kind: "debt-card" as const,
    warnings: [...(bears(at) ? [doubt(String(at))] : []), ...(at === 0 ? [other] : [])],
  }));

test("what more than a third of the lines bear is told once, with how many, and no longer at them", () => {
  const lines = cards(14, (at) => at % 2 === 0);
  const { common, at } = groupWarnings(lines);
  expect(common).toEqual([message("importing:commonWarning", { warning: doubt("0"), count: 7, of: 14 })]);
  expect(lines.map((line) => at(line))).toEqual([[other], ...Array<never[]>(13).fill([])]);
});

test.each([
  ["a third of them exactly", 15, (at: number) => at < 5],
  ["fewer than five", 6, (at: number) => at < 4],
])("what %s bear is told at each", (_what, count, bears) => {
  const lines = cards(count, bears);
  const { common, at } = groupWarnings(lines);
  expect(common).toEqual([]);
  expect(lines.map((line) => at(line))).toEqual(lines.map(({ warnings }) => warnings));
});

test("lines of another kind count apart", () => {
  const lines = [
    ...cards(6, () => true),
    ...Array.from({ length: 60 }, () => ({ kind: "appropriation" as const, warnings: [] })),
  ];
  expect(groupWarnings(lines).common).toHaveLength(1);
});

test("a line that bears two of one sort counts once", () => {
  const lines = Array.from({ length: 20 }, (_, at) => ({
    kind: "debt-card" as const,
    warnings: at < 6 ? [doubt("1"), doubt("2")] : [],
  }));
  expect(groupWarnings(lines).common).toEqual([]);
});
