import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { day, type Day } from "../../src/calendar/day.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { ListDayField } from "../../src/taskpane/documents/ListDayField.tsx";
import type { PaneAction } from "../../src/taskpane/state/reducer.ts";
import { TranslatorContext } from "../../src/taskpane/TranslatorContext.ts";
import { record } from "./fakeChain.ts";

addLaterTexts();
afterEach(cleanup);

function show(likely: Day | null, statedDay?: Day) {
  const said: PaneAction[] = [];
  const document = {
    ...record("list.pdf", "list"),
    asOf: null,
    ...(statedDay !== undefined && { statedDay }),
  };
  render(
    <TranslatorContext value={translatorFor("en")}>
      <FluentProvider theme={webLightTheme}>
        <ListDayField document={document} likely={likely} dispatch={(action) => said.push(action)} />
      </FluentProvider>
    </TranslatorContext>,
  );
  return said;
}

const LIKELY = day("2014-07-31");

it("the day for which a list's rate was published is offered, and taken with one press", () => {
  const said = show(LIKELY);
  expect(screen.getByRole("textbox")).toHaveProperty("value", "");
  screen.getByText(
    /^The document does not state it\. The rate of its list was published for 31.Jul.2014 only/u,
  );
  fireEvent.click(screen.getByRole("button", { name: /^Take 31.Jul.2014$/u }));
  expect(said).toEqual([{ type: "listDayStated", document: "list.pdf", day: LIKELY }]);
});

it.each([
  ["no day has the rate", null, undefined],
  ["a day is stated", LIKELY, day("2014-08-31")],
])("none is offered where %s", (_, likely, stated) => {
  show(likely, stated);
  expect(screen.queryByRole("button")).toBeNull();
});
