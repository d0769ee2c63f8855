import { expect, test } from "vitest";
import { countOfNames } from "../../src/writers/formulas/arrayUse.ts";
import { plainFormula } from "../../src/writers/formulas/plainFormula.ts";
import { openedFormula } from "../../src/writers/live/opening/openedFormula.ts";
import { Random } from "../generated/random.ts";

/** Pieces that formulas differ in, and those that make an address, or a table's name, something else. */
const PLACES =
  "A1 $B7 C$12 $AB$345 XFD9 XFE9 ABC12 a1 A01 A1048577 R1C1 LOG10 A1:A1 A1:A9 B2:C2 $A7:$A9 A:A 1:9".split(
    " ",
  );
const BEFORE = "|'A1 x'!|List2!|A1!|[1]List2!|@|-|$|tbl|Ž|_|.|\\|?|1|1E|tblPrva[A1]:|(|{".split("|");
const BEHIND = "|#|ž|_|.|(1)|[x]|!B2|:B9|: B9|%|)|}| A5:Z5|\\|?".split("|");
const OTHER = [
  ...["tblPrva[Broj]", "tblDruga[Broj]", "tblPrva[[#This Row],[A1]]", "tblDruga[[#This Row],[$A7]]"],
  ...[
    "tblDruga[[$A7]]",
    "tblDruga[$A7]",
    "tblPrva[[A.1]]",
    "tblDruga['A1]",
    "tblPrva[]",
    "tbl_3[#Headers]",
    "nema[Broj]",
    "tblPrva",
  ],
  ...[
    "[@Broj]",
    '"A1 \'x"',
    '"it\'s"',
    '"b\'!"',
    '"tblDruga["',
    "'tblDruga[x'!A1",
    "1",
    "0",
    "TRUE",
    "Kurs",
    "nema",
  ],
  ...[
    "_xlfn.SINGLE(A1:A9)",
    "_xlfn.ANCHORARRAY($B7)",
    "_xlfn.LET(_xlpm.a1,$B7,_xlpm.a1+A1)",
    "{1,2}",
    "#REF!",
  ],
] as const;
const CALLS = ["SUM", "INDEX", "IF", "XLOOKUP", "MATCH", "INDIRECT", "NEMA"];

function formula(random: Random, depth: number): string {
  if (depth > 0 && random.chance(0.4)) {
    const args = Array.from({ length: random.between(1, 3) }, () => formula(random, depth - 1));
    return `${random.pick(CALLS)}(${args.join(",")})`;
  }
  if (depth > 0 && random.chance(0.3))
    return `${formula(random, depth - 1)}${random.pick("+ & < : ,".split(" "))}${formula(random, depth - 1)}`;
  if (random.chance(0.1)) return `XLOOKUP(1,${area(random)},${area(random)})`;
  if (random.chance(0.4)) return random.pick(OTHER);
  const [before, behind] = [random.pick(BEFORE), random.pick(BEHIND)];
  return `${random.chance(0.5) ? before : ""}${random.pick(PLACES)}${random.chance(0.4) ? behind : ""}`;
}

/** Whether they lie in one line decides what looking up gives. */
function area(random: Random): string {
  const cell = (): string => random.pick(["A1", "$A9", "C1", "C$9"]);
  return `${cell()}:${cell()}`;
}

test("formulas of a file that are alike but for their cells and tables are each opened as if they stood alone", () => {
  const seed = 20140731;
  const random = new Random(seed);
  const tables = ["tblPrva", "tblDruga", "tbl_3"];
  const names = {
    referable: new Set(["tblprva", "tbldruga", "tbl_3", "kurs"]),
    countOfName: countOfNames({ tables, names: [["Kurs", null]] }),
  };
  const place = { row: 4, column: 2 };
  const counts = { opened: 0, refused: 0 };
  for (let made = 0; made < 20_000; made += 1) {
    const text = formula(random, random.between(0, 2));
    const table = random.pick([null, ...tables]);
    // One in braces is asked by itself; only the marks of values by themselves are put otherwise there.
    const alone = openedFormula(place, { text, array: "single" }, table, names);
    const isRefused = "refused" in alone && alone.refused.key === "opening:formula";
    const expected = isRefused ? alone : { formula: plainFormula(text, table, names.countOfName) };
    expect(openedFormula(place, { text, array: "none" }, table, names), `${text} in ${table}`).toEqual(
      expected,
    );
    counts[isRefused ? "refused" : "opened"] += 1;
  }
  console.log(`formulas like each other, seed ${seed}: ${counts.opened} opened, ${counts.refused} refused`);
  expect(Math.min(counts.opened, counts.refused)).toBeGreaterThan(2000);
});
