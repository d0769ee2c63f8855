import { useState } from "react";
import { Field, Input } from "@fluentui/react-components";
import { day } from "../../calendar/day.ts";
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
  dispatch,
}: {
  readonly document: DocumentRecord;
  readonly dispatch: PaneModel["dispatch"];
}) {
  const { say, language } = useTranslator();
  const { name } = document;
  const statedDay = document.statedDay ?? null;
  // While it is typed, the text is the user's; otherwise it says what holds.
  const [typed, setTyped] = useState<string | null>(null);
  const example = typedForm(EXAMPLE, language);
  const isWrong = typed !== null && typed.trim() !== "" && readTypedDay(typed, language) === null;
  return (
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
        : { hint: say(statedDay === null ? "outlook:listDayHint" : "outlook:listDayStated", { example }) })}
    >
      <Input
        value={typed ?? (statedDay === null ? "" : typedForm(statedDay, language))}
        autoComplete="off"
        spellCheck={false}
        onChange={(_event, { value }) => {
          setTyped(value);
          const wanted = readTypedDay(value, language);
          if (wanted !== null || value.trim() === "") {
            dispatch({ type: "listDayStated", document: name, day: wanted });
          }
        }}
        onBlur={() => {
          if (!isWrong) setTyped(null);
        }}
      />
    </Field>
  );
}
