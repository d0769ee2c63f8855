import type { OpenSchedule } from "../../loan/schedule.ts";
import type { Message } from "../../messages/message.ts";
import { inShort } from "../say/inShort.ts";
import { useTranslator } from "../TranslatorContext.ts";

/** Why a schedule's interest is open and where a rate can be assumed; nothing where all of it is known. */
export function OpenInterest({
  schedule: { openInterest },
  above,
}: {
  readonly schedule: OpenSchedule;
  /** What stands above it already. */
  readonly above: Message | null;
}) {
  const { say, sayMessage } = useTranslator();
  if (!openInterest) return null;
  return (
    <p className="notice notice-news">
      {above?.key !== openInterest.key && `${sayMessage(inShort(openInterest))} `}
      {say("outlook:openHint", { sheet: say("workbook:sheetLoans") })}
    </p>
  );
}
