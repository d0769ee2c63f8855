import { parseArgs } from "node:util";
import { DEFAULT_CREDITOR } from "../dossier/assembleDossier.ts";
import { isLanguage, LANGUAGES, type Language } from "../messages/language.ts";
import { addLaterTexts } from "../messages/laterTexts.ts";
import { Problem, type MessageKey } from "../messages/message.ts";
import { translatorFor, type Translator } from "../messages/translator.ts";
import { VERSION } from "../version.ts";
import { check } from "./check.ts";
import type { Command, Invocation } from "./command.ts";
import { complain, remark } from "./complain.ts";
import { EXIT } from "./exit.ts";
import { reasonOf, sayableReason } from "./files.ts";
import { fit } from "./fit.ts";
import { lines } from "./lines.ts";
import { outlook } from "./outlook.ts";
import { plan } from "./plan.ts";
import { printText } from "./print.ts";
import { report } from "./report.ts";
import { schedule } from "./schedule.ts";
import { story } from "./story.ts";
import { verify } from "./verify.ts";

/** The commands by the name that is typed. */
const COMMANDS: Readonly<Record<string, Command>> = {
  lines,
  schedule,
  story,
  report,
  check,
  fit,
  plan,
  outlook,
  verify,
};

/**
 * Runs one command of the command line.
 * @param argv what stands after the program's name
 * @returns the exit code; results are on stdout, one sentence of what went wrong on stderr
 */
export async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  addLaterTexts();
  let translator = translatorFor(languageOfEnvironment([]));
  process.stdout.once("error", (error: Error) => {
    endWithoutStdout(error, translator);
  });
  try {
    translator = translatorFor(languageOfEnvironment(rest));
    if (name === "--version") {
      printText(`otplata ${VERSION}`);
      return EXIT.ok;
    }
    if (name === undefined || name === "--help" || name === "-h" || name === "help") {
      printText(programHelp(translator));
      return name === undefined ? EXIT.unusable : EXIT.ok;
    }
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command)
      throw new Problem("errors:unknownCommand", {
        name,
        known: Object.keys(COMMANDS).join(", "),
        hint: "otplata --help",
      });
    const options = optionsOf(command, rest, name);
    requireShort(options.values);
    translator = translatorFor(options.language);
    if (options.values["help"] === true) {
      printText(commandHelp(command, translator));
      return EXIT.ok;
    }
    for (const { name: option, value = "" } of options.overruled) {
      const last = String(options.values[option]);
      remark(translator.say("cli:optionOverruled", { option: `--${option}`, first: value, last }));
    }
    return await command.run({ ...options, translator });
  } catch (error) {
    complain(error, translator);
    return EXIT.unusable;
  }
}

function optionsOf(command: Command, argv: readonly string[], name: string) {
  const options: Command["options"] = {
    ...command.options,
    help: { type: "boolean", short: "h" },
    lang: { type: "string" },
  };
  // Node's own sentences are in English alone: what it would refuse is refused here.
  const parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true });
  const { values, positionals, tokens } = parsed;
  const found = tokens.flatMap((token) => (token.kind === "option" ? [token] : []));
  for (const token of found) requireKnown(token, options, `otplata ${name} --help`);
  const given = found.filter((token) => options[token.name]?.multiple !== true);
  // The last counts, as in every command line; an earlier one that says something else is told.
  const overruled = given.filter(({ name: option, value }) => values[option] !== (value ?? true));
  return { values, files: positionals, language: languageOfEnvironment(argv), overruled };
}

/** An option as it stands on the command line; a value may stand behind "=" or be the argument after it. */
interface GivenOption {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

/** @throws Problem for an option that there is not, for one without its value, and for one that takes none */
function requireKnown(
  { name, rawName, value, inlineValue }: GivenOption,
  options: Command["options"],
  hint: string,
): void {
  const params = { option: rawName, hint };
  const known = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!known) throw new Problem("errors:unknownOption", params);
  if (known.type === "boolean" && value !== undefined) throw new Problem("errors:optionTakesNoValue", params);
  // What looks like the next option is none's value: that was forgotten.
  const isOption = inlineValue === false && value !== undefined && value.length > 1 && value.startsWith("-");
  if (known.type === "string" && (value === undefined || isOption))
    throw new Problem("errors:optionWithoutValue", params);
}

/** As many characters as a path may have on Linux; no option takes a longer value. */
const LONGEST_VALUE = 4096;

/** @throws Problem for a value that no sentence could quote */
function requireShort(values: Invocation["values"]): void {
  for (const [option, value] of Object.entries(values))
    for (const text of Array.isArray(value) ? value : [value])
      if (typeof text === "string" && text.length > LONGEST_VALUE) {
        const params = { option: `--${option}`, count: text.length, most: LONGEST_VALUE };
        throw new Problem("errors:optionTooLong", params);
      }
}

/** The result could not be handed over whole. Whoever stops reading (`| head`) knows it; a full disk is said. */
function endWithoutStdout(error: Error, translator: Translator): void {
  if (reasonOf(error) !== "EPIPE") {
    const params = { reason: sayableReason(error) };
    complain(new Problem("errors:resultNotPrinted", params, {}, { cause: error }), translator);
  }
  process.exit(EXIT.unusable);
}

/**
 * The language to speak: the option --lang where it is given, else what the environment's locale says (sr_RS is
 * Cyrillic, sr_RS@latin Latin), else English.
 * @throws Problem for a language that there is not
 */
export function languageOfEnvironment(
  argv: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Language {
  const stated = argv.flatMap((argument, index) => {
    if (argument === "--lang") return [argv[index + 1] ?? ""];
    return argument.startsWith("--lang=") ? [argument.slice("--lang=".length)] : [];
  });
  const language = stated.at(-1);
  if (language !== undefined) {
    if (isLanguage(language)) return language;
    throw new Problem("errors:unknownLanguage", { language, known: LANGUAGES.join(", ") });
  }
  const locale = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
  if (!/^sr/iu.test(locale)) return "en";
  return /latin/iu.test(locale) ? "sr-Latn" : "sr-Cyrl";
}

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
function programHelp({ say }: Translator): string {
  const commands = Object.values(COMMANDS).flatMap(({ synopsis, about }) => [
    `  otplata ${synopsis}`,
    `      ${say(about)}`,
  ]);
  const hint = say("cli:moreHelp", { hint: "otplata COMMAND --help" });
  return [`Otplata. ${say("cli:about")}`, "", ...commands, "", hint, say("cli:exitCodes")].join("\n");
}

/** One command, its files and options. */
function commandHelp({ synopsis, about, optionHelp }: Command, { say }: Translator): string {
  const options = [...optionHelp, ...COMMON];
  const width = Math.max(...options.map(([typed]) => typed.length));
  const line = ([typed, help]: readonly [string, MessageKey]): string =>
    `  ${typed.padEnd(width)}  ${say(help, EXAMPLES)}`;
  return [`otplata ${synopsis}`, "", say(about), "", ...options.map(line)].join("\n");
}
