import { TAB_COLOURS } from "./looks.ts";
import type { SheetPlan } from "./plan.ts";

/** What sheets are for, in the order in which people use them, and which they are, by what their keys begin with. */
const USES: readonly (readonly [use: keyof typeof TAB_COLOURS, keys: readonly string[]])[] = [
  [
    "result",
    [
      "summary",
      "schedule:",
      "balances",
      "debtService",
      "outlook",
      "outlookSums",
      "outlookPeriods",
      "planning",
    ],
  ],
  ["input", ["loans", "payments", "rates", "terms", "holidays", "decisions"]],
  ["check", ["checks"]],
  ["source", ["story:", "lines", "others", "sources", "workings"]],
];

const PLACES = USES.flatMap(([use, keys]) => keys.map((key) => ({ key, tabColour: TAB_COLOURS[use] })));

/** The sheets in the order of their use, their tabs coloured; those alike as they come. The program's own stand last. */
export function inOrderOfUse(sheets: readonly SheetPlan[]): SheetPlan[] {
  return sheets
    .map((sheet) => ({ sheet, at: sheet.hidden ? PLACES.length : placeOf(sheet.key) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ sheet, at }) => {
      const place = PLACES[at];
      return place ? { ...sheet, tabColour: place.tabColour } : sheet;
    });
}

function placeOf(sheetKey: string): number {
  const at = PLACES.findIndex(({ key }) => (key.endsWith(":") ? sheetKey.startsWith(key) : sheetKey === key));
  if (at < 0) throw new Error(`no place for the sheet ${sheetKey}`);
  return at;
}
