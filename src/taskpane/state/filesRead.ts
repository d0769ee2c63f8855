import type { Imported } from "../../dossier/importFiles.ts";
import type { Notice } from "../say/notice.ts";
import type { LoadedTerms } from "./loadedTerms.ts";
import type { OfferedFile } from "./offered.ts";
import type { PaneRelative } from "./paneState.ts";

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
