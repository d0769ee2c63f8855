import { useEffect, useState } from "react";
import { browserStorage } from "../language.ts";
import { keepOffline } from "../offline/keepOffline.ts";
import type { PaneSettings } from "../state/usePane.ts";
import { BrowserPane } from "./BrowserPane.tsx";
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
}

interface BrowserPageProps extends PaneSettings {
  readonly openGrid: OpenGrid;
  readonly shelf: Shelf | null;
  readonly start: Opened;
  readonly untitled: string;
  readonly trySample: boolean;
  readonly readFile: ReadFile;
}

/** The page in a plain browser: one workbook at a time, of those that the browser keeps. */
export function BrowserPage({ start, untitled, trySample, ...rest }: BrowserPageProps) {
  const [opened, setOpened] = useState(start);
  const { shelf } = rest;
  useEffect(keepOffline, []);
  const open = async (entry: KeptEntry | null): Promise<void> => {
    const next = entry ? { entry, content: (await shelf?.load(entry.id)) ?? null } : newWorkbook(untitled);
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
      onFile={({ name, content }) => {
        const entry = { id: crypto.randomUUID(), name: name.replace(/\.xls[xm]$/iu, "") };
        setOpened({ entry, content, isFromFile: true });
      }}
    />
  );
}

function newWorkbook(name: string): Opened {
  return { entry: { id: crypto.randomUUID(), name }, content: null };
}

/** The workbook that was open last, or a new one. A browser that keeps nothing begins anew each time. */
export async function firstOpened(
  untitled: string,
): Promise<{ readonly shelf: Shelf | null; readonly start: Opened }> {
  const fresh = newWorkbook(untitled);
  try {
    const shelf = browserShelf(indexedDB);
    const all = await shelf.list();
    const entry = all.find(({ id }) => id === lastOpened(browserStorage()));
    const content = entry && (await shelf.load(entry.id));
    return { shelf, start: entry && content !== undefined ? { entry, content } : fresh };
  } catch {
    return { shelf: null, start: fresh };
  }
}
