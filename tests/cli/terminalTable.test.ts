import { expect, test } from "vitest";
import { terminalTable } from "../../src/cli/terminalTable.ts";

test("loans of one bank are told apart where their names are cut: by their ends", () => {
  const name = { header: "name", align: "left", most: 20 } as const;
  const names = ["Export - Import Bank of China - Preljina", "Export - Import Bank of China - Kostolac"];
  const rows = names.map((one) => [one, one]);
  const [, , first, second] = terminalTable([{ ...name, keepsEnd: true }, name], rows).split("\n");
  expect(first).toBe("Export …a - Preljina  Export - Import Ban…");
  expect(second).toBe("Export …a - Kostolac  Export - Import Ban…");
});
