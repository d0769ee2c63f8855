import { Field, Input } from "@fluentui/react-components";
import { day } from "../../calendar/day.ts";
import { typedForm } from "../state/asOfField.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";

/** A day whose form shows which number is the month. */
const EXAMPLE = day("2022-08-31");

/** Third step: the day for which balances are shown, typed in the language's own form. */
export function AsOfStep({ model }: { readonly model: PaneModel }) {
  const { say, language } = useTranslator();
  const { asOf } = model.state;
  const example = typedForm(EXAMPLE, language);
  return (
    <section aria-labelledby="as-of-heading">
      <h2 id="as-of-heading">{say("pane:asOfHeading")}</h2>
      <Field
        className="as-of"
        label={say("pane:asOfLabel")}
        {...(asOf.valid
          ? { hint: say("pane:asOfHint", { example }) }
          : {
              validationState: "error" as const,
              validationMessage: say("pane:asOfWrong", { example, day: { day: asOf.day } }),
            })}
      >
        <Input
          value={asOf.text}
          autoComplete="off"
          spellCheck={false}
          onChange={(_event, { value }) => {
            model.dispatch({ type: "asOfTyped", text: value });
          }}
          onBlur={() => {
            model.dispatch({ type: "asOfLeft" });
          }}
        />
      </Field>
    </section>
  );
}
