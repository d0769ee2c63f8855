import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { sampleOfProof } from "../contract/provedPlans.ts";
import { sampled } from "../sampled.ts";
import { SAMPLE_PLANS } from "../writers/samplePlans.ts";
import { schedulePlan } from "../writers/schedulePlan.ts";
import { OFFICE_VERSIONS, validatorFaults, validatorMissing } from "./openXmlValidator.ts";
import { packageFaults } from "./packageFaults.ts";

const missing = validatorMissing();
const counted = { files: 0, runs: 0 };

afterAll(() => {
  console.log(
    `Open XML validator: ${counted.files} workbooks, ${counted.runs} runs; npm run validate for all`,
  );
});

const plans = [
  ...sampled(sampleOfProof(), 3),
  ...Object.entries(SAMPLE_PLANS).map(([name, plan], index) => ({
    name: `by hand: ${name}`,
    versions: OFFICE_VERSIONS.slice(index % OFFICE_VERSIONS.length).slice(0, 1),
    plan: () => plan,
  })),
];

describe.each(plans)("a workbook of ours: $name", ({ plan, versions }) => {
  it.skipIf(missing)(`breaks no schema of ${versions.join(", ")}, and no rule of Excel's`, async () => {
    const xlsx = await writeXlsx(drawBook(plan()));
    counted.files += 1;
    for (const version of versions) {
      counted.runs += 1;
      expect(await validatorFaults(xlsx, version)).toEqual([]);
    }
    expect(packageFaults(xlsx)).toEqual([]);
  });
});

/** What the validator must see, as our own rules do not: a schema for each kind of part. */
const BREAKAGES: readonly [what: string, path: string, from: string | RegExp, to: string, fault: RegExp][] = [
  ["an attribute of a cell that no schema knows", "xl/worksheets/sheet1.xml", "<c r=", '<c x="1" r=', /'x'/],
  [
    "a mark of truth that is none",
    "xl/tables/table1.xml",
    'showRowStripes="',
    'showRowStripes="ja',
    /showRow/,
  ],
  ["a chart without its plot", "xl/charts/chart1.xml", /<c:plotArea>.*<\/c:plotArea>/s, "", /plotArea/],
];

describe("the validator", () => {
  it.skipIf(missing).each(BREAKAGES)("sees %s", async (_, path, from, to, fault) => {
    const parts = unzipSync(await writeXlsx(drawBook(schedulePlan)));
    const before = strFromU8(parts[path] ?? new Uint8Array());
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    const broken = zipSync({ ...parts, [path]: strToU8(after) });
    expect((await validatorFaults(broken, "Office2019")).join("\n")).toMatch(fault);
  });

  it.skipIf(missing)("refuses what is no workbook", async () => {
    expect(await validatorFaults(strToU8("not a zip file"), "Office2019")).not.toEqual([]);
  });
});
