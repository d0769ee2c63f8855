import type { ParseArgsConfig } from "node:util";
import type { Language } from "../messages/language.ts";
import type { MessageKey } from "../messages/message.ts";
import type { Translator } from "../messages/translator.ts";

/** What a command is given. */
export interface Invocation {
  readonly files: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly language: Language;
  readonly translator: Translator;
}

export interface Command {
  /** What stands after the program's name: "lines FILE... [--json]". */
  readonly synopsis: string;
  readonly about: MessageKey;
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** Each option as it is typed, and what it does. */
  readonly optionHelp: readonly (readonly [typed: string, help: MessageKey])[];
  /** @returns the exit code */
  readonly run: (invocation: Invocation) => Promise<number>;
}
