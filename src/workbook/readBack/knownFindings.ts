import type { Finding } from "../../checks/finding.ts";
import { runChecks } from "../../checks/runChecks.ts";
import { setTolerances } from "../../checks/setTolerances.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { FindingNote } from "../../dossier/userWords.ts";
import { printedText } from "../lines/printedText.ts";

/** A text of a dossier as a cell holds and a reader takes it. */
export function shownText(text: string | null): string | null {
  const value = printedText(text);
  return value.kind === "text" ? value.text.trim() || null : null;
}

/** The findings and notes that a sheet was written with. The checks are only run where something is asked of them. */
export class KnownFindings {
  readonly notes: ReadonlyMap<string, FindingNote>;
  readonly #written: Dossier;
  readonly #notesShown: ReadonlyMap<string, string>;
  #all: ReadonlyMap<string, Finding> | null = null;
  #shown: ReadonlyMap<string, string> | null = null;

  constructor(written: Dossier) {
    this.#written = written;
    this.notes = new Map(written.notes.map((note) => [note.finding, note]));
    this.#notesShown = byShownText([...this.notes.keys()]);
  }

  /** By key. */
  get all(): ReadonlyMap<string, Finding> {
    this.#all ??= new Map(
      runChecks(this.#written, setTolerances(this.#written)).flatMap((result) =>
        result.findings.map((finding) => [finding.key, finding] as const),
      ),
    );
    return this.#all;
  }

  /** Whether there are notes of findings that there are no more. */
  hasGone(): boolean {
    return [...this.notes.keys()].some((key) => !this.all.has(key));
  }

  /** The key of a note, as a cell shows it. */
  noteShown(shown: string): string | undefined {
    return this.#notesShown.get(shown);
  }

  /** The key of a finding or of a note, as a cell shows it. */
  keyShown(shown: string): string | undefined {
    this.#shown ??= byShownText([...this.all.keys(), ...this.notes.keys()]);
    return this.#shown.get(shown);
  }
}

function byShownText(keys: readonly string[]): ReadonlyMap<string, string> {
  return new Map(keys.map((key) => [shownText(key) ?? "", key]));
}
