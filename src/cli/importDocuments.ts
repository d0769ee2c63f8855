import { basename } from "node:path";
import { isJson } from "../documents/parseJson.ts";
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
import { isOtplataWorkbookProblem } from "./importing/readDocuments.ts";
import { MEGABYTES, readingProcesses } from "./importing/readingProcess.ts";
import type { InputChoice } from "./inputOptions.ts";
import { namedFiles, type NamedInput } from "./namedFiles.ts";
import { terminalProgress } from "./print.ts";

const TERMS_GO_TO = { option: "--terms", command: "otplata schedule" };

/** What was read of the files that the user named, and how many of them could not be. */
interface DocumentsRead {
  readonly imported: Imported;
  readonly files: number;
  readonly failed: number;
}

/** A document that is being read. */
interface Begun {
  readonly name: string;
  readonly part: Promise<Imported>;
}

/** Seconds for one file: many times what a document needs on a slow machine. */
const AT_LEAST = 300;
const PER_MEGABYTE = 5;

/**
 * Reads the files and folders that are named, each in a process of its own, as many at once as the machine has room for.
 * What cannot be read is said on stderr, in the order of the files, and the others are read all the same; so is what
 * stands under another name, or was given twice, and which workbooks of this program's own are passed over.
 * @throws Problem when nothing is named, or nothing but such workbooks
 */
export async function importDocuments(
  { files, translator }: Pick<Invocation, "files" | "translator">,
  { recursive, decoding, mappings, seconds }: Omit<InputChoice, "decisions">,
): Promise<DocumentsRead> {
  const named = await namedFiles(files, recursive);
  const names = documentNames(translator);
  const progress = terminalProgress(translator);
  const readers = readingProcesses(named.length);
  const parts: Imported[] = [];
  let failed = 0;
  let own = 0;
  /** What came of each file so far is said. */
  let told = Promise.resolve();

  async function begin(one: NamedInput): Promise<Begun | null> {
    if ("error" in one) throw one.error;
    const bytes = await readBytes(one, seconds ?? undefined);
    if (holdsJson(bytes)) throw new Problem("errors:jsonNotDocument", TERMS_GO_TO, { document: one.path });
    // A workbook of this program's own that is being read gives its name back.
    if (names.isTaken(one.path)) await told;
    const name = names.nameOf(one.path, await sha256(bytes));
    if (name === null) return null;
    const limit = seconds ?? AT_LEAST + PER_MEGABYTE * Math.ceil(bytes.length / 1_000_000);
    const limits = { seconds: limit, megabytes: MEGABYTES };
    const part = readers.read({ name, bytes, decoding }, limits, mappings, progress.onProgress);
    // It may fail before those in front of it are told of.
    part.catch(() => undefined);
    return { name, part };
  }

  async function tell({ path }: NamedInput, begun: Promise<Begun | null>): Promise<void> {
    let name: string | null = null;
    try {
      const one = await begun;
      if (!one) return;
      name = one.name;
      parts.push(await one.part);
    } catch (error) {
      progress.clear();
      if (isOtplataWorkbookProblem(error)) {
        own += 1;
        names.giveBack(name);
        remark(translator.sayMessage(error.problem));
      } else {
        failed += 1;
        complain(error, translator, path);
      }
    }
  }

  for (const one of named) {
    await readers.free();
    const begun = begin(one);
    await begun.catch(() => undefined);
    told = told.then(() => tell(one, begun));
  }
  await told;
  progress.clear();
  await readers.end();
  if (own > 0 && own === named.length) throw new Problem("errors:onlyOtplataWorkbooks");
  const imported = joinedParts(parts);
  return {
    imported: { ...imported, documents: withRateDoubts(imported) },
    files: named.length - own,
    failed,
  };
}

interface DocumentNames {
  /** Whether another document is called as this file is. */
  readonly isTaken: (path: string) => boolean;
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
    const own = nameOfFile(path);
    const name = nameApart(own, taken);
    taken.add(name);
    if (name !== own) remark(say("cli:namedApart", { path, document: name }));
    return name;
  };
  const giveBack = (name: string | null): void => {
    if (name !== null) taken.delete(name);
  };
  return { isTaken: (path) => taken.has(nameOfFile(path)), nameOf, giveBack };
}

function nameOfFile(path: string): string {
  return withControlSigns(basename(path));
}

/** Whether the file is JSON, which no document is; one may begin as JSON does ("[1] ...", "{\rtf1 ..."). */
function holdsJson(bytes: Uint8Array): boolean {
  if (!isJson({ bytes })) return false;
  try {
    JSON.parse(new TextDecoder().decode(bytes));
    return true;
  } catch {
    return false;
  }
}
