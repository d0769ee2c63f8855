import { importFiles } from "../../src/dossier/importFiles.ts";
import { Problem } from "../../src/messages/message.ts";
import { compareImport } from "./compare/compareImport.ts";
import { Tally } from "./compare/verdicts.ts";
import { LINE_KINDS } from "./expected.ts";
import { makeDocument, type Format, type MadeDocument } from "./documents.ts";

/** Makes a document, imports it and compares. A file that is refused has all of its lines missing, and says so. */
export async function runDocument(
  seed: number,
  format: Format,
  size: number,
): Promise<{ readonly document: MadeDocument; readonly tally: Tally }> {
  const document = await makeDocument(seed, format, size);
  try {
    return { document, tally: compareImport(document.expected, await importFiles(document.files)) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const tally = new Tally();
    for (const kind of LINE_KINDS)
      for (const line of document.expected.lines.filter((one) => one.kind === kind))
        tally.add({
          verdict: "missing, said",
          kind,
          field: "line",
          expected: Object.values(line.fields).join(" | "),
          read: "",
          where: `refused: ${error.message}`,
        });
    return { document, tally };
  }
}
