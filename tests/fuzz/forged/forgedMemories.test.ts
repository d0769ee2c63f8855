import { expect, test } from "vitest";
import { kindsOfForging } from "./forgedMemories.ts";
import { openForged, type OpenedForged } from "./openForged.ts";

/** One of each kind; `npm run hostile -- --memories 500` takes other seeds. */
const SEEDS = Array.from({ length: kindsOfForging() }, (_, seed) => seed);

test(`a memory sheet forged in ${SEEDS.length} ways is refused in words, or read as it says`, async () => {
  const opened: OpenedForged[] = [];
  for (const seed of SEEDS) opened.push(...(await openForged(seed)));
  expect(opened.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  // A reader that refuses everything would prove nothing, nor one that reads everything.
  for (const by of ["command line", "page"]) {
    const said = opened.filter((one) => one.by === by).map((one) => one.said);
    expect(said.filter((word) => word === "read").length).toBeGreaterThan(1);
    expect(said.filter((word) => word !== "read").length).toBeGreaterThan(15);
  }
});
