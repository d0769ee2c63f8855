import { cleanup, configure, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach } from "vitest";
import { day } from "../../src/calendar/day.ts";
import type { Language } from "../../src/messages/language.ts";
import { Pane } from "../../src/taskpane/Pane.tsx";
import type { WorkbookTarget } from "../../src/writers/target.ts";
import { PATIENCE } from "../patience.ts";
import { downloaded, fakeChain } from "./fakeChain.ts";

/** The pane in a browser, as a test handles it. */
export function showPane({
  language = "en",
  target = downloaded,
  today = "2014-08-01",
}: { language?: Language; target?: WorkbookTarget; today?: string } = {}) {
  const chain = fakeChain();
  const files: { readonly file: Blob; readonly name: string }[] = [];
  /** How often what reads files was started before it was given one. */
  const prepared = { count: 0 };
  const user = userEvent.setup({ applyAccept: false });
  const { container } = render(
    <Pane
      loadChain={() => Promise.resolve(chain)}
      prepareImport={() => {
        prepared.count += 1;
        return Promise.resolve();
      }}
      target={target}
      downloadFile={(file, name) => files.push({ file, name })}
      language={language}
      today={day(today)}
    />,
  );
  const input = container.querySelector<HTMLInputElement>("input[type=file]")!;
  const give = (...names: string[]) =>
    user.upload(
      input,
      names.map((name) => new File([name], name)),
    );
  const giveTerms = (name: string, terms: unknown) =>
    user.upload(input, new File([typeof terms === "string" ? terms : JSON.stringify(terms)], name));
  return { chain, user, give, giveTerms, files, container, prepared };
}

/** The heading of the overview, once the loans are drawn below it. */
export async function loansFound(): Promise<HTMLElement> {
  await screen.findByText("Loans in the workbook");
  return screen.findByRole("heading", { name: "Overview" });
}

type User = ReturnType<typeof userEvent.setup>;

/** Goes to one of the four places. */
export async function openTab(user: User, name: string): Promise<void> {
  await user.click(await screen.findByRole("tab", { name: new RegExp(`^${name}`, "u") }));
}

/** Goes to a loan of the overview, and to a part of it. */
export async function openLoan(user: User, name: string | RegExp, part?: string): Promise<void> {
  await user.click(await screen.findByRole("button", { name }));
  if (part !== undefined) await user.click(screen.getByRole("tab", { name: part }));
}

/** The one loan with a schedule. */
export const XRAY_SCHEDULE_BUTTON = "Schedule: X RAY";

export async function openMenu(user: User, item: string): Promise<void> {
  await user.click(screen.getByRole("button", { name: "More" }));
  await user.click(await screen.findByRole("menuitem", { name: item }));
}

/** Unfolds which of the bank's loans take part. */
export async function openChoice(user: User): Promise<void> {
  await user.click(screen.getByText("Loans in the workbook"));
  await screen.findAllByRole("checkbox");
}

/** What every file of tests of the whole pane needs around each of them. */
export function paneTests(): void {
  // What is awaited comes; how soon, on a busy machine, is not what is tested here.
  configure({ asyncUtilTimeout: PATIENCE });
  // What the pane fetches later is at hand: how long that takes is not what is tested here.
  beforeAll(() => import("../../src/taskpane/laterParts.ts"));
  beforeEach(() => {
    localStorage.clear();
  });
  afterEach(cleanup);
}
