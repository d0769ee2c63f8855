import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { answered } from "./runCli.ts";

const LAW = "samples/china-exim-2025.pdf";

/** The sentence on stderr of a name that has chosen none of the loans. */
const unused = (option: string, name: string): string =>
  `otplata: ${option} "${name}" has chosen none of the loans; otplata lines shows what the documents hold.\n`;

test.each(["plan", "story", "outlook", "report"])(
  "%s says which of several names is no loan's, beside the loans that the others choose",
  async (command) => {
    const out = join(await mkdtemp(join(tmpdir(), "otplata-wanted-")), "report.xlsx");
    const more = command === "report" ? ["--out", out] : [];
    const of = (...named: string[]) => answered(command, LAW, "--lang", "en", ...more, ...named);
    const some = await of(
      "--loan",
      "zemun-borca",
      "--loan",
      "zemun-borac",
      "--group",
      "Export",
      "--group",
      "Exprt",
    );
    expect(some.code).toBe(0);
    expect(some.stderr).toContain(unused("--loan", "zemun-borac"));
    expect(some.stderr).toContain(unused("--group", "Exprt"));
    expect(some.stderr).not.toContain('"zemun-borca"');
    expect(some.stderr).not.toContain('"Export"');
    const all = await of("--loan", "ZEMUN-BORCA", "--loan", "Наташ", "--loan", "Kostolac");
    expect(all.stderr).toContain(unused("--loan", "Наташ"));
    expect(all.stderr).not.toContain("ZEMUN-BORCA");
  },
);

test("a plan of no loan that was read is an error, as a report of it is", async () => {
  const none = await answered("plan", LAW, "--lang", "en", "--loan", "zemun-borac");
  expect([none.code, none.stdout]).toEqual([2, ""]);
  expect(none.stderr).toContain("None of the 14 loans read is one of those wanted (zemun-borac)");
});
