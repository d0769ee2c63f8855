import { useEffect, useState } from "react";
import { browserStorage } from "../language.ts";
import { keepOffline } from "../offline/keepOffline.ts";
import type { PaneSettings } from "../state/usePane.ts";
import { BrowserPane } from "./BrowserPane.tsx";
import { workbookClaim, type Claim } from "./claim.ts";
import type { OpenGrid } from "./gridHolder.ts";
import "./grid.css";
import { lastOpened, rememberOpened } from "./lastOpened.ts";
import type { ReadFile } from "./readFile.ts";
import { browserShelf, type KeptEntry, type Shelf } from "./shelf.ts";

/** A workbook to begin with. */
export interface Opened {
  readonly entry: KeptEntry;
  readonly content: unknown;
  /** Whether it was just read from a file. */
  readonly isFromFile?: true;
  /** Whether it is a copy of one that is open elsewhere. */
  readonly isCopy?: true;
}

interface BrowserPageProps extends PaneSettings {
  readonly openGrid: OpenGrid;
  readonly shelf: Shelf | null;
  readonly claim: Claim;
  readonly start: Opened;
  readonly untitled: string;
  readonly trySample: boolean;
  readonly readFile: ReadFile;
}

/** The page in a plain browser: one workbook at a time, of those that the browser keeps. */
export function BrowserPage({ start, untitled, trySample, claim, ...rest }: BrowserPageProps) {
  const [opened, setOpened] = useState(start);
  const { shelf } = rest;
  useEffect(keepOffline, []);
  const open = async (entry: KeptEntry | null): Promise<void> => {
    const next = entry && shelf ? await taken(entry, shelf, claim) : newWorkbook(untitled);
    if (!entry) void claim.take(next.entry.id);
    rememberOpened(browserStorage(), entry?.id ?? null);
    setOpened(next);
  };
  return (
    <BrowserPane
      key={opened.entry.id}
      {...rest}
      entry={opened.entry}
      content={opened.content}
      trySample={trySample && opened === start && start.content === null}
      onName={(name) => {
        setOpened({ ...opened, entry: { ...opened.entry, name } });
      }}
      onOpen={(entry) => void open(entry)}
      isFromFile={opened.isFromFile ?? false}
      isCopy={opened.isCopy ?? false}
      onFile={({ name, content }) => {
        const entry = { id: crypto.randomUUID(), name: name.replace(/\.xls[xm]$/iu, "") };
        void claim.take(entry.id);
        setOpened({ entry, content, isFromFile: true });
      }}
    />
  );
}

function newWorkbook(name: string): Opened {
  return { entry: { id: crypto.randomUUID(), name }, content: null };
}

/** A kept workbook; where another page of the browser has it open, a copy: of two that save, one would lose its edits. */
async function taken(entry: KeptEntry, shelf: Shelf, claim: Claim): Promise<Opened> {
  const isFree = await claim.take(entry.id);
  const content = (await shelf.load(entry.id)) ?? null;
  if (isFree || content === null) return { entry, content };
  const copy = { id: crypto.randomUUID(), name: `${entry.name} (2)` };
  await claim.take(copy.id);
  return { entry: copy, content, isCopy: true };
}

/** The workbook that was open last, or a new one. A browser that keeps nothing begins anew each time. */
export async function firstOpened(
  untitled: string,
): Promise<{ readonly shelf: Shelf | null; readonly claim: Claim; readonly start: Opened }> {
  const fresh = newWorkbook(untitled);
  const claim = workbookClaim(navigator.locks);
  try {
    const shelf = browserShelf(indexedDB);
    const all = await shelf.list();
    const entry = all.find(({ id }) => id === lastOpened(browserStorage()));
    const kept = entry && (await taken(entry, shelf, claim));
    if (kept && kept.content !== null) return { shelf, claim, start: kept };
    await claim.take(fresh.entry.id);
    return { shelf, claim, start: fresh };
  } catch {
    return { shelf: null, claim, start: fresh };
  }
}
