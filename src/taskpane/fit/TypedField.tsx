import { Field, Input } from "@fluentui/react-components";
import { day } from "../../calendar/day.ts";
import type { MessageKey } from "../../messages/message.ts";
import { typedForm } from "../state/asOfField.ts";
import { useTranslator } from "../TranslatorContext.ts";
import type { Expected } from "./readFitForm.ts";

/** A day whose form shows which number is the month. */
const EXAMPLE = day("2022-08-31");

const WRONG: Readonly<Record<Expected, MessageKey>> = {
  date: "paneFit:wrongDate",
  number: "paneFit:wrongNumber",
  whole: "paneFit:wrongWhole",
  year: "paneFit:wrongYear",
  currency: "paneFit:wrongCurrency",
};

export interface TypedFieldProps {
  readonly label: string;
  readonly text: string;
  /** What it should have held, where it holds something else. */
  readonly wrong: Expected | undefined;
  readonly onText: (text: string) => void;
}

/** A field for a number, a day or a year, which says what it should hold where it does not. */
export function TypedField({ label, text, wrong, onText }: TypedFieldProps) {
  const { say, language } = useTranslator();
  return (
    <Field
      label={label}
      {...(wrong && {
        validationState: "error" as const,
        validationMessage: say(
          WRONG[wrong],
          wrong === "date" ? { example: typedForm(EXAMPLE, language) } : undefined,
        ),
      })}
    >
      <Input
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={(_event, { value }) => {
          onText(value);
        }}
      />
    </Field>
  );
}
