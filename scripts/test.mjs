// `npm test`: everything that a change must pass, in one command. Each step is a check of its own and runs whatever
// the others gave, so that one run shows all there is to mend. The last line counts checks and tests together.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureSystemPackages } from "./systemPackages.mjs";

/** @param {string} script @param {string[]} args @returns {boolean} whether it ended well */
function node(script, ...args) {
  return (
    spawnSync(process.execPath, [join("node_modules", script), ...args], { stdio: "inherit" }).status === 0
  );
}

const CHECKS = [
  { name: "types", run: () => node("typescript/bin/tsc", "--noEmit") },
  { name: "lint", run: () => node("eslint/bin/eslint.js", "--max-warnings", "0", ".") },
  { name: "formatting", run: () => node("prettier/bin/prettier.cjs", "--check", "--log-level", "warn", ".") },
  {
    name: "production build",
    run: () => node("webpack/bin/webpack.js", "--mode", "production", "--stats", "errors-warnings"),
  },
];

const count = { passed: 0, failed: 0, skipped: 0 };

/** @param {boolean} passed */
function tally(passed) {
  count[passed ? "passed" : "failed"] += 1;
}

/** @param {string} name @param {() => T} run @returns {T} @template T */
function timed(name, run) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const result = run();
  console.log(`== ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

/** Runs every test and adds its figures; a file that could not be loaded, or an error outside a test, is a failure. */
function runTests() {
  const folder = mkdtempSync(join(tmpdir(), "otplata-test-"));
  const reportFile = join(folder, "report.json");
  try {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`];
    const passed = node("vitest/vitest.mjs", "run", ...reporters);
    const report = JSON.parse(readFileSync(reportFile, "utf8"));
    const unloaded = report.testResults.filter(
      (file) => file.status === "failed" && file.assertionResults.length === 0,
    );
    const failed = report.numFailedTests + unloaded.length;
    count.passed += report.numPassedTests;
    count.failed += failed === 0 && !passed ? 1 : failed;
    count.skipped += report.numPendingTests + report.numTodoTests;
  } catch (error) {
    console.error(`The tests gave no report: ${error.message}`);
    tally(false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (!ensureSystemPackages()) process.exit(1);
for (const check of CHECKS) tally(timed(check.name, check.run));
timed("tests", runTests);

console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = count.failed === 0 ? 0 : 1;
