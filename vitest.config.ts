import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/longestFirst.ts";
import { LONGEST_TEST, PATIENCE } from "./tests/patience.ts";

/**
 * Rooms whose tests share a process, file after file: they compute, and keep nothing that a later file could see. To
 * start a process for each file, and load the program in it, takes longer than most of them run. What talks to the model of
 * Excel is none of them: Microsoft's client stands among what all of a process sees.
 */
const SHARING = [
  "architecture",
  "budget",
  "calendar",
  "checks",
  "documents",
  "dossier",
  "generated",
  "host",
  "loan",
  "manifest",
  "messages",
  "money",
  "readers",
  "samples",
  "text",
  "vectors",
  "workbook",
  "writers/!(excel)",
].map((room) => `tests/${room}/**/*.test.ts`);

/** For every project. */
const EVERYWHERE = {
  // A slow or busy machine is no fault.
  testTimeout: LONGEST_TEST,
  hookTimeout: LONGEST_TEST,
  expect: { poll: { timeout: PATIENCE } },
  // A workbook is many values that live for a moment: with more room for them they are cleared up less often.
  execArgv: ["--max-semi-space-size=64"],
};

export default defineConfig({
  test: {
    // By default one core is left idle: on a machine of two that is half of it.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: ["tests/e2e/globalSetup.ts"],
          ...EVERYWHERE,
        },
      },
      { test: { name: "xlsx", include: ["tests/xlsx/**/*.test.ts"], ...EVERYWHERE } },
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/xlsx/**", "tests/e2e/**", ...SHARING],
          ...EVERYWHERE,
        },
      },
      { test: { name: "shared", include: SHARING, isolate: false, ...EVERYWHERE } },
    ],
  },
});
