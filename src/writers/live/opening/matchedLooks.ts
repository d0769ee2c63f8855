import type { Language } from "../../../messages/language.ts";
import type { DrawnCell } from "../../../workbook/drawnCell.ts";
import { formatOfCode } from "../../../workbook/formats.ts";
import { LOOKS, PLAIN } from "../../../workbook/looks.ts";
import type { CellFormat, CellLook, CellPlan } from "../../../workbook/plan.ts";
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
const CONTEXTS = 8;

/**
 * Which look and format a plan must have given a cell that is drawn like this; undefined where none of ours draws so: the cell,
 * or its look, is the user's.
 */
export function lookFinder(
  language: Language,
): (drawn: DrawnCell, context: LookContext) => PlannedLook | undefined {
  // In a file many cells have one style.
  const known = Array.from({ length: CONTEXTS }, () => new Map<DrawnCell, PlannedLook | undefined>());
  return (drawn, context) => {
    const place = (context.ruled ? 4 : 0) + (context.isText ? 2 : 0) + (context.isLink ? 1 : 0);
    const ofContext = known[place];
    if (ofContext?.has(drawn)) return ofContext.get(drawn);
    const format = formatOfCode(drawn.numberFormat);
    let found: PlannedLook | undefined;
    if (format !== null) {
      const key = `${language} ${place} ${format}`;
      const looks = looksByText.get(key) ?? drawnLooks(format, context, language);
      looksByText.set(key, looks);
      found = looks.get(textOf(drawn));
    }
    ofContext?.set(drawn, found);
    return found;
  };
}

/** What all looks of a format are drawn as, found when it is first met in a language and context. */
const looksByText = new Map<string, ReadonlyMap<string, PlannedLook>>();

function drawnLooks(
  format: CellFormat,
  context: LookContext,
  language: Language,
): ReadonlyMap<string, PlannedLook> {
  const looks = new Map<string, PlannedLook>();
  for (const plan of everyLook(format)) {
    const text = textOf(drawnAs(plan, context, language));
    // The first is the one that says the least.
    if (!looks.has(text)) looks.set(text, plan);
  }
  return looks;
}

function* everyLook(format: CellFormat): Generator<PlannedLook> {
  for (const align of ALIGNMENTS)
    for (const wrap of WRAPS)
      for (const look of NAMES)
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
function textOf(drawn: DrawnCell): string {
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
  return JSON.stringify([...looks, ...edges]);
}

/** The look that changes just this of a cell; null where none does. */
export function conditionLook(changes: BookCondition["changes"]): CellLook | null {
  const text = ({ bold, italic, colour, fill }: BookCondition["changes"]): string =>
    JSON.stringify([bold ?? false, italic ?? false, colour ?? null, fill ?? null]);
  return NAMES.find((name) => text(LOOKS[name]) === text(changes)) ?? null;
}
