// `npm test`: everything that a change must pass, in one command; with --whole all cases of which it takes a sample; with
// --changed no build, and only the tests of computing for the folders of what is not committed yet (`npm run check`).
// Each step is a check of its own and runs whatever the others gave, so that one run shows all there is to mend. The
// last line counts checks and tests together.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { runInLanes } from "./lanes.mjs";
import { ensureSystemPackages } from "./systemPackages.mjs";

const BUILD = "production build";

/** @param {string} name @param {string} script below node_modules/ @param {readonly string[]} args */
const check = (name, script, ...args) => ({ name, script: join("node_modules", script), args });

/** Files of the program that are not committed as they are. */
function changedFiles() {
  const names = [
    ["diff", "--name-only", "--diff-filter=d", "HEAD"],
    ["ls-files", "--others", "--exclude-standard"],
  ].flatMap((args) => spawnSync("git", args, { encoding: "utf8" }).stdout.split("\n"));
  return names.filter((name) => /\.(?:tsx?|[cm]?js)$/u.test(name));
}

/** The folders of tests beside the files: tests/loan/ of src/loan/phases.ts. @param {readonly string[]} files */
function testsBeside(files) {
  const folders = files
    .filter((file) => /^(?:src|tests)\/.*\//u.test(file))
    .map((file) => {
      let folder = dirname(file).replace(/^src/u, "tests");
      while (!existsSync(folder)) folder = dirname(folder);
      return `${folder}/`;
    });
  return [...new Set(folders)];
}

const changed = process.argv.includes("--changed") ? changedFiles() : null;

/** The longest first; types and the rules of .oxlintrc.json of the whole, also where few files have changed. */
const CHECKS = [
  check("types and lint", "oxlint/bin/oxlint"),
  ...(changed
    ? []
    : [check(BUILD, "webpack/bin/webpack.js", "--mode", "production", "--stats", "errors-warnings")]),
  check("formatting", "oxfmt/bin/oxfmt", "--check", "."),
];

const count = { passed: 0, failed: 0, skipped: 0 };

/** @param {boolean} passed */
function tally(passed) {
  count[passed ? "passed" : "failed"] += 1;
}

/** @param {string} name @param {() => T | Promise<T>} run @returns {Promise<T>} @template T */
async function timed(name, run) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const result = await run();
  console.log(`\n== ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

/**
 * Runs every test and adds its figures; a file that could not be loaded, or an error outside a test, is a failure.
 * @param {boolean} isBuilt whether dist/ holds the production build of what is tested
 */
function runTests(isBuilt) {
  const folder = mkdtempSync(join(tmpdir(), "otplata-test-"));
  const reportFile = join(folder, "report.json");
  try {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`];
    const env = { ...process.env, OTPLATA_PROFILES: join(folder, "profiles") };
    mkdirSync(env.OTPLATA_PROFILES);
    // What tests put into the system's folder for what is temporary goes with it. Some run as another user.
    chmodSync(folder, 0o1777);
    for (const name of ["TMPDIR", "TEMP", "TMP"]) env[name] = folder;
    if (isBuilt) env.OTPLATA_BUILT_PANE = resolve("dist");
    if (process.argv.includes("--whole")) env.OTPLATA_WHOLE = "1";
    const args = [join("node_modules", "vitest/vitest.mjs"), "run", ...reporters];
    if (changed)
      args.push("--passWithNoTests", "--project", "node", "--project", "window", ...testsBeside(changed));
    const passed = spawnSync(process.execPath, args, { stdio: "inherit", env }).status === 0;
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
const passed = await timed("checks", () => runInLanes(CHECKS));
for (const { name } of CHECKS) tally(passed.get(name) === true);
if (!changed || testsBeside(changed).length > 0)
  await timed("tests", () => runTests(passed.get(BUILD) === true));

console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = count.failed === 0 ? 0 : 1;
