// `npm run planted -- --seed 1 --documents 20`: so many worlds of three laws on the same loans, with rate lists, terms,
// payments and a final account, each first without a fault (nothing may differ), then with each kind of fault in its
// turn. `--only 12`: that fault alone. `--clean 1`: worlds without faults alone.
// Prints a table: kind, planted, found, by which check. Exit 1 where something differs in a world without a fault, where
// fewer than 49 of 50 kinds are found, or one without a stated reason is found in fewer than 95 of 100 cases or never
// planted.
import { FAULTS } from "../tests/checks/faults/catalogue.ts";
import { makeWorld } from "../tests/checks/faults/makeWorld.ts";
import { differencesIn, plant, type Outcome } from "../tests/checks/faults/run.ts";
import { said } from "../tests/messages/sayable.ts";
import { freshSeed, wholeOptions } from "./options.ts";

const { documents, seed, only, clean, shown } = wholeOptions({
  documents: 10,
  seed: freshSeed() % 1_000_000,
  only: 0,
  clean: 0,
  shown: 2,
});
console.log(`seed ${seed}, ${documents} worlds, ${FAULTS.length} kinds of fault`);

const faults = clean > 0 ? [] : only > 0 ? FAULTS.slice(only - 1, only) : FAULTS;
const outcomes = new Map<string, Outcome[]>();
let alarms = 0;
for (let index = 0; index < documents; index += 1) {
  const world = makeWorld(seed + index, clean > 0 ? "large" : "small");
  const before = await differencesIn(world);
  alarms += before.length;
  for (const { check, sentence } of before)
    console.log(`${world.seed} FALSE ALARM ${check}: ${said(sentence)}`);
  const keys = new Set(before.map(({ key }) => key));
  for (const fault of faults) {
    const outcome = await plant(fault, world, keys);
    if (!outcome) continue;
    const known = outcomes.get(fault.name) ?? [];
    known.push(outcome);
    outcomes.set(fault.name, known);
    if (outcome.by !== null) continue;
    console.log(`${world.seed} not found: ${fault.name}`);
    for (const difference of outcome.differences.slice(0, shown))
      console.log(`    ${difference.slice(0, 300)}`);
  }
}

console.log(`\n${"kind".padEnd(72)}${"planted".padStart(8)}${"found".padStart(8)}  by`);
let [reached, poor] = [0, 0];
for (const [at, { name, reason }] of faults.entries()) {
  const all = outcomes.get(name) ?? [];
  const found = all.filter(({ by }) => by !== null);
  const by = [...new Set(found.map((one) => one.by))].join(", ");
  const number = String(only > 0 ? only : at + 1).padStart(3);
  console.log(
    `${`${number} ${name}`.padEnd(72)}${String(all.length).padStart(8)}${String(found.length).padStart(8)}  ${by}`,
  );
  if (found.length > 0) reached += 1;
  const isPoor = all.length === 0 || found.length * 100 < all.length * 95;
  if (isPoor && reason === undefined) poor += 1;
  if (isPoor && reason !== undefined) console.log(`      ${reason}`);
}
console.log(`\nfalse alarms in ${documents} worlds without a fault: ${alarms}`);
if (faults.length > 0)
  console.log(
    `kinds found: ${reached} of ${faults.length}; found in fewer than 95 of 100, no reason stated: ${poor}`,
  );
if (alarms > 0 || reached * 50 < faults.length * 49 || poor > 0) process.exitCode = 1;
