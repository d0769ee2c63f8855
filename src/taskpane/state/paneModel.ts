import type { TextDecoding } from "../../documents/document.ts";
import type { PastedInput } from "../../dossier/importFiles.ts";
import type { Dossier, MatchDecision } from "../../dossier/dossier.ts";
import type { MatchableLine } from "../../dossier/matching/matching.ts";
import type { Chain } from "../chain.ts";
import type { Notice } from "../say/notice.ts";
import type { FilesRead } from "./filesRead.ts";
import type { FilesAtHand } from "./filesAtHand.ts";
import type { Offered } from "./offered.ts";
import type { PaneState, Reading } from "./paneState.ts";
import type { PaneAction } from "./reducer.ts";

/** The pane's state and the things that it does, as its parts see them. */
export interface PaneModel {
  readonly state: PaneState;
  /** The state as it is now, also for what began before the last change. */
  readonly latest: () => PaneState;
  readonly dispatch: (action: PaneAction) => void;
  /** Null until it was first needed; there is nothing to compute before. */
  readonly chain: Chain | null;
  /** Loads the chain. */
  readonly ready: () => Promise<Chain>;
  /** Fetches what the first document will need, while the user looks for it; shows nothing. */
  readonly prepare: () => Promise<void>;
  /** @param more what there is to say beside what comes of the files */
  readonly read: (files: readonly Offered[], more?: readonly Notice[]) => Promise<void>;
  readonly readPasted: (clipboard: PastedInput["clipboard"]) => void;
  /** Reads documents once more, each in the decoding it was given or is given now; says which of them are not at hand. */
  readonly readAgain: (documents: readonly ReadAgain[]) => void;
  /** Takes the user's word on which loan a line is: the id of a loan; null: none of those that are wanted. */
  readonly decide: (line: MatchableLine, word: Pick<MatchDecision, "loan">) => void;
  /** The files read while the page is open. */
  readonly filesAtHand: FilesAtHand;
  /** What the user answers about a file that takes long: wait on, or leave this one out. */
  readonly answerSlow: (answer: "wait" | "giveUp") => void;
  /** Takes in what the work gives, one reading at a time. @param names what is read, for the user @param sizes in bytes, where known */
  readonly takeIn: (
    names: readonly string[],
    work: (chain: Chain, signal: AbortSignal) => Promise<FilesRead>,
    sizes?: Reading["sizes"],
  ) => Promise<void>;
  readonly cancelReading: () => void;
  /** Goes on without a file of the reading, by its place among its names: one that waits, or that is being read. */
  readonly leaveOut: (file: number) => void;
  /** Hands the user a file of terms, in the form that can be read again. */
  readonly saveTerms: (id: string, terms: Record<string, unknown>) => void;
  /** Keeps what no workbook has until the page is loaded again; false where it cannot be kept. */
  readonly keepPaneInputs: () => boolean;
  readonly save: (dossier: Dossier) => Promise<void>;
}

/** A document to be read once more. */
interface ReadAgain {
  readonly sha256: string;
  readonly decoding?: TextDecoding;
}
