import { expect, test } from "vitest";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { factsOfFile } from "./fromFile.ts";
import { cellCount, compared, factDifferences } from "./normalForm.ts";
import { contractPlans } from "./plans.ts";
import { PageUser } from "./pageUser.ts";
import { writtenLive } from "./writtenLive.ts";

const plans = contractPlans();

/** What is downloaded is what stands in the page, with all that the user has added. */
test.each([...plans].filter(([name]) => !/2013|2040|Cyrl/u.test(name)))(
  "saved from the page, the file is the same as the plan's own: %s",
  async (_, plan) => {
    const file = compared(factsOfFile(await writeXlsx(plan)));
    const saved = compared(factsOfFile(await writeXlsx((await writtenLive(plan)).plan())));
    expect(cellCount(file)).toBeGreaterThan(50);
    expect(factDifferences(file, saved)).toEqual([]);
  },
);

test("saved from the page, the file has the user's own column, row, note and sheet", async () => {
  const book = await writtenLive(plans.get("one loan")!);
  const user = new PageUser(book);
  user.addTableColumn("tblLoans", "Beleška", ["rendgen"]);
  user.insertTableRow("tblDrawdowns", 1, ["x-ray", "15.05.2013", "100000"]);
  user.type("Sažetak", "AB3", "proveriti");
  user.addSheet("Moje");
  user.type("Moje", "A1", "=Sažetak!B3+1");
  const facts = factsOfFile(await writeXlsx(book.plan()));
  const { sheet, address } = user.placeOfTable("tblLoans");
  expect(facts.get("table tblLoans")).toBe(`${sheet}!${address}`);
  expect(facts.get("table tblLoans columns")).toMatch(/"Beleška"\]$/u);
  expect([...facts.values()].filter((fact) => fact === "text rendgen")).toHaveLength(1);
  expect(facts.get("Sažetak!AB3 content")).toBe("text proveriti");
  expect(facts.get("Moje!A1 content")).toBe("=Sažetak!B3+1");
  expect([...facts.values()]).toContain("number 100000");
});
