import type { Dossier } from "../../dossier/dossier.ts";
import { formatDecimal } from "../../messages/format.ts";
import { MoreList } from "../parts/MoreList.tsx";
import { missingWords } from "../say/missingWords.ts";
import { foundLoanOf, type FoundLoan } from "../state/foundLoans.ts";
import { loanNames } from "../state/loanNames.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { RowList } from "./RowList.tsx";

const AT_ONCE = 12;

interface UnscheduledRowsProps {
  readonly dossier: Dossier;
  readonly loans: readonly FoundLoan[];
}

/** Chosen loans that no schedule can be built for: what each lacks in a few words; each leads to the whole of it. */
export function UnscheduledRows({ dossier, loans }: UnscheduledRowsProps) {
  const { say, sayMessage, language } = useTranslator();
  const { unscheduled } = dossier;
  if (unscheduled.length === 0) return null;
  const names = loanNames(dossier).unscheduled;
  return (
    <section className="part rows-part" aria-labelledby="unscheduled-heading">
      <h2 id="unscheduled-heading">{say("views:unscheduled", { count: unscheduled.length })}</h2>
      <p className="rows-head hint" aria-hidden="true">
        <span>{say("views:lacksColumn")}</span>
        <span>{say("views:publishedColumn")}</span>
      </p>
      <MoreList
        items={unscheduled.map((loan, at) => ({ ...loan, name: names[at] ?? loan.card.name }))}
        atOnce={AT_ONCE}
      >
        {(shown) => (
          <RowList
            lines={shown.map(({ card, missing, name }) => {
              const { words, sentences } = missingWords(missing);
              return {
                loan: foundLoanOf(card, loans)?.key ?? null,
                name,
                title: card.name,
                amount: card.balanceEur ? formatDecimal(card.balanceEur, language) : say("pane:balanceNone"),
                more: [...words, ...sentences].map(sayMessage).join("; "),
              };
            })}
          />
        )}
      </MoreList>
    </section>
  );
}
