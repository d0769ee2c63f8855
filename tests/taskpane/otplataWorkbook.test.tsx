import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { loansFound, paneTests, showPane } from "./browserPane.tsx";

paneTests();

test("among documents it is asked about, and the others are read", async () => {
  const { give, user } = showPane();
  await give("rebalans-2014.pdf", "own-report.xlsx");
  await screen.findByText(/own-report\.xlsx is a workbook that this program has made/u);
  // Without a workbook beside the pane there is nothing to open it in, and it says where.
  expect(screen.getByText(/open it in Excel, or on this program's page/u)).toBeDefined();
  expect(screen.queryByRole("button", { name: "Open it as the workbook" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Leave it out" }));
  expect(screen.queryByText(/own-report\.xlsx is a workbook/u)).toBeNull();
});

test("it is read as a document where the user says so", async () => {
  const { give, user } = showPane();
  await give("own-report.xlsx");
  await user.click(await screen.findByRole("button", { name: "Read it as a document anyway" }));
  await loansFound();
  expect(screen.queryByText(/is a workbook that this program has made/u)).toBeNull();
});
