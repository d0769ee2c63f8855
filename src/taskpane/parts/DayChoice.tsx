import { Button, Field, Input } from "@fluentui/react-components";
import { CalendarLtr20Regular } from "@fluentui/react-icons/svg/calendar-ltr";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { day, dayOf, partsOf, type Day } from "../../calendar/day.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { formatDay } from "../../messages/format.ts";
import { typedForm } from "../state/asOfField.ts";
import { listDays } from "../state/listDays.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { useDropdown } from "./useDropdown.ts";

/** A day whose form shows which number is the month. */
const EXAMPLE = day("2022-08-31");
/** So many days of lists are offered. */
const MOST_LISTS = 4;

/** The day for which everything stands: in sight on each page, typed in the language's own form or taken from those that are asked for most. */
export function DayChoice({
  model,
  dossier,
}: {
  readonly model: PaneModel;
  readonly dossier: Dossier | null;
}) {
  const { say, language } = useTranslator();
  const { part, open, toggle, close, handlers } = useDropdown();
  const { asOf, today } = model.state;
  const example = typedForm(EXAMPLE, language);
  const put = (text: string): void => {
    model.dispatch({ type: "asOfTyped", text });
  };
  return (
    <div ref={part} className="day-part" {...handlers}>
      <Button
        className="day"
        appearance="subtle"
        icon={<CalendarLtr20Regular />}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={say("views:dayChange", { day: { day: asOf.day } })}
        onClick={toggle}
      >
        <span className="hint">{say("views:onDay")}</span>&nbsp;<b>{formatDay(asOf.day, language)}</b>
        <ChevronDown16Regular />
      </Button>
      {!open && !asOf.valid && (
        <p className="bad day-wrong">{say("pane:asOfWrong", { example, day: { day: asOf.day } })}</p>
      )}
      {open && (
        <div className="day-surface" role="dialog" aria-label={say("pane:asOfHeading")}>
          <Field
            className="as-of"
            label={say("pane:asOfLabel")}
            {...(asOf.valid
              ? { hint: say("views:dayHint", { example }) }
              : {
                  validationState: "error" as const,
                  validationMessage: say("pane:asOfWrong", { example, day: { day: asOf.day } }),
                })}
          >
            <Input
              autoFocus
              value={asOf.text}
              autoComplete="off"
              spellCheck={false}
              onChange={(_event, { value }) => {
                put(value);
              }}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || !asOf.valid) return;
                // Else the button, which has the focus then, is pressed by the same key.
                event.preventDefault();
                close();
              }}
              onBlur={() => {
                model.dispatch({ type: "asOfLeft" });
              }}
            />
          </Field>
          <div className="chips" role="group" aria-label={say("views:usualDays")}>
            <Chip
              label={say("views:today")}
              onClick={() => {
                put(typedForm(today, language));
                close();
              }}
            />
            <Chip
              label={say("views:lastYearEnd")}
              onClick={() => {
                put(typedForm(lastYearEnd(today), language));
                close();
              }}
            />
            {listDays(dossier)
              .slice(0, MOST_LISTS)
              .map((one) => (
                <Chip
                  key={one}
                  label={say("views:dayOfLaw", { day: { day: one } })}
                  onClick={() => {
                    put(typedForm(one, language));
                    close();
                  }}
                />
              ))}
          </div>
        </div>
      )}
    </div>
  );
}

function Chip({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <Button className="chip" size="small" shape="circular" onClick={onClick}>
      {label}
    </Button>
  );
}

function lastYearEnd(today: Day): Day {
  return dayOf(partsOf(today).year - 1, 12, 31) ?? today;
}
