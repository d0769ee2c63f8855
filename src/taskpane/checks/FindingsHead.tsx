import { useId, useState, type ReactNode } from "react";
import { Button, SearchBox } from "@fluentui/react-components";
import { Filter20Regular } from "@fluentui/react-icons/svg/filter";
import { Print20Regular } from "@fluentui/react-icons/svg/print";
import type { Outcome } from "../../checks/finding.ts";
import { countOutcomes } from "../../checks/runChecks.ts";
import type { CheckedRows } from "../../workbook/checks/findingRows.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { OUTCOME_HEADS } from "./CheckTable.tsx";
import { filterWords } from "./findingWords.ts";
import { NO_FILTER, type FindingFilter } from "./findingFilter.ts";

interface FindingsHeadProps {
  readonly checked: CheckedRows;
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
  /** How many findings are shown. */
  readonly shown: number;
  readonly onPrint: () => void;
  /** Further choices, folded away behind their button. */
  readonly children: ReactNode;
}

/** Which findings are shown: by what came of them, by a word, and by whatever else is behind the button. */
export function FindingsHead({ checked, filter, onFilter, shown, onPrint, children }: FindingsHeadProps) {
  const translator = useTranslator();
  const { say } = translator;
  const [unfolded, setUnfolded] = useState(false);
  const panel = useId();
  const { rows, results } = checked;
  const counts = countOutcomes(rows.map(({ finding }) => finding));
  const more = narrowed(filter) ? filterWords(filter, results, rows, translator) : "";
  const choose = (outcome: Outcome): void => {
    onFilter({ ...NO_FILTER, outcome });
  };
  const words = { filter: say("paneChecks:moreFilters"), print: say("paneChecks:print", { count: shown }) };
  return (
    <div className="findings-head">
      <div className="chips" role="group" aria-label={say("paneChecks:filters")}>
        {OUTCOME_HEADS.map(([outcome, head]) => (
          <Button
            key={outcome}
            className="chip"
            size="small"
            shape="circular"
            aria-pressed={filter.outcome === outcome && !narrowed(filter)}
            onClick={() => {
              choose(outcome);
            }}
          >
            {say("paneChecks:chip", { head: say(head), number: counts[outcome] })}
          </Button>
        ))}
      </div>
      <div className="finding-tools">
        <SearchBox
          className="finding-search"
          aria-label={say("paneChecks:search")}
          placeholder={say("paneChecks:search")}
          value={filter.text}
          onChange={(_event, { value }) => {
            onFilter({ ...filter, text: value });
          }}
        />
        <Button
          appearance="subtle"
          icon={<Filter20Regular />}
          aria-label={words.filter}
          title={words.filter}
          aria-expanded={unfolded}
          aria-controls={panel}
          onClick={() => {
            setUnfolded(!unfolded);
          }}
        />
        <Button
          appearance="subtle"
          icon={<Print20Regular />}
          aria-label={words.print}
          title={words.print}
          disabledFocusable={shown === 0}
          onClick={onPrint}
        />
      </div>
      <div id={panel} className="more-filters" hidden={!unfolded}>
        {unfolded && children}
      </div>
      <Sentence checked={checked} counts={counts} onFilter={onFilter} />
      {more !== "" && (
        <p className="hint">
          {more}{" "}
          <button
            type="button"
            className="see"
            onClick={() => {
              onFilter(NO_FILTER);
            }}
          >
            {say("paneChecks:showAll")}
          </button>
        </p>
      )}
    </div>
  );
}

/** Whether something else than the outcome chooses. */
export function narrowed(filter: FindingFilter): boolean {
  return Object.entries(filter).some(
    ([part, value]) => part !== "outcome" && value !== NO_FILTER[part as keyof FindingFilter],
  );
}

interface SentenceProps {
  readonly checked: CheckedRows;
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly onFilter: (filter: FindingFilter) => void;
}

/** How many differences there are, and what of it waits: all that most readers want to know. */
function Sentence({ checked: { rows }, counts, onFilter }: SentenceProps) {
  const { say } = useTranslator();
  const undecided = rows.filter(({ finding, note }) => finding.outcome === "difference" && note === null);
  const outdated = rows.filter(({ isOutdated }) => isOutdated).length;
  // As long as nothing is decided, the first chip and the tab above have the same number.
  const saysMore = counts.difference !== undecided.length || counts.difference === 0 || outdated > 0;
  const link = (words: string, to: Partial<FindingFilter>): ReactNode => (
    <button
      type="button"
      className="see"
      onClick={() => {
        onFilter({ ...NO_FILTER, ...to });
      }}
    >
      {words}
    </button>
  );
  return (
    <p className={saysMore ? "findings-sum" : "findings-sum only-heard"}>
      {counts.difference > 0 ? (
        say("paneChecks:differences", { count: counts.difference, undecided: undecided.length })
      ) : (
        <>
          {say("paneChecks:noDifferences", { count: counts.pass })}
          {counts["not-checkable"] > 0 && (
            <>
              {" "}
              {link(say("paneChecks:unchecked", { count: counts["not-checkable"] }), {
                outcome: "not-checkable",
              })}
            </>
          )}
        </>
      )}
      {outdated > 0 && (
        <> {link(say("paneChecks:outdatedCount", { count: outdated }), { marked: "outdated" })}</>
      )}
    </p>
  );
}
