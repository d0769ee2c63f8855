import type { BookSheet } from "../book/book.ts";
import { areasText } from "./elementXml.ts";
import { counted, element, xmlText } from "./xml.ts";

/** What may be typed into cells (ECMA-376 part 1, 18.3.1.33). */
export function validationsXml({ validations }: BookSheet): string {
  const elements = validations.map(({ at, attributes, first, second }) => {
    const limits = [first, second].map((formula, index) =>
      formula === null ? "" : element(`formula${index + 1}`, {}, xmlText(formula)),
    );
    return element("dataValidation", { sqref: areasText(at), ...attributes }, limits.join(""));
  });
  return counted("dataValidations", elements);
}
