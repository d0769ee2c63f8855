import { expect, test } from "vitest";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { factsOfFile } from "./fromFile.ts";
import { contractPlans } from "./plans.ts";
import { PageUser } from "./pageUser.ts";
import { writtenLive } from "./writtenLive.ts";

const plans = contractPlans();

test("saved from the page, the file has the user's own column, row, note and sheet", async () => {
  const book = await writtenLive(plans.get("one loan")!);
  const user = new PageUser(book);
  user.addTableColumn("tblLoans", "Beleška", ["rendgen"]);
  user.insertTableRow("tblDrawdowns", 1, ["x-ray", "15.05.2013", "100000"]);
  user.type("Sažetak", "AB3", "proveriti");
  user.addSheet("Moje");
  user.type("Moje", "A1", "=Sažetak!B3+1");
  const facts = factsOfFile(await writeXlsx(book.toBook()));
  const { sheet, address } = user.placeOfTable("tblLoans");
  expect(facts.get("table tblLoans")).toBe(`${sheet}!${address}`);
  expect(facts.get("table tblLoans columns")).toMatch(/"Beleška"\]$/u);
  expect([...facts.values()].filter((fact) => fact === "text rendgen")).toHaveLength(1);
  expect(facts.get("Sažetak!AB3 content")).toBe("text proveriti");
  expect(facts.get("Moje!A1 content")).toBe("=Sažetak!B3+1");
  expect([...facts.values()]).toContain("number 100000");
});
