import { message, type Message } from "../../messages/message.ts";
import { MANY_LOANS, workbookCost } from "../../workbook/manyLoans.ts";

/** What a workbook of so many schedules costs; null where they are few enough for it to go without saying. */
export function largeWorkbook(loans: number): Message | null {
  if (loans <= MANY_LOANS) return null;
  const { sheets, megabytes } = workbookCost(loans);
  return message("outlook:large", {
    count: loans,
    sheets: String(sheets),
    megabytes: String(megabytes),
  });
}
