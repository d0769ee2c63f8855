import type { WorkbookPlan } from "../../src/workbook/plan.ts";
import { calculateHere } from "../../src/writers/live/engine/calculateHere.ts";
import { LiveWorkbook } from "../../src/writers/live/liveWorkbook.ts";
import { planUpdate } from "../../src/writers/update/planUpdate.ts";
import { newEngine } from "../excel-host/calculation.ts";

/** The plan, written into an empty workbook of the page. */
export async function writtenLive(plan: WorkbookPlan): Promise<LiveWorkbook> {
  const book = new LiveWorkbook(calculateHere(newEngine()), plan.language);
  const outcome = await book.write(planUpdate(plan, await book.read(), null));
  if (outcome.kind !== "written") throw new Error(`not written: ${JSON.stringify(outcome)}`);
  return book;
}
