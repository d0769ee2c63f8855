import { describe, expect, test } from "vitest";
import { continuesLabel, conditionOf } from "../../../src/budget/debtCards/labels.ts";
import { cutLabel } from "../../../src/budget/debtCards/printedLine.ts";
import { importFiles } from "../../../src/dossier/importFiles.ts";
import { printedCells } from "../printedCells.ts";

// What each label asks for, by what its words mean in Serbian or English; null: no label of a card.
describe("a label of a debt card is known by the words that carry its meaning", () => {
  test.each([
    ["Prva rata glavnice", "first"],
    ["Прва рата", "first"],
    ["Датум доспећа прве рате главнице", "first"],
    ["Datum prve otplate glavnice", "first"],
    ["Почетак отплате главнице", "first"],
    ["Prvi datum otpl. gl.", "first"],
    ["First principal repayment date", "first"],
    ["Prva rata glavnice 15.03.2019.", "first"],
    ["Posljednji datum otplate glavnice", "last"],
    ["Задњи датум отплате главнице", "last"],
    ["Poslednja rata", "last"],
    ["Krajnji rok otplate glavnice", "last"],
    ["Датум доспијећа посљедње рате", "last"],
    ["Poslednja rata 2027.", "last"],
    ["Рата главнице у 2026. години", "instalment"],
    ["Otplata glavnice u 2026. god.", "instalment"],
    ["Iznos rate glavnice za 2025. godinu:", "instalment"],
    ["Главница за 2025. год.", "instalment"],
    ["Износ главнице који доспева у 2019. години", "instalment"],
    ["Principal instalment for 2025", "instalment"],
    ["Стопа камате", "rate"],
    ["Visina kamatne stope", "rate"],
    ["Kam. stopa", "rate"],
    ["Kamata 3,00%", "rate"],
    ["Interest rate", "rate"],
  ] as const)("%s: %s", (label, condition) => {
    expect(conditionOf(label)).toBe(condition);
  });

  test.each([
    ["Poslendji datum otplate glavince", "last"],
    ["Prvi datum 0tplate gIavnice", "first"],
    ["Rata glavnce za 2025. god.", "instalment"],
    ["Kamatna stpoa", "rate"],
  ] as const)("with a slip: %s: %s", (label, condition) => {
    expect(conditionOf(label)).toBe(condition);
  });

  test.each([
    // An annuity holds interest, and so do these.
    "Anuitet u 2026. god.",
    "Rata glavnice i kamate za 2025. god.".replace(" i ", " "),
    "Prva rata kamate",
    "Kamata za 2025. godinu",
    // Of one year only.
    "Poslednja rata glavnice u 2025. god.",
  ])("what asks for something else is another label: %s", (label) => {
    expect(conditionOf(label)).toBe("other");
  });

  test.each([
    "Prva banka",
    "Poslednji program obnove",
    "Otplata glavnice domaćim kreditorima",
    "Отплата главнице",
    // "Republici Srbiji", "garancijama 613": accounts of a budget.
    "Отплата главнице у",
    "Otplata glavnice po",
    "Отплата камата",
    "Датум отплате главнице",
    "Stanje glavnice na dan 31.12.2025.",
    "Preostala glavnica za 2025. god.",
    "Prva i poslednja rata",
    "Износ кредита",
    "Рок",
    "2025",
  ])("what asks for none, or for two, is no label: %s", (text) => {
    expect(conditionOf(text)).toBeNull();
  });
});

test("a label over two lines asks for what both say", () => {
  expect(continuesLabel("Datum dospeća", "prve rate glavnice")).toBe(false);
  expect(continuesLabel("Prva rata", "glavnice")).toBe(true);
  expect(continuesLabel("Iznos rate glavnice za", "2025. godinu")).toBe(true);
  expect(continuesLabel("Poslednja rata", "Kamata")).toBe(false);
  expect(continuesLabel("Poslednja rata", "EBRD - Putevi")).toBe(false);
});

test("a label and its value on one line are cut at the value", () => {
  const cut = (line: string): unknown[] => {
    const { name, terms } = cutLabel(line) ?? { name: null, terms: null };
    return [name, terms];
  };
  expect(cut("Otplata glavnice u 2025. god. 17.075.000 CNY")).toEqual([
    "Otplata glavnice u 2025. god.",
    "17.075.000 CNY",
  ]);
  const twice = "Каматна стопа Каматна стопа за алокације ММФ-а";
  expect(cut(twice)).toEqual(["Каматна стопа", "Каматна стопа за алокације ММФ-а"]);
  expect(cut("Poslednja rata 2027.")).toEqual(["Poslednja rata", "2027."]);
  expect(cut("Prva banka 2027.")).toEqual([null, null]);
  // Running text and accounts of a budget begin with the same words.
  expect(cut("Otplata glavnice po garancijama 613 569.313.596.000")).toEqual([null, null]);
  expect(cut("Poslednji rok plaćanja poreza je 31. decembar")).toEqual([null, null]);
  expect(cut("Stopa kamate na kredite utvrđuje se ugovorom")).toEqual([null, null]);
  expect(cut("Stopa kamate EURIBOR 6M + 1%")).toEqual(["Stopa kamate", "EURIBOR 6M + 1%"]);
});

const LIST = [
  "V. Stanje javnog duga Republike Srbije, na dan 31. avgust 2024. godine, iznosi 700 dinara (6 EUR).",
  "I. DIREKTNE OBAVEZE:",
  "2. Direktne obaveze - spoljni dug",
  "Red. broj\tNaziv duga\tUslovi\tStanje duga u EUR\tStanje duga u RSD",
  "1.1\tEBRD - Koridor X\t\t2.000.000\t234.044.400",
  "\tDatum dospeća prve rate glavnice\t17.11.2006.\t\t",
  "\tDatum dospeća poslednje rate glavnice\t17.11.2026.\t\t",
  "\tOtplata glavnice u 2025. god.\t2.000.000 EUR\t\t",
  "\tAnuitet u 2025. god.\t2.310.000 EUR\t\t",
  "\tVisina kamatne stope\t3,5%\t\t",
  "1\tUkupno:\t\t2.000.000\t234.044.400",
];

test("a card with such labels is read, and its annuity is named, not taken for the principal", async () => {
  const bytes = new TextEncoder().encode(LIST.join("\n"));
  const { lines: cards } = await importFiles([{ name: "lista.txt", bytes }]);
  expect(cards.map(printedCells)).toEqual([
    [
      "1.1",
      "EBRD - Koridor X",
      "2.000.000",
      "234.044.400",
      "17.11.2006.",
      "17.11.2026.",
      "2.000.000 EUR",
      "3,5%",
    ],
  ]);
  expect(cards[0]?.warnings.map(({ key }) => key)).toEqual(["budget:inCell"]);
});
