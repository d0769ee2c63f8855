import type { TextDecoding } from "../../documents/document.ts";
import type { PastedInput } from "../../dossier/importFiles.ts";

/** A file that can still fail to be read from the disk or the network. May be read more than once. */
export interface OfferedFile {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
  /** Bytes, where that is known before it is read. */
  readonly size?: number;
  /** Taken from a folder: what there is no document is only listed. */
  readonly fromFolder?: true;
  /** How the user wants a text file to be taken. */
  readonly decoding?: Partial<TextDecoding>;
  /** Read as a document, though it is a workbook of the program's: the user has said so. */
  readonly asDocument?: true;
}

/** What a user hands in. */
export type Offered = OfferedFile | PastedInput;
