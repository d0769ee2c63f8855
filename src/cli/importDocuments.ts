import { basename } from "node:path";
import { sha256 } from "../documents/sha256.ts";
import type { Imported } from "../dossier/importFiles.ts";
import { joinedParts } from "../dossier/importProtocol.ts";
import { nameApart } from "../dossier/nameApart.ts";
import { withRateDoubts } from "../dossier/rateDoubts.ts";
import { Problem } from "../messages/message.ts";
import type { Translator } from "../messages/translator.ts";
import { withControlSigns } from "../text/controlSigns.ts";
import type { Invocation } from "./command.ts";
import { complain, remark } from "./complain.ts";
import { readBytes } from "./files.ts";
import type { InputChoice } from "./inputOptions.ts";
import { isOwnWorkbookProblem } from "./importing/readDocuments.ts";
import { MEGABYTES, readingProcess } from "./importing/readingProcess.ts";
import { namedFiles } from "./namedFiles.ts";
import { terminalProgress } from "./progress.ts";

/** What was read of the files that the user named, and how many of them could not be. */
export interface DocumentsRead {
  readonly imported: Imported;
  readonly files: number;
  readonly failed: number;
}

/** Seconds for one file: many times what a document needs on a slow machine. */
const AT_LEAST = 300;
const PER_MEGABYTE = 5;

/**
 * Reads the files and folders that are named, one file at a time in a process of its own. What cannot be read is said
 * on stderr, and the others are read all the same; so is what stands under another name, or was given twice, and which
 * workbooks of this program's own are passed over.
 * @throws Problem when nothing is named, or nothing but such workbooks
 */
export async function importDocuments(
  { files, translator }: Pick<Invocation, "files" | "translator">,
  { recursive, decoding, mappings, seconds }: Omit<InputChoice, "decisions">,
): Promise<DocumentsRead> {
  const named = await namedFiles(files, recursive);
  const names = documentNames(translator);
  const progress = terminalProgress(translator);
  const reading = readingProcess();
  const parts: Imported[] = [];
  let failed = 0;
  let own = 0;
  for (const one of named) {
    let name: string | null = null;
    try {
      if ("error" in one) throw one.error;
      const bytes = await readBytes(one, seconds ?? undefined);
      name = names.nameOf(one.path, await sha256(bytes));
      if (name === null) continue;
      const limit = seconds ?? AT_LEAST + PER_MEGABYTE * Math.ceil(bytes.length / 1_000_000);
      const limits = { seconds: limit, megabytes: MEGABYTES };
      parts.push(await reading.read({ name, bytes, decoding }, limits, mappings, progress.onProgress));
    } catch (error) {
      progress.clear();
      if (isOwnWorkbookProblem(error)) {
        own += 1;
        names.giveBack(name);
        remark(translator.sayMessage(error.problem));
      } else {
        failed += 1;
        complain(error, translator, one.path);
      }
    }
  }
  progress.clear();
  await reading.end();
  if (own > 0 && own === named.length) throw new Problem("errors:onlyOwnWorkbooks");
  const imported = joinedParts(parts);
  return {
    imported: { ...imported, documents: withRateDoubts(imported) },
    files: named.length - own,
    failed,
  };
}

interface DocumentNames {
  /** What a file's document is called; null for bytes that stood under another path already. */
  readonly nameOf: (path: string, digest: string) => string | null;
  /** Of what turns out to be no document. */
  readonly giveBack: (name: string | null) => void;
}

/** Names of documents, each once. Says on stderr what is called otherwise than its file, or was given twice. */
function documentNames({ say }: Translator): DocumentNames {
  const taken = new Set<string>();
  const paths = new Map<string, string>();
  const nameOf = (path: string, digest: string): string | null => {
    const before = paths.get(digest);
    if (before !== undefined) {
      remark(say("matching:documentSame", { document: path, before }));
      return null;
    }
    paths.set(digest, path);
    const own = withControlSigns(basename(path));
    const name = nameApart(own, taken);
    taken.add(name);
    if (name !== own) remark(say("cli:namedApart", { path, document: name }));
    return name;
  };
  const giveBack = (name: string | null): void => {
    if (name !== null) taken.delete(name);
  };
  return { nameOf, giveBack };
}
