import { spawn } from "node:child_process";
import { once } from "node:events";
import { addLaterTexts } from "../../../src/messages/laterTexts.ts";
import type { Language } from "../../../src/messages/language.ts";
import { translatorFor } from "../../../src/messages/translator.ts";
import type { Hold } from "./held.ts";
import { contentOf } from "./running.ts";

addLaterTexts();

/** The smallest document with a loan that has a schedule: one. */
const DOCUMENT = "samples/china-exim-2014.pdf";

/** What a report is asked for. */
export interface Asked {
  readonly language: Language;
  readonly asOf: string;
}

/** What a run says of the file: its last word; "silent" where it was ended before, "other" where it says something else. */
export type LastWord = "written" | "stands" | "edited" | "foreign" | "changed" | "silent" | "other";

/** A run that has ended. */
export interface Ended {
  readonly code: number | null;
  readonly word: LastWord;
  /** What stood in the file's place in that moment; null where nothing did. */
  readonly content: Buffer | null;
  readonly stderr: string;
}

/** The whole command line in a process group of its own, as a terminal starts it. */
export interface ReportRun {
  readonly ended: Promise<Ended>;
  /** Ctrl+C and a terminal that is closed are heard by all processes of a group, `SIGKILL` by the one it is sent to. */
  readonly send: (signal: NodeJS.Signals) => void;
  /** Whether any of its processes still runs. */
  readonly isAlive: () => boolean;
}

/** @throws nothing: what is wrong with a run stands in how it ended */
export function startReport(
  { language, asOf }: Asked,
  { out, replace = false, hold }: { readonly out: string; readonly replace?: boolean; readonly hold?: Hold },
): ReportRun {
  const held = hold ? ["--import", "tsx", "--import", "./tests/cli/writing/held.ts"] : [];
  const words = ["report", DOCUMENT, "--out", out, "--lang", language, "--as-of", asOf, "--no-forward"];
  const child = spawn(
    process.execPath,
    [...held, "bin/otplata.mjs", ...words, ...(replace ? ["--replace"] : [])],
    {
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, LC_ALL: "C", LANG: "C", HOLD: JSON.stringify(hold ?? {}) },
    },
  );
  const said = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const)
    child[stream].on("data", (chunk: Buffer) => (said[stream] += chunk.toString("utf8")));
  const content = once(child, "exit").then(() => contentOf(out));
  const ended = once(child, "close").then(async ([code]): Promise<Ended> => ({
    code: code as number | null,
    word: lastWord(said, language, out),
    content: await content,
    stderr: said.stderr,
  }));
  const { pid } = child;
  if (pid === undefined) throw new Error("The command line could not be started.");
  return {
    ended,
    send: (signal) => {
      process.kill(signal === "SIGKILL" ? pid : -pid, signal);
    },
    isAlive: () => {
      try {
        return process.kill(-pid, 0);
      } catch {
        return false;
      }
    },
  };
}

function lastWord(
  { stdout, stderr }: { readonly stdout: string; readonly stderr: string },
  language: Language,
  out: string,
): LastWord {
  const { say } = translatorFor(language);
  const options = { option: "--replace", otherOption: "--out" };
  const sentences: readonly (readonly [LastWord, string])[] = [
    ["written", say("cli:reportWritten", { out, count: 1 })],
    ["stands", say("cli:reportStands", { out, count: 1 })],
    ["edited", say("errors:outEdited", { path: out, ...options })],
    ["foreign", say("errors:outForeign", { path: out, ...options })],
    ["changed", say("errors:outChanged", { path: out })],
  ];
  const all = stdout + stderr;
  const words = sentences.filter(([, sentence]) => all.includes(sentence)).map(([word]) => word);
  if (words.length === 1) return words[0] ?? "other";
  return all === "" ? "silent" : "other";
}
