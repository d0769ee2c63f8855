import { rangesOf, unmasked, type Book } from "./book.ts";
import { formulaFaults } from "./formulaFaults.ts";
import { overlap } from "./packageFaults.ts";
import { childNamed, type Element } from "./xmlTree.ts";

/** Longest texts of a validation, in characters: Excel's own dialogue takes no more, and repairs a file that has more. */
const LONGEST = { promptTitle: 32, errorTitle: 32, prompt: 255, error: 225 } as const;
const LONGEST_LIST = 255;
const WITH_TWO_BOUNDS = ["whole", "decimal", "date", "time", "textLength"];

/** What may be typed into cells: one rule for each cell, complete, in texts that are not too long. */
export function validationFaults(sheet: Element, index: number, book: Book): string[] {
  const list = childNamed(sheet, "dataValidations");
  if (!list) return [];
  const count = list.attributes["count"];
  const areas = list.children.map(({ attributes }) => attributes["sqref"] ?? "");
  return [
    ...(list.children.length === 0 || (count !== undefined && Number(count) !== list.children.length)
      ? ["count of validations"]
      : []),
    ...list.children.flatMap((validation, at) => {
      const earlier = areas.slice(0, at).flatMap((area) => area.split(" "));
      const isTwice = areas[at]?.split(" ").some((area) => earlier.some((other) => overlap(area, other)));
      return [
        ...(isTwice ? ["two for one cell"] : []),
        ...(rangesOf(areas[at]) ? [] : ["no cells"]),
        ...faultsOf(validation, index, book),
      ].map((fault) => `validation of ${areas[at]}: ${fault}`);
    }),
  ];
}

function faultsOf(validation: Element, index: number, book: Book): string[] {
  const { type = "none", operator = "between" } = validation.attributes;
  const formulas = ["formula1", "formula2"].map((name) => childNamed(validation, name)?.text ?? "");
  const [first = "", second = ""] = formulas;
  const isTyped = type === "list" && first.startsWith('"');
  const isBetween = WITH_TWO_BOUNDS.includes(type) && /^(?:b|notB)etween$/.test(operator);
  return [
    ...Object.entries(LONGEST).flatMap(([name, longest]) => {
      const { length } = unmasked(validation.attributes[name] ?? "");
      return length > longest ? [`${name} of ${length} characters`] : [];
    }),
    ...(type !== "none" && first === "" ? ["no formula"] : []),
    ...(isBetween && second === "" ? ["one bound of two"] : []),
    ...(isTyped ? listFaults(first.slice(1, -1).replaceAll('""', '"')) : []),
    ...(isTyped ? [] : formulas)
      .filter((formula) => formula !== "")
      .flatMap((formula) => formulaFaults(formula, { sheet: index, isRule: true }, book)),
  ];
}

function listFaults(items: string): string[] {
  const isLong = items.length > LONGEST_LIST;
  const isBlank = items.split(",").some((item) => item === "" || item !== item.trim());
  return [
    ...(isLong ? [`list of ${items.length} characters`] : []),
    ...(isBlank ? [`blanks in the list ${items}`] : []),
  ];
}
