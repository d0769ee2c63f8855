import { message, type Message } from "../messages/message.ts";
import type { DebtCard } from "./budgetLine.ts";
import type { OtherLine } from "./otherLines.ts";

type Line = Pick<DebtCard | OtherLine, "kind" | "warnings">;

/** Fewer lines are listed one by one. */
const FEWEST = 5;

/** The warnings of a document's lines, each told where a reader looks for it. */
interface GroupedWarnings {
  /** What more than a third of the lines of one kind bear: said once, with how many bear it. */
  readonly common: readonly Message[];
  /** What is said at the line itself. */
  readonly at: (line: Line) => readonly Message[];
}

/**
 * Parts the warnings of a document's lines into those that are said once, above the lines, and those that are said at
 * each. Warnings are of one sort where they say the same but for figures and words of the line.
 */
export function groupWarnings(lines: readonly Line[]): GroupedWarnings {
  const sorts = new Map<string, { readonly first: Message; readonly kind: string; count: number }>();
  const kinds = new Map<string, number>();
  for (const { kind, warnings } of lines) {
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    for (const [sort, first] of new Map(warnings.map((warning) => [sortOf(kind, warning), warning]))) {
      const known = sorts.get(sort);
      if (known) known.count += 1;
      else sorts.set(sort, { first, kind, count: 1 });
    }
  }
  const common = new Map(
    [...sorts].filter(([, { kind, count }]) => count >= FEWEST && count * 3 > (kinds.get(kind) ?? 0)),
  );
  return {
    common: [...common.values()].map(({ first, kind, count }) =>
      message("importing:commonWarning", { warning: first, count, of: kinds.get(kind) ?? 0 }),
    ),
    at: ({ kind, warnings }) => warnings.filter((warning) => !common.has(sortOf(kind, warning))),
  };
}

function sortOf(kind: string, { key }: Message): string {
  return `${kind} ${key}`;
}
