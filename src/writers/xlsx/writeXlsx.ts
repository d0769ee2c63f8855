import type { WorkbookPlan } from "../../workbook/plan.ts";
import { requireSoundPlan } from "../check/checkPlan.ts";
import { packed } from "./package.ts";
import { xlsxParts, ROOT_RELATIONS } from "./parts.ts";

/**
 * The plan as an .xlsx file (ECMA-376, transitional). Formulas are live and carry the engine's results, so that a viewer that
 * does not calculate shows them too. The same plan gives the same bytes.
 * @param sealed whether it can be told from the file later that nobody has changed it since
 * @throws Problem for a plan that Excel would refuse or repair; nothing is written then
 */
export async function writeXlsx(plan: WorkbookPlan, { sealed = false } = {}): Promise<Uint8Array> {
  requireSoundPlan(plan);
  return packed(xlsxParts(plan), { relations: ROOT_RELATIONS, isSealed: sealed });
}
