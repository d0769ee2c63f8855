import type { Mark, TermSource } from "../../loan/terms.ts";
import type { Translator } from "../../messages/translator.ts";
import { text } from "../layout/values.ts";
import type { CellLook } from "../plan.ts";
import type { TermFact } from "../termFacts.ts";
import type { TableDeclaration } from "../layout/declaration.ts";

/** How each mark looks; what it says stands in the cell in words. */
export const MARK_LOOKS: Readonly<Record<Mark, CellLook>> = {
  seen: "seen",
  quoted: "quoted",
  computed: "computed",
  inferred: "inferred",
  entered: "input",
};

/** tblTermSources: how each term is known and where it stands. */
export function termSourcesTable(t: Translator): TableDeclaration<TermFact> {
  return {
    name: "tblTermSources",
    input: false,
    keys: ["loan", "term"],
    columns: [
      { key: "loan", header: "workbook:colId", format: "text", value: ({ loan }) => text(loan.terms.id) },
      {
        key: "term",
        header: "workbook:colTerm",
        format: "text",
        wrapAt: 30,
        value: ({ term }) => text(term),
      },
      {
        key: "value",
        header: "workbook:colValue",
        format: "text",
        wrapAt: 26,
        value: ({ value }) => text(value),
      },
      {
        key: "mark",
        header: "workbook:colMark",
        format: "text",
        look: ({ mark }) => (mark === null ? "inferred" : MARK_LOOKS[mark]),
        wrapAt: 20,
        value: ({ markWord }) => text(markWord),
      },
      {
        key: "text",
        header: "workbook:colSourceText",
        format: "text",
        wrapAt: 44,
        value: (fact) => text(fact.text || null),
      },
      {
        key: "document",
        header: "workbook:colDocument",
        format: "text",
        wrapAt: 30,
        value: ({ document }) => text(document),
      },
      {
        key: "place",
        header: "workbook:colPlace",
        format: "text",
        value: ({ source }) => text(source && placeText(source, t)),
      },
    ],
  };
}

/** "20", "20, row 6.5"; null where the source names no page. */
function placeText({ page, row }: TermSource, t: Translator): string | null {
  if (page === undefined) return row ?? null;
  return row === undefined ? String(page) : t.say("workbook:pageAndRow", { page, row });
}
