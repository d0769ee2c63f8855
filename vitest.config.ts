import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/longestFirst.ts";
import { LONGEST_TEST, PATIENCE } from "./tests/patience.ts";
import { isWhole } from "./tests/sampled.ts";

/** What needs a window to draw in, of jsdom. */
const IN_A_WINDOW = [
  "tests/**/*.test.tsx",
  "tests/host/startHost.test.ts",
  "tests/manifest/manifest.test.ts",
  "tests/taskpane/droppedFiles.test.ts",
];

const IN_CHROMIUM = ["tests/e2e/**/*.test.ts"];

/** As `longTest`, for all of a file. */
const LONG = isWhole ? [] : ["tests/**/*.long.test.ts"];

/** For every project. */
const EVERYWHERE = {
  // File after file in one process: to start one for each, and load the program in it, takes longer than most of them run.
  isolate: false,
  // A slow or busy machine is no fault.
  testTimeout: LONGEST_TEST,
  hookTimeout: LONGEST_TEST,
  expect: { poll: { timeout: PATIENCE } },
  // A workbook is many values that live for a moment: with more room for them they are cleared up less often. There are as
  // many processes as cores: V8's own threads beside them would only take turns with them.
  execArgv: ["--max-semi-space-size=64", "--single-threaded"],
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
          include: IN_CHROMIUM,
          exclude: LONG,
          globalSetup: ["tests/e2e/globalSetup.ts"],
          ...EVERYWHERE,
        },
      },
      { test: { name: "window", include: IN_A_WINDOW, environment: "jsdom", ...EVERYWHERE } },
      {
        test: {
          name: "node",
          include: ["tests/**/*.test.ts"],
          exclude: [...IN_CHROMIUM, ...IN_A_WINDOW, ...LONG],
          setupFiles: ["tests/jsdomFirst.ts"],
          ...EVERYWHERE,
        },
      },
    ],
  },
});
