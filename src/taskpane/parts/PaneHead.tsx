import { Button, CounterBadge } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import type { Dossier } from "../../dossier/dossier.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import { useGo } from "../contexts.ts";
import { VIEW_HEADING } from "../headings.ts";
import { loanNames } from "../state/loanNames.ts";
import { foundLoanOf, type FoundLoan } from "../state/foundLoans.ts";
import { PANE_TABS, type Over, type PaneTab } from "../state/paneView.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { DayChoice } from "./DayChoice.tsx";
import { PaneTabs } from "./PaneTabs.tsx";
import { PaneMenu, type PaneMenuProps } from "./PaneMenu.tsx";

const TAB_WORDS: Readonly<Record<PaneTab, MessageKey>> = {
  overview: "views:overview",
  checks: "views:checks",
  budget: "views:budget",
  documents: "views:documents",
};

interface PaneHeadProps extends PaneMenuProps {
  /** How many differences wait for a decision; null while that is not known. */
  readonly undecided: number | null;
  readonly loans: readonly FoundLoan[];
  /** Whether the changes show what is about to be written. */
  readonly isPreview: boolean | undefined;
}

/** The day for which everything stands, the menu, and the four places; or the way back from what lies over them. */
export function PaneHead({ undecided, loans, isPreview, ...menu }: PaneHeadProps) {
  const translator = useTranslator();
  const { say } = translator;
  const go = useGo();
  const { model, dossier } = menu;
  const { tab, over } = model.state.view;
  // A finding has its way back itself: the list that it is one of may stand beside it.
  if (over && over.kind !== "finding") {
    return (
      <header className="pane-top">
        <Button
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          aria-label={say("views:back")}
          onClick={() => {
            go({ over: null });
          }}
        />
        <h1 className={`${VIEW_HEADING} clipped`} tabIndex={-1}>
          {over.kind === "changes" && isPreview
            ? say("views:writing")
            : headingOf(over, dossier, loans, translator)}
        </h1>
        <DayChoice model={model} dossier={dossier} />
      </header>
    );
  }
  return (
    <>
      <header className="pane-top">
        <DayChoice model={model} dossier={dossier} />
        <PaneMenu {...menu} />
      </header>
      <nav aria-label={say("views:places")}>
        <PaneTabs
          label={say("views:places")}
          items={PANE_TABS.map((value) => ({
            value,
            label: say(TAB_WORDS[value]),
            panel: `view-${value}`,
            badge: value === "checks" && undecided !== null && undecided > 0 && (
              <CounterBadge
                className="undecided"
                color="danger"
                size="small"
                count={undecided}
                overflowCount={999}
                aria-label={say("views:undecided", { count: undecided })}
              />
            ),
          }))}
          selected={tab}
          onSelect={(chosen) => {
            go({ tab: chosen, over: null });
          }}
        />
      </nav>
    </>
  );
}

function headingOf(
  over: Exclude<Over, { readonly kind: "finding" }>,
  dossier: Dossier | null,
  loans: readonly FoundLoan[],
  { say }: Translator,
): string {
  switch (over.kind) {
    case "loan":
      return nameOf(over.loan, dossier, loans);
    case "changes":
      return say("views:changes");
    case "help":
      return say("views:help");
    case "cell":
      return say("views:why");
  }
}

/** The loan as the overview calls it. */
function nameOf(key: string, dossier: Dossier | null, loans: readonly FoundLoan[]): string {
  if (!dossier) return key;
  const names = loanNames(dossier);
  const scheduled = dossier.loans.findIndex(({ terms }) => terms.id === key);
  const unscheduled = dossier.unscheduled.findIndex(({ card }) => foundLoanOf(card, loans)?.key === key);
  return names.scheduled[scheduled] ?? names.unscheduled[unscheduled] ?? key;
}
