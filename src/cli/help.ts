import { DEFAULT_CREDITOR } from "../dossier/assembleDossier.ts";
import { LANGUAGES } from "../messages/language.ts";
import type { MessageKey } from "../messages/message.ts";
import type { Translator } from "../messages/translator.ts";
import type { Command } from "./command.ts";
import { COMMANDS } from "./commands.ts";

const COMMON: Command["optionHelp"] = [
  [`--lang ${LANGUAGES.join("|")}`, "cli:optionLang"],
  ["--help", "cli:optionHelp"],
];

/** Words of help texts that no language changes. */
const EXAMPLES = {
  creditor: DEFAULT_CREDITOR,
  encoding: "windows-1250",
  tab: "tab",
  listDay: "budzet-2010.pdf=2009-10-31",
};

/** What the program does and its commands. */
export function programHelp({ say }: Translator): string {
  const commands = Object.values(COMMANDS).flatMap(({ synopsis, about }) => [
    `  otplata ${synopsis}`,
    `      ${say(about)}`,
  ]);
  const hint = say("cli:moreHelp", { hint: "otplata COMMAND --help" });
  return [`Otplata. ${say("cli:about")}`, "", ...commands, "", hint, say("cli:exitCodes")].join("\n");
}

/** One command, its files and options. */
export function commandHelp({ synopsis, about, optionHelp }: Command, { say }: Translator): string {
  const options = [...optionHelp, ...COMMON];
  const width = Math.max(...options.map(([typed]) => typed.length));
  const line = ([typed, help]: readonly [string, MessageKey]): string =>
    `  ${typed.padEnd(width)}  ${say(help, EXAMPLES)}`;
  return [`otplata ${synopsis}`, "", say(about), "", ...options.map(line)].join("\n");
}
