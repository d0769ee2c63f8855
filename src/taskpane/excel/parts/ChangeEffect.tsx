import { useMemo } from "react";
import type { Dossier, DossierLoan } from "../../../dossier/dossier.ts";
import type { WorkbookUpdate } from "../../../writers/update/update.ts";
import type { Chain } from "../../chain.ts";
import { EffectTable, type OnDay } from "../../loan/EffectTable.tsx";
import { Unfold } from "../../parts/Unfold.tsx";
import { attempt } from "../../state/outcome.ts";
import { loanNames } from "../../state/loanNames.ts";
import { deepEqual } from "../../state/deepEqual.ts";
import { useTranslator } from "../../TranslatorContext.ts";
import { shownSheets } from "../plannedWriting.ts";
import { LongList } from "./LongList.tsx";
import { foreseenWords, SheetList } from "./PreviewPart.tsx";

interface ChangeEffectProps {
  /** What the sheets were written from, and what the inputs say now. */
  readonly written: Dossier;
  readonly edited: Dossier;
  readonly chain: Chain;
  /** What recalculating would write; null while that is not known. */
  readonly foreseen: WorkbookUpdate | null;
}

interface LoanEffect {
  readonly id: string;
  readonly name: string;
  readonly before: OnDay;
  readonly after: OnDay;
}

/** What the changed inputs do to each loan that they touch, before and after, and how much would be written. */
export function ChangeEffect({ written, edited, chain, foreseen }: ChangeEffectProps) {
  const { say } = useTranslator();
  const effects = useMemo(() => effectsOf(written, edited, chain), [written, edited, chain]);
  return (
    <>
      {effects.length > 0 && (
        <section aria-labelledby="effect-heading" className="effects">
          <h2 id="effect-heading">{say("alterations:effect")}</h2>
          <LongList
            items={effects.map(({ id, name, before, after }) => (
              <div key={id}>
                <p className="hint">
                  {say("alterations:effectOf", { loan: name, day: { day: after.position.date } })}
                </p>
                <EffectTable
                  before={before}
                  after={after}
                  was={say("alterations:was")}
                  is={say("alterations:is")}
                  figures={["balance", "next", "left", "lastDay"]}
                />
              </div>
            ))}
          />
        </section>
      )}
      {foreseen && <Foreseen update={foreseen} />}
    </>
  );
}

/** How many cells of which sheets would change. */
function Foreseen({ update }: { readonly update: WorkbookUpdate }) {
  const translator = useTranslator();
  const { say } = translator;
  const sheets = shownSheets(update).filter(({ action, cells }) => action !== "same" && cells > 0);
  const same = shownSheets(update).length - sheets.length;
  return (
    <div className="foreseen">
      <Unfold summary={foreseenWords(sheets, translator)}>
        <SheetList sheets={sheets} />
      </Unfold>
      {same > 0 && <p className="hint">{say("alterations:foreseenRest", { count: same })}</p>}
    </div>
  );
}

/** The loans whose figures may be others: those with other terms, or all where the day is another. */
function effectsOf(written: Dossier, edited: Dossier, chain: Chain): readonly LoanEffect[] {
  const names = loanNames(edited).scheduled;
  const sameDay = written.settings.asOf === edited.settings.asOf;
  return edited.loans.flatMap((loan, at): readonly LoanEffect[] => {
    const { id, name } = loan.terms;
    const before = written.loans.find(({ terms }) => terms.id === id);
    if (!before) return [];
    const isTouched =
      !sameDay || !deepEqual(before.terms, loan.terms) || !deepEqual(paidOf(written, id), paidOf(edited, id));
    if (!isTouched) return [];
    const outcome = attempt(() => ({
      before: onDay(before, written, chain),
      after: onDay(loan, edited, chain),
    }));
    return outcome.ok ? [{ id, name: names[at] ?? name, ...outcome.value }] : [];
  });
}

function paidOf({ payments }: Dossier, id: string): Dossier["payments"] {
  return payments.filter(({ loan }) => loan === id);
}

function onDay({ terms }: DossierLoan, { settings }: Dossier, chain: Chain): OnDay {
  const schedule = chain.buildSchedule(terms);
  return { schedule, position: chain.positionAt(terms, schedule, settings.asOf) };
}
