import { useState } from "react";
import { Button, Field, Input } from "@fluentui/react-components";
import { day, type Day } from "../../calendar/day.ts";
import type { DocumentRecord } from "../../dossier/dossier.ts";
import { typedForm } from "../state/asOfField.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { readTypedDay } from "../state/readTypedDay.ts";
import { useTranslator } from "../TranslatorContext.ts";

/** A day whose form shows which number is the month. */
const EXAMPLE = day("2024-08-31");

/** The day of a list that prints none, as the user states it. What is no date changes nothing. */
export function ListDayField({
  document,
  likely,
  dispatch,
}: {
  readonly document: DocumentRecord;
  /** The one day for which the rate of its list was published; null where there is none. */
  readonly likely: Day | null;
  readonly dispatch: PaneModel["dispatch"];
}) {
  const { say, language } = useTranslator();
  const { name } = document;
  const statedDay = document.statedDay ?? null;
  // While it is typed, the text is the user's; otherwise it says what holds.
  const [typed, setTyped] = useState<string | null>(null);
  const example = typedForm(EXAMPLE, language);
  const isWrong = typed !== null && typed.trim() !== "" && readTypedDay(typed, language) === null;
  const state = (wanted: Day | null): void => {
    dispatch({ type: "listDayStated", document: name, day: wanted });
  };
  const offered = statedDay === null && typed === null ? likely : null;
  const hint =
    statedDay !== null
      ? say("outlook:listDayStated")
      : offered !== null
        ? say("outlook:listDayLikely", { date: { day: offered } })
        : say("outlook:listDayHint", { example });
  const field = (
    <Field
      className="as-of"
      label={say("outlook:listDay", { document: name })}
      {...(isWrong
        ? {
            validationState: "error" as const,
            validationMessage:
              statedDay === null
                ? say("outlook:listDayWrongNone", { example })
                : say("outlook:listDayWrong", { example, date: { day: statedDay } }),
          }
        : { hint })}
    >
      <Input
        value={typed ?? (statedDay === null ? "" : typedForm(statedDay, language))}
        autoComplete="off"
        spellCheck={false}
        onChange={(_event, { value }) => {
          setTyped(value);
          const wanted = readTypedDay(value, language);
          if (wanted !== null || value.trim() === "") {
            state(wanted);
          }
        }}
        onBlur={() => {
          if (!isWrong) setTyped(null);
        }}
      />
    </Field>
  );
  return (
    <>
      {field}
      {offered !== null && (
        <Button
          size="small"
          className="offer"
          onClick={() => {
            state(offered);
          }}
        >
          {say("outlook:listDayTake", { date: { day: offered } })}
        </Button>
      )}
    </>
  );
}
