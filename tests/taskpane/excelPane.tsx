import { configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { day } from "../../src/calendar/day.ts";
import type { Dossier } from "../../src/dossier/dossier.ts";
import type { HostCommand } from "../../src/host/hostCommand.ts";
import type { Language } from "../../src/messages/language.ts";
import { decimal } from "../../src/money/decimal.ts";
import type { CellSnapshot } from "../../src/workbook/snapshot.ts";
import { ExcelPane } from "../../src/taskpane/excel/ExcelPane.tsx";
import { PATIENCE } from "../patience.ts";
import { downloaded, workbookDossier, XRAY_TERMS } from "./fakeChain.ts";
import { fakeExcel, type FakeExcel } from "./fakeOpenWorkbook.ts";

configure({ asyncUtilTimeout: PATIENCE });

/** The pane beside a workbook, as a test handles it. */
export function showInExcel(
  holds: Dossier | null = null,
  {
    prepare,
    language = "en",
  }: { readonly prepare?: (excel: FakeExcel) => void; readonly language?: Language } = {},
) {
  const excel = fakeExcel(holds);
  prepare?.(excel);
  const commands = new Set<(command: HostCommand) => void>();
  const user = userEvent.setup({ applyAccept: false });
  const { container, unmount } = render(
    <ExcelPane
      loadChain={() => Promise.resolve(excel.chain)}
      prepareImport={() => Promise.resolve()}
      target={downloaded}
      downloadFile={() => undefined}
      language={language}
      today={day("2026-01-15")}
      open={excel.open}
      onCommand={(listener) => {
        commands.add(listener);
        return () => commands.delete(listener);
      }}
    />,
  );
  const input = container.querySelector<HTMLInputElement>("input[type=file]")!;
  return {
    ...excel,
    user,
    unmount,
    commands,
    container,
    give: (name: string) => user.upload(input, new File([name], name)),
    command: (command: HostCommand) => {
      for (const listener of commands) listener(command);
    },
    /** What is not in sight is among the workbook's changes. */
    press: async (name: string | RegExp) => {
      if (!screen.queryByRole("button", { name })) await openChanges(user);
      await user.click(screen.getByRole("button", { name }));
    },
    openChanges: () => openChanges(user),
    setDay: async (text: string) => {
      await user.click(screen.getByRole("button", { name: /Change the day$/u }));
      const field = await screen.findByLabelText("Balances as of");
      await user.clear(field);
      await user.type(field, `${text}{Enter}`);
    },
  };
}

/** The same, after the user has typed 4 % for 3 %. */
export function editedRate(): Dossier {
  const rate = { kind: "fixed", percent: decimal("4") } as const;
  return workbookDossier({ loans: [{ terms: { ...XRAY_TERMS, rate }, cards: [] }] });
}

/** The button that writes what the preview shows. */
export const WRITE = /^Write(?: \d+ sheets?)?$/u;

export const preview = () => screen.findByRole("group", { name: "What will be written" });

export const isWrite = (done: string): boolean => done.startsWith("write");

export function typed(value: CellSnapshot["value"], formula: string | null = null): CellSnapshot {
  return { value, formula, numberFormat: "General" };
}

/** Goes to how the workbook stands, and to its changes. */
async function openChanges(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  if (screen.queryByRole("heading", { name: "Changes" })) return;
  const [link] = await screen.findAllByRole("button", { name: CHANGES_LINK });
  await user.click(link!);
}

const CHANGES_LINK = /^(The workbook and its changes|Review the changes)$/u;

/** What stands among the changes; where they are not open, the pane but for what is only heard. */
export const workbookPart = () =>
  within(
    document.querySelector<HTMLElement>(".pane .workbook") ?? document.querySelector<HTMLElement>(".drop")!,
  );

/** The foot of the pane: how the workbook stands, and what to do. */
export const foot = () => within(document.querySelector<HTMLElement>(".pane-foot")!);

/** Waits until it is said where it can be seen. */
export const stands = (text: string | RegExp) =>
  waitFor(() => {
    const [found] = within(document.querySelector<HTMLElement>(".drop")!).queryAllByText(text);
    if (!found) throw new Error(`${String(text)} is not said`);
  });

/** A formula of a schedule, over which the user has typed 5. */
export const TYPED_OVER: FakeExcel["book"]["altered"] = {
  cells: [
    {
      sheet: "X RAY",
      cell: "K16",
      now: { value: 5, formula: null },
      meant: { value: null, formula: "ROUND(A1*B1,2)" },
      was: 916358.33,
      numberFormat: "#,##0.00",
      about: { column: "Interest", row: day("2022-09-21") },
    },
  ],
  inputs: [],
  gone: [],
  moved: false,
};

export const NOT_AS_WRITTEN = "The sheets are not as they were written.";
export const UP_TO_DATE = /^The (sheets are|workbook is) up to date\./u;
