import { describe, expect, it } from "vitest";
import { WrittenPlan } from "../../src/taskpane/excel/plannedWriting.ts";
import type { SeenWorkbook } from "../../src/taskpane/excel/seenWorkbook.ts";
import { chain } from "../../src/taskpane/wholeChain.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { readBack } from "../../src/workbook/readBack/readBack.ts";
import { PageUser } from "../contract/pageUser.ts";
import { writtenLive } from "../contract/writtenLive.ts";
import { sampleDossier, X_RAY } from "../workbook/dossier.ts";

const dossier = sampleDossier("en", "2022-08-31", [X_RAY]);
const plan = buildWorkbook(dossier);

/** The workbook as it stands after what its user does, and how often it was planned. */
async function seen(act: (user: PageUser) => void = () => undefined) {
  const book = await writtenLive(plan);
  act(new PageUser(book));
  const snapshot = await book.read();
  let planned = 0;
  const workbook: SeenWorkbook = {
    chain: {
      ...chain,
      buildWorkbook: (...given) => {
        planned += 1;
        return chain.buildWorkbook(...given);
      },
    },
    snapshot,
    back: readBack(snapshot),
  };
  return { workbook, planned: () => planned };
}

describe("the plan that a file was written from", () => {
  it("is not made once more where opening the file has made it", async () => {
    const { workbook, planned } = await seen((user) => user.type("Loans", "I5", "3.5%"));
    expect(await new WrittenPlan({ dossier, plan }).of(workbook, false)).toBe(plan);
    expect(planned()).toBe(0);
    expect(await new WrittenPlan().of(workbook, false)).toEqual(plan);
    expect(planned()).toBe(1);
  });

  it.each<readonly [string, (user: PageUser) => void]>([
    ["sheets bear other names", (user) => user.renameSheet("Loans", "Debts")],
    ["a table has grown beside another", (user) => user.addTableColumn("tblDrawdowns", "Mine", [])],
  ])("is made as the workbook stands where %s", async (_, act) => {
    const { workbook, planned } = await seen(act);
    const found = await new WrittenPlan({ dossier, plan }).of(workbook, false);
    expect(planned()).toBe(1);
    expect(found).not.toEqual(plan);
  });

  it("is made where the file was written from something else", async () => {
    const { workbook, planned } = await seen();
    const other = sampleDossier("en", "2022-09-30", [X_RAY]);
    const given = { dossier: other, plan: buildWorkbook(other) };
    expect(await new WrittenPlan(given).of(workbook, false)).toEqual(plan);
    expect(planned()).toBe(1);
  });
});
