/**
 * Disturbs the writing of a report and of an update in every request and in every way, and at many places within each request;
 * then writes again without disturbance. Prints a table by kind of fault.
 *
 *   npm run faults [-- places within a request, 40 by default]
 */
import { disturbed, faultCases, SCENARIOS, undisturbed } from "../tests/writers/excel/faultRun.ts";

const places = Number(process.argv[2] ?? "40");
let failed = 0;
for (const scenario of SCENARIOS) {
  const of = await undisturbed(scenario);
  const counts = new Map<string, { injected: number; wrong: number }>();
  for (const fault of faultCases(of, places)) {
    const count = counts.get(fault.kind) ?? { injected: 0, wrong: 0 };
    counts.set(fault.kind, count);
    count.injected += 1;
    const wrong = await disturbed(of, fault);
    if (wrong.length === 0) continue;
    count.wrong += 1;
    failed += 1;
    console.error(JSON.stringify(fault), wrong);
  }
  console.log(`\n${scenario.name}: ${of.requests.length} requests`);
  console.log(`${"fault".padEnd(28)}${"injected".padStart(10)}${"wrong after".padStart(13)}`);
  for (const [kind, { injected, wrong }] of counts) {
    console.log(`${kind.padEnd(28)}${String(injected).padStart(10)}${String(wrong).padStart(13)}`);
  }
}
process.exit(failed === 0 ? 0 : 1);
