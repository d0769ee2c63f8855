import { createContext, useContext } from "react";
import type { DebtCard } from "../../budget/budgetLine.ts";
import type { OtherLine } from "../../budget/otherLines.ts";
import type { PageArea, Source } from "../../budget/source.ts";
import type { Imported } from "../../dossier/importFiles.ts";
import type { Message } from "../../messages/message.ts";
import type { FilesAtHand } from "./filesAtHand.ts";

/** A page, and what of it; null for all of it. */
export interface PageShown {
  readonly page: number;
  readonly area: PageArea | null;
}

export type AnyLine = DebtCard | OtherLine;

/** What the user wants to see in its document: a line, or a page that a sentence is about. */
export type Shown =
  | { readonly kind: "line"; readonly line: AnyLine }
  | { readonly kind: "page"; readonly document: string; readonly page: number; readonly about: Message };

/** What was read, and the files of it that are at hand. */
export interface ReadDocuments extends Imported {
  readonly filesAtHand: FilesAtHand;
}

/** Null while nothing was read. */
export const ReadDocumentsContext = createContext<ReadDocuments | null>(null);

/** Shows something in its document. */
export const ShowContext = createContext<(shown: Shown) => void>(() => undefined);

export function useShow(): (shown: Shown) => void {
  return useContext(ShowContext);
}

export function documentOf(shown: Shown): string {
  return shown.kind === "line" ? shown.line.source.document : shown.document;
}

/** Where a line stands: one page, or two where it runs over a page break, both as wide, so that they are drawn alike. */
export function pagesOfSource({ page, area, goesOn }: Source): readonly PageShown[] {
  if (!area || !goesOn) return [{ page, area: area ?? null }];
  const left = Math.min(area.left, goesOn.area.left);
  const right = Math.max(area.right, goesOn.area.right);
  return [
    { page, area: { ...area, left, right } },
    { page: goesOn.page, area: { ...goesOn.area, left, right } },
  ];
}

/** The pages with what the user wants to see. */
export function pagesShown(shown: Shown): readonly PageShown[] {
  return shown.kind === "line" ? pagesOfSource(shown.line.source) : [{ page: shown.page, area: null }];
}

export function shownPage(shown: Shown): number {
  return shown.kind === "line" ? shown.line.source.page : shown.page;
}

/** What a line is called; where its name could not be read, the beginning of what stands there. */
export function lineName(line: AnyLine): string {
  const name = statedName(line).trim();
  return name === "" ? `${line.source.row} ${line.source.text}`.trim().slice(0, 80) || "?" : name;
}

function statedName(line: AnyLine): string {
  switch (line.kind) {
    case "appropriation":
      return [line.account, line.accountName].filter((part) => part !== null).join(" ");
    case "capital-outlay":
      return line.project;
    case "exchange-rate":
      return line.currency;
    default:
      return line.name;
  }
}
