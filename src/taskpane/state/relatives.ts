import type { Imported } from "../../dossier/importFiles.ts";
import { contentsOf } from "../../dossier/changes/changes.ts";
import { message } from "../../messages/message.ts";
import type { Chain } from "../chain.ts";
import type { PaneRelative, ReadFiles } from "./filesRead.ts";

/** What was read that takes the place of an older document, by its name, or may do so, by what it holds. */
export async function relativesOf(
  chain: Pick<Chain, "relativesAmong">,
  before: Imported | null,
  read: ReadFiles,
): Promise<readonly PaneRelative[]> {
  if (!before) return [];
  const known = new Map(before.documents.map((document) => [document.name, document.sha256]));
  const relatives: PaneRelative[] = [];
  for (const one of read) {
    if (!("imported" in one)) continue;
    const replaced = one.imported.documents.filter(
      ({ name, sha256 }) => (known.get(name) ?? sha256) !== sha256,
    );
    for (const { name } of replaced) {
      relatives.push({
        before: contentsOf(before, name),
        after: name,
        sentence: message("pane:documentReplaced", { document: name }),
      });
    }
    for (const found of await chain.relativesAmong(before, one.imported)) {
      if (found.relation === "same" || found.before === found.after) continue;
      relatives.push({
        before: contentsOf(before, found.before),
        after: found.after,
        sentence: found.message,
      });
    }
  }
  return relatives;
}
