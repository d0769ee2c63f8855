import type { Message, KeyOf } from "../../messages/message.ts";
import type { DocumentKind } from "../document.ts";

/** Kinds of files; whether text has columns ("csv") only its reader can tell. */
export type FileKind = Exclude<DocumentKind, "cells" | "csv">;

/** What bytes are: a kind that is read, or the reason why they are not. */
export type Sniffed = FileKind | { readonly refused: KeyOf<"errors:">; readonly params?: Message["params"] };
