import { expect, test } from "vitest";
import { readBudgetDocument } from "../../../src/budget/readBudgetDocument.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import { dotted } from "../printedCells.ts";
import { documentOf, table, text } from "../tables/openedDocument.ts";
import { card, documentOf as pages, ROW, tablePage } from "./cardPages.ts";

const HEADER = ["Ред. број", "Назив дуга", "Услови", "Стање дуга у EUR", "Стање дуга у RSD"];

/** Balance, instalment, and what is said of the card and of its list. */
function read(below: string, { eur = "24.179.712", instalment = "17.075.000 CNY*" } = {}): unknown[] {
  const rows = [
    ["6.5", "Export – Import Bank of China – X RAY", "", eur, "2.698.700.072"],
    ["", "Први датум отплате главнице", "21.03.2014.", "", ""],
    ["", "Последњи датум отплате главнице", "21.09.2025.", "", ""],
    ["", "Рата главнице за 2014. год.", instalment, "", ""],
    ["", "Каматна стопа", "3,00% фиксна", "", ""],
  ];
  const { lines, warnings } = readBudgetDocument(documentOf([table("T1", [HEADER, ...rows]), text(below)]));
  return lines.flatMap(({ balanceEur, instalment: { amounts }, warnings: own }) => [
    dotted(balanceEur),
    amounts.map(({ amount, currency }) => `${decimalText(amount)} ${currency}`).join(),
    own.map(({ params }) => (params["what"] as { key: string }).key).join(),
    warnings
      .map(({ key }) => key)
      .filter((key) => key.startsWith("tables:unit"))
      .join(),
  ]);
}

test("an instalment with the sign of a footnote is read, and it is said that the footnote was not", () => {
  const held = ["24.179.712", "17075000 CNY", "budget:instalmentFootnote", ""];
  expect(read("* Износ у валути уговора.")).toEqual(held);
  expect(read("", { instalment: "17.075.000¹ CNY" })).toEqual(held);
  expect(read("", { instalment: "17.075.000,00 (CNY)" })).toEqual(["24.179.712", "17075000.00 CNY", "", ""]);
});

test.each(["* у хиљадама", "* Износи рата су у хиљадама.", "Рате су исказане у хиљадама."])(
  "a unit that is said of instalments multiplies no balance, and is told: %s",
  (below) => {
    const [balance, , , told] = read(below);
    expect([balance, told]).toEqual(["24.179.712", "tables:unitOfInstalments"]);
  },
);

test("a star that a balance bears too, or that stands nowhere, says what the balances count", () => {
  expect(read("* у хиљадама", { eur: "24.179*" })[0]).toBe("24.179.000");
  expect(read("* Износи су у хиљадама", { eur: "24.179", instalment: "0" })[0]).toBe("24.179.000");
});

test("on a page, a unit that is said of instalments multiplies no balance", () => {
  const { lines, end } = card(ROW, {
    number: "6.5",
    names: ["X RAY"],
    eur: "24.179.712",
    rsd: "2.698.700.072",
    instalment: ["17.075.000 CNY*"],
  });
  const total = { name: "УКУПНО СТАЊЕ ДУГА", eur: "24.179.712", rsd: "2.698.700.072" };
  const page = tablePage(20, [...lines, [end, total], [end + 3, { name: "* у хиљадама" }]]);
  const reading = readBudgetDocument(pages(page));
  expect(reading.lines.map(({ balanceEur }) => dotted(balanceEur))).toEqual(["24.179.712"]);
  expect(reading.warnings.map(({ key }) => key)).toContain("tables:unitOfInstalments");
});
