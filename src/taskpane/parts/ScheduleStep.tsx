import type { Dossier } from "../../dossier/dossier.ts";
import type { Chain } from "../chain.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { LoanSchedule } from "./LoanSchedule.tsx";
import { UnscheduledList } from "./UnscheduledList.tsx";

/** Fourth step: the schedules of the chosen loans; null where none is chosen. */
export function ScheduleStep({
  dossier,
  chain,
}: {
  readonly dossier: Dossier | null;
  readonly chain: Chain;
}) {
  const { say } = useTranslator();
  return (
    <section aria-labelledby="schedule-heading">
      <h2 id="schedule-heading">{say("pane:scheduleHeading")}</h2>
      {dossier ? (
        <>
          {dossier.loans.map(({ terms }) => (
            <LoanSchedule key={terms.id} terms={terms} asOf={dossier.settings.asOf} chain={chain} />
          ))}
          <UnscheduledList loans={dossier.unscheduled} />
        </>
      ) : (
        <p>{say("pane:scheduleNothing")}</p>
      )}
    </section>
  );
}
