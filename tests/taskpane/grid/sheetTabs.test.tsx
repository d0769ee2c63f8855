import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { addLaterTexts } from "../../../src/messages/laterTexts.ts";
import { translatorFor } from "../../../src/messages/translator.ts";
import { SheetTabs } from "../../../src/taskpane/grid/tools/SheetTabs.tsx";
import { TranslatorContext } from "../../../src/taskpane/TranslatorContext.ts";
import type { GridSheet } from "../../../src/writers/gridWorkbook.ts";

addLaterTexts();
// jsdom has no sizes, and does not scroll.
Element.prototype.scrollIntoView = () => undefined;
afterEach(cleanup);

const sheet = (name: string, tabColour: string | null): GridSheet => ({
  id: name,
  key: null,
  name,
  rows: 1,
  columns: 1,
  widths: new Map(),
  heights: new Map(),
  freeze: null,
  isHidden: false,
  tabColour,
  merges: [],
  tables: [],
  charts: [],
  print: null,
});

test("hidden sheets have no tab, and stand last in the list of all sheets, from which they are shown", async () => {
  const user = userEvent.setup();
  const shown: string[] = [];
  const ignore = (): void => undefined;
  render(
    <TranslatorContext value={translatorFor("en")}>
      <SheetTabs
        sheets={[sheet("Summary", "3B7DC4"), sheet("Mine", null)]}
        hidden={[sheet("Other terms", "B38600")]}
        current="Summary"
        onShow={(id) => shown.push(id)}
        edits={{ onRename: ignore, onMove: ignore, onAdd: ignore }}
      />
    </TranslatorContext>,
  );
  const tabs = screen.getAllByRole("tab");
  expect(tabs.map(({ textContent }) => textContent)).toEqual(["Summary", "Mine"]);
  expect(tabs.map(({ style }) => style.borderBottomColor)).toEqual(["rgb(59, 125, 196)", ""]);
  await user.click(screen.getByRole("button", { name: "All sheets" }));
  const items = [...screen.getByRole("menu").querySelectorAll("button")].map(
    ({ textContent }) => textContent,
  );
  expect(items).toEqual(["Summary✓", "Mine", "Other terms (hidden)"]);
  await user.keyboard("{End}{Enter}");
  expect(shown).toEqual(["Other terms"]);
});
