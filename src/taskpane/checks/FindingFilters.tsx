import { Button, Field, Select } from "@fluentui/react-components";
import type { Check } from "../../checks/check.ts";
import { NOTE_STATES } from "../../dossier/userWords.ts";
import type { MessageKey } from "../../messages/message.ts";
import { OUTCOME_WORDS } from "../../workbook/checkWords.ts";
import type { FindingRow } from "../../workbook/checks/findingRows.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { DIFFERENCE_WORDS, MARKED_WORDS } from "./findingWords.ts";
import { NO_FILTER, subjectsOf, yearsOf, type FindingFilter, type Marked } from "./findingFilter.ts";

interface FindingFiltersProps {
  readonly checks: readonly Check[];
  readonly rows: readonly FindingRow[];
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

const MARKED: readonly Marked[] = ["none", ...NOTE_STATES, "outdated"];

/** Which findings are shown: each choice narrows what the others leave. */
export function FindingFilters({ checks, rows, filter, onFilter }: FindingFiltersProps) {
  const { say, sayMessage } = useTranslator();
  const put = (part: Partial<FindingFilter>): void => {
    onFilter({ ...filter, ...part });
  };
  const words = <T extends string>(of: Readonly<Record<T, MessageKey>>, values: readonly T[]) =>
    values.map((value) => [value, say<MessageKey>(of[value])] as const);
  return (
    <fieldset className="finding-filters">
      <legend>{say("paneChecks:filters")}</legend>
      <Choice
        label={say("checksSheet:colOutcome")}
        value={filter.outcome}
        options={words(OUTCOME_WORDS, ["difference", "not-checkable", "pass"])}
        onValue={(outcome) => {
          put({ outcome });
        }}
      />
      <Choice
        label={say("checksSheet:colCheck")}
        value={filter.check}
        options={checks.map(({ id, name }) => [id, sayMessage(name)] as const)}
        onValue={(check) => {
          put({ check });
        }}
      />
      <Choice
        label={say("checksSheet:colSeverity")}
        value={filter.severity}
        options={words(DIFFERENCE_WORDS, ["error", "question"])}
        onValue={(severity) => {
          put({ severity });
        }}
      />
      <Choice
        label={say("checksSheet:colState")}
        value={filter.marked}
        options={words(MARKED_WORDS, MARKED)}
        onValue={(marked) => {
          put({ marked });
        }}
      />
      <Choice
        label={say("checksSheet:colSubjectId")}
        value={filter.subject}
        options={subjectsOf(rows)}
        onValue={(subject) => {
          put({ subject });
        }}
      />
      <Choice
        label={say("checksSheet:colYear")}
        value={filter.year === null ? null : String(filter.year)}
        options={yearsOf(rows).map((year) => [String(year), String(year)] as const)}
        onValue={(year) => {
          put({ year: year === null ? null : Number(year) });
        }}
      />
      <Button
        size="small"
        onClick={() => {
          onFilter(NO_FILTER);
        }}
      >
        {say("paneChecks:showAll")}
      </Button>
    </fieldset>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  /** Null: all of them. */
  readonly value: T | null;
  readonly options: readonly (readonly [value: T, words: string])[];
  readonly onValue: (value: T | null) => void;
}

function Choice<T extends string>({ label, value, options, onValue }: ChoiceProps<T>) {
  const { say } = useTranslator();
  return (
    <Field label={label}>
      <Select
        value={value ?? ""}
        onChange={(_event, data) => {
          onValue(options.find(([one]) => one === data.value)?.[0] ?? null);
        }}
      >
        <option value="">{say("paneChecks:all")}</option>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words.length > 70 ? `${words.slice(0, 69)}…` : words}
          </option>
        ))}
      </Select>
    </Field>
  );
}
