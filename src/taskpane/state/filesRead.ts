import type { DocumentContents } from "../../dossier/changes/changes.ts";
import type { Imported } from "../../dossier/importFiles.ts";
import type { Message } from "../../messages/message.ts";
import type { Notice } from "../say/notice.ts";
import type { LoadedTerms } from "./loadedTerms.ts";
import type { OfferedFile } from "./offered.ts";

/** A document that came in the place of an older text, or may be a corrected one. */
export interface PaneRelative {
  /** What the older one held, also where it is gone. */
  readonly before: DocumentContents;
  /** Name of the newer one. */
  readonly after: string;
  /** Says so, and what to do. */
  readonly sentence: Message;
}

/** What a reading gave, file by file. */
export type ReadFiles = readonly ({ readonly imported: Imported } | { readonly loaded: LoadedTerms })[];

/** What a reading gave, and what went wrong in it. */
export interface FilesRead {
  readonly read: ReadFiles;
  readonly problems: readonly Notice[];
  /** Workbooks of the program's own that were among the files, and are not read as documents. */
  readonly workbooks?: readonly OfferedFile[];
  readonly relatives?: readonly PaneRelative[];
  /** Whether the user stopped it before its end. */
  readonly cancelled?: boolean;
}
