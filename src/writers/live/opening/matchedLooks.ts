import type { Language } from "../../../messages/language.ts";
import type { DrawnCell } from "../../../workbook/drawnCell.ts";
import { CELL_FORMATS } from "../../../workbook/formats.ts";
import { LOOKS, PLAIN } from "../../../workbook/looks.ts";
import type { CellLook, CellPlan } from "../../../workbook/plan.ts";
import { drawnCell } from "../../drawnCell.ts";
import type { BookCondition } from "../../book/book.ts";
import type { PlannedLook } from "../model/liveState.ts";

/** What a cell's drawing depends on beside its plan's look and format. */
interface LookContext {
  /** Whether it stands in the body of a table. */
  readonly ruled: boolean;
  readonly isText: boolean;
  readonly isLink: boolean;
}

const NAMES = Object.keys(LOOKS) as CellLook[];
const ALIGNMENTS: readonly CellPlan["align"][] = [undefined, "left", "center", "right"];
const WRAPS = [undefined, true, false] as const;
const BOTH = [false, true] as const;
const CONTEXTS: readonly LookContext[] = BOTH.flatMap((ruled) =>
  BOTH.flatMap((isText) => BOTH.map((isLink) => ({ ruled, isText, isLink }))),
);

/**
 * Which look and format a plan must have given a cell that is drawn like this; undefined where none of ours draws so: the cell,
 * or its look, is the user's.
 */
export function lookFinder(
  language: Language,
): (drawn: DrawnCell, context: LookContext) => PlannedLook | undefined {
  const looks = looksByText.get(language) ?? drawnLooks(language);
  looksByText.set(language, looks);
  // In a file many cells have one style.
  const known = CONTEXTS.map(() => new Map<DrawnCell, PlannedLook | undefined>());
  return (drawn, context) => {
    const place = (context.ruled ? 4 : 0) + (context.isText ? 2 : 0) + (context.isLink ? 1 : 0);
    const ofContext = known[place];
    if (ofContext?.has(drawn)) return ofContext.get(drawn);
    const found = looks.get(textOf(drawn, context));
    ofContext?.set(drawn, found);
    return found;
  };
}

/** What all looks and formats are drawn as, found once in a language. */
const looksByText = new Map<Language, ReadonlyMap<string, PlannedLook>>();

function drawnLooks(language: Language): ReadonlyMap<string, PlannedLook> {
  const looks = new Map<string, PlannedLook>();
  for (const context of CONTEXTS)
    for (const plan of everyLook()) {
      const text = textOf(drawnAs(plan, context, language), context);
      // The first is the one that says the least.
      if (!looks.has(text)) looks.set(text, plan);
    }
  return looks;
}

function* everyLook(): Generator<PlannedLook> {
  for (const align of ALIGNMENTS)
    for (const wrap of WRAPS)
      for (const look of NAMES)
        for (const format of CELL_FORMATS)
          yield {
            ...(format === "general" ? {} : { format }),
            ...(look === "plain" ? {} : { look }),
            ...(wrap === undefined ? {} : { wrap }),
            ...(align === undefined ? {} : { align }),
          };
}

function drawnAs(plan: PlannedLook, { ruled, isText, isLink }: LookContext, language: Language): DrawnCell {
  const cell: CellPlan = {
    value: isText ? { kind: "text", text: "x" } : { kind: "blank" },
    ...plan,
    ...(isLink ? { link: { sheet: "", cell: "" } } : {}),
  };
  return drawnCell(cell, { language, ruled });
}

/** The same text for what is drawn alike, in whatever order it is said. */
function textOf(drawn: DrawnCell, { ruled, isText, isLink }: LookContext): string {
  const { numberFormat, bold, italic, size = PLAIN.size, colour, underline, fill } = drawn;
  const { top, right, bottom, left, horizontal, indent, vertical, wrap } = drawn;
  const { strike, script, typeface, inFile } = drawn;
  const edges = [top, right, bottom, left].map((edge) => edge && [edge.weight, edge.colour, edge.line]);
  const looks = [
    numberFormat,
    bold,
    italic,
    size,
    colour,
    underline,
    fill,
    horizontal,
    indent,
    vertical,
    wrap,
    strike,
    script,
    typeface,
    inFile && JSON.stringify(inFile),
  ];
  return JSON.stringify([ruled, isText, isLink, ...looks, ...edges]);
}

/** The look that changes just this of a cell; null where none does. */
export function conditionLook(changes: BookCondition["changes"]): CellLook | null {
  const text = ({ bold, italic, colour, fill }: BookCondition["changes"]): string =>
    JSON.stringify([bold ?? false, italic ?? false, colour ?? null, fill ?? null]);
  return NAMES.find((name) => text(LOOKS[name]) === text(changes)) ?? null;
}
