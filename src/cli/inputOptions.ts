import { TEXT_ENCODINGS, type TextDecoding } from "../documents/document.ts";
import type { MatchDecision } from "../dossier/dossier.ts";
import { decisionsFromJson, mappingsFromJson } from "../dossier/dossierJson/userFiles.ts";
import type { TableMapping } from "../budget/mapped/mapping.ts";
import { Problem } from "../messages/message.ts";
import type { Command, Invocation } from "./command.ts";
import { readJson } from "./files.ts";
import { listOption, textOption } from "./options.ts";

/** Options of every command that reads documents. */
export const INPUT_OPTIONS = {
  recursive: { type: "boolean" },
  encoding: { type: "string" },
  delimiter: { type: "string" },
  mapping: { type: "string", multiple: true },
  decisions: { type: "string", multiple: true },
  "time-limit": { type: "string" },
} as const satisfies Command["options"];

export const INPUT_OPTION_HELP: Command["optionHelp"] = [
  ["--recursive", "cli:optionRecursive"],
  ["--encoding NAME", "cli:optionEncoding"],
  ["--delimiter C", "cli:optionDelimiter"],
  ["--mapping FILE.json", "cli:optionMapping"],
  ["--decisions FILE.json", "cli:optionDecisions"],
  ["--time-limit SECONDS", "cli:optionTimeLimit"],
];

/** How documents are to be read. */
export interface InputChoice {
  readonly recursive: boolean;
  /** Of text files; what is not stated is found out. */
  readonly decoding: Partial<TextDecoding>;
  readonly mappings: readonly TableMapping[];
  readonly decisions: readonly MatchDecision[];
  /** For one file; null: as its size asks for. */
  readonly seconds: number | null;
}

/** @throws Problem for an option that is not what it takes, and for a file of mappings or decisions that is not as it must be */
export async function inputChoice(invocation: Invocation): Promise<InputChoice> {
  const encoding = encodingOption(invocation);
  const delimiter = delimiterOption(invocation);
  return {
    recursive: invocation.values["recursive"] === true,
    decoding: { ...(encoding && { encoding }), ...(delimiter !== null && { delimiter }) },
    seconds: secondsOption(invocation),
    mappings: await allOf(invocation, "mapping", mappingsFromJson),
    decisions: await allOf(invocation, "decisions", decisionsFromJson),
  };
}

async function allOf<T>(
  invocation: Invocation,
  option: string,
  read: (json: unknown, path: string) => readonly T[],
): Promise<T[]> {
  const lists = await Promise.all(
    listOption(invocation, option).map(async (path) =>
      read(await readJson(path, invocation.translator), path),
    ),
  );
  return lists.flat();
}

function encodingOption(invocation: Invocation): TextDecoding["encoding"] | null {
  const text = textOption(invocation, "encoding");
  if (text === null) return null;
  const known = TEXT_ENCODINGS.find((encoding) => encoding === text.toLowerCase());
  if (known) return known;
  throw new Problem("errors:optionNotEncoding", {
    option: "--encoding",
    text,
    known: TEXT_ENCODINGS.join(", "),
  });
}

/** One character; a tab, which is hard to type, by its name too. */
function delimiterOption(invocation: Invocation): string | null {
  const text = textOption(invocation, "delimiter");
  if (text === null) return null;
  const delimiter = text === "tab" || text === "\\t" ? "\t" : text;
  // What figures, words and quoted cells are made of divides nothing.
  if (/^[^\p{L}\p{N}"\r\n]$/u.test(delimiter)) return delimiter;
  throw new Problem("errors:optionNotDelimiter", { option: "--delimiter", tab: "tab", text });
}

function secondsOption(invocation: Invocation): number | null {
  const text = textOption(invocation, "time-limit");
  if (text === null) return null;
  if (/^[1-9]\d{0,5}$/u.test(text)) return Number(text);
  throw new Problem("errors:optionNotSeconds", { option: "--time-limit", text });
}
