import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { afterEach, expect, it } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { LongList } from "../../src/taskpane/excel/parts/LongList.tsx";
import { LargeWorkbook } from "../../src/taskpane/overview/Overview.tsx";
import { OtherLoans } from "../../src/taskpane/overview/OtherLoans.tsx";
import type { FoundLoan } from "../../src/taskpane/state/foundLoans.ts";
import type { PaneModel } from "../../src/taskpane/state/paneModel.ts";
import { initialState, type PaneAction } from "../../src/taskpane/state/reducer.ts";
import { SaveStep } from "../../src/taskpane/parts/SaveStep.tsx";
import { TranslatorContext } from "../../src/taskpane/TranslatorContext.ts";
import { card, fakeChain, IMPORTED } from "./fakeChain.ts";

addLaterTexts();
afterEach(cleanup);

const dossierOfLaw = () =>
  fakeChain().assembleDossier(
    IMPORTED,
    { wanted: null, terms: [] },
    { language: "en", asOf: day("2026-01-15") },
  );

const show = (children: ReactNode) =>
  render(<TranslatorContext value={translatorFor("en")}>{children}</TranslatorContext>);

it("says before a very large workbook is written what it costs, and offers the outlook alone", async () => {
  let asked = 0;
  const offer = (loans: number) => (
    <LargeWorkbook
      loans={loans}
      onOutlook={() => {
        asked += 1;
      }}
    />
  );
  const { container } = show(offer(60));
  expect(container.textContent).toBe("");
  // 198 loans of the amended law for 2013: 8.9 MB.
  show(offer(198));
  expect(screen.getByText(/198 loans, two sheets for each, has about 396 sheets and 9 MB/u)).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Download the outlook alone" }));
  expect(asked).toBe(1);
});

it("says it beside the button that downloads all of it, too", () => {
  const state = { ...initialState("en", day("2026-01-15")) };
  const model = { state } as PaneModel;
  const [loan] = dossierOfLaw().loans;
  const dossier = { ...dossierOfLaw(), loans: Array(61).fill(loan) };
  show(<SaveStep model={model} dossier={dossier} />);
  expect(screen.getByText(/61 loans, two sheets for each, has about 122 sheets and 3 MB/u)).toBeDefined();
});

it("chooses all loans that were searched for at once, and leaves all chosen ones out", async () => {
  const user = userEvent.setup();
  const loans = ["EIB - Putevi", "EIB - Škole", "KfW - Vodovod", "Vlada Poljske"].map((name): FoundLoan => ({
    key: name,
    ofBank: false,
    cards: [card({ name, loan: null })],
  }));
  const said: [string, boolean][] = [];
  const { container } = show(
    <OtherLoans
      loans={loans}
      dossier={null}
      model={
        {
          state: { leftOut: new Set(), putIn: new Set(["KfW - Vodovod", "Vlada Poljske"]) },
          dispatch: (action: PaneAction) => {
            if (action.type === "loanChosen") said.push([action.key, action.chosen]);
          },
        } as unknown as PaneModel
      }
    />,
  );
  await user.click(container.querySelector("summary")!);
  await user.type(await screen.findByRole("searchbox"), "eib");
  await user.click(screen.getByRole("button", { name: "Choose all 2 loans found" }));
  await user.click(screen.getByRole("button", { name: "Leave all 2 chosen loans out" }));
  expect(said).toEqual([
    ["EIB - Putevi", true],
    ["EIB - Škole", true],
    ["KfW - Vodovod", false],
    ["Vlada Poljske", false],
  ]);
});

it("draws a list of thousands in portions, and the focus goes to the first of each", async () => {
  show(<LongList items={Array.from({ length: 10_000 }, (_none, index) => `cell ${index}`)} />);
  expect(screen.getAllByRole("listitem")).toHaveLength(8);
  await userEvent.click(screen.getByRole("button", { name: "and 9,992 more" }));
  expect(screen.getAllByRole("listitem")).toHaveLength(58);
  expect(document.activeElement?.textContent).toBe("cell 8");
  await userEvent.click(screen.getByRole("button", { name: "and 9,942 more" }));
  expect(screen.getAllByRole("listitem")).toHaveLength(108);
  expect(document.activeElement?.textContent).toBe("cell 58");
});
