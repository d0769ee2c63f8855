// `npm run mutation -- src/loan/measures src/calendar`: puts faults into the code on purpose and lists those that no
// test sees. Takes folders and files of money/, calendar/ and loan/; without any, all of them, one group of files after
// the other. Each group's whole report is left in reports/mutation/. Nothing in it is random but fast-check's examples.
import { Stryker } from "@stryker-mutator/core";
import { dirname, normalize } from "node:path";
import { MUTATION_GROUPS, type MutationGroup } from "../tests/mutation/groups.ts";

interface Chosen {
  readonly group: MutationGroup;
  readonly mutate: readonly string[];
}

/** All of a group, or the one file of it that is asked for. */
function chosenBy(asked: string): Chosen[] {
  const path = normalize(asked).replace(/\/$/, "");
  if (path.endsWith(".ts")) {
    return MUTATION_GROUPS.filter(({ folder }) => folder === dirname(path)).map((group) => ({
      group,
      mutate: [path],
    }));
  }
  return MUTATION_GROUPS.filter(({ folder }) => folder === path || folder.startsWith(`${path}/`)).map(
    (group) => ({
      group,
      mutate: [`${group.folder}/*.ts`, ...(group.except ?? []).map((file) => `!${group.folder}/${file}`)],
    }),
  );
}

const asked = process.argv.slice(2);
const chosen = (asked.length > 0 ? asked : ["src"]).flatMap((path) => {
  const found = chosenBy(path);
  if (found.length === 0) throw new Error(`No mutants are made of ${path}: see tests/mutation/groups.ts.`);
  return found;
});

const lines: string[] = [];
for (const { group, mutate } of chosen) {
  process.env["MUTATION_GROUP"] = group.folder;
  const results = await new Stryker({
    mutate: [...mutate],
    ignoreStatic: group.loaded !== true,
    jsonReporter: { fileName: `reports/mutation/${group.folder.replaceAll("/", "-")}.json` },
  }).runMutationTest();
  const count = (...statuses: readonly string[]): number =>
    results.filter(({ status }) => statuses.includes(status)).length;
  const [killed, alive] = [count("Killed", "Timeout"), count("Survived", "NoCoverage")];
  const score = killed + alive === 0 ? "-" : ((100 * killed) / (killed + alive)).toFixed(1);
  lines.push(
    [
      group.folder.padEnd(24),
      ...[killed + alive, killed, alive, score].map((cell) => String(cell).padStart(9)),
    ].join(""),
  );
}
console.log(
  [
    ["folder".padEnd(24), ..."mutants killed alive %".split(" ").map((cell) => cell.padStart(9))].join(""),
    ...lines,
  ].join("\n"),
);
