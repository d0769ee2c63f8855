import type { SentError } from "../../dossier/importProtocol.ts";
import type { LiveSheet } from "../../writers/live/model/liveState.ts";
import type { OpenedBytes } from "./openHere.ts";

/** What the worker answers to a file. Each sheet comes by itself: none of them keeps the page for long. */
export type FromOpening =
  | { readonly kind: "ready" }
  | { readonly kind: "sheet"; readonly sheet: LiveSheet }
  /** All sheets have been sent; what was opened comes without them. Null for a file that this program has not made. */
  | { readonly kind: "done"; readonly opened: OpenedBytes | null }
  | { readonly kind: "failed"; readonly error: SentError };

/** What was opened, in parts. */
export function* partsOf(opened: OpenedBytes | null): Generator<FromOpening> {
  for (const sheet of opened?.content.state.sheets ?? []) yield { kind: "sheet", sheet };
  yield { kind: "done", opened: opened && withSheets(opened, []) };
}

export function withSheets(opened: OpenedBytes, sheets: readonly LiveSheet[]): OpenedBytes {
  const { content } = opened;
  return { ...opened, content: { ...content, state: { ...content.state, sheets } } };
}
