import type { TableMapping } from "../../budget/mapped/mapping.ts";
import { Problem } from "../../messages/message.ts";
import type { MatchDecision } from "../dossier.ts";
import { list, objectAt, type Form } from "./form.ts";
import { DECISION, MAPPING } from "./userForms.ts";

/**
 * What the columns of unknown tables hold, as a list in a JSON file: `headers` and `roles` column by column, and `as`.
 * @param document the file's name, for messages
 * @throws Problem errors:userFileFault with the path of the first value that is not as it must be
 */
export function mappingsFromJson(json: unknown, document: string): readonly TableMapping[] {
  const mappings = readList(MAPPING, json, document);
  const uneven = mappings.findIndex(({ headers, roles }) => headers.length !== roles.length);
  if (uneven >= 0) throw fault(document, `[${uneven}].roles`);
  return mappings;
}

/** Which loans the lines of a name are, as a list in a JSON file. @throws Problem as readMappings */
export function decisionsFromJson(json: unknown, document: string): readonly MatchDecision[] {
  return readList(DECISION, json, document);
}

function readList<T>(form: Form<T>, json: unknown, document: string): readonly T[] {
  try {
    return list(form).read(json, "");
  } catch (error) {
    // The forms are those of a workbook's memory; what is wrong here is the user's own file.
    if (!(error instanceof Problem) || error.problem.key !== "errors:memoryDamaged") throw error;
    const { path } = error.problem.params;
    throw fault(document, typeof path === "string" ? path : "-", error);
  }
}

function fault(document: string, path: string, cause?: unknown): Problem {
  return new Problem(
    "errors:userFileFault",
    { document, path, guide: "docs/command-line.md" },
    { document },
    { cause },
  );
}

/** A decision in the form that readDecisions takes. */
export function decisionToJson(decision: MatchDecision): Record<string, unknown> {
  return objectAt(DECISION.write(decision), "");
}
