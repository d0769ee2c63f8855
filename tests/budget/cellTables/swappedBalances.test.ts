import { expect, test } from "vitest";
import { importFiles } from "../../../src/dossier/importFiles.ts";

const LOANS = [
  ["6.4", "Влада Руске Федерације – железнице", 1_000_000, 118_200_000],
  ["6.5", "Export – Import Bank of China – X RAY", 18_233_641, 2_155_216_366],
  ["6.6", "Export – Import Bank of China – Мост Земун–Борча", 2_000_000, 236_400_000],
] as const;

const figure = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/gu, ".");

/** A list as `pdftotext -layout` leaves it, its heading over two lines. */
function printed(balances: (eur: string, rsd: string) => string): string {
  const lines = LOANS.flatMap(([row, name, eur, rsd]) => [
    `${row}  ${name}      ${balances(figure(eur), figure(rsd))}`,
    "     Први датум отплате главнице       21.03.2014.",
    "     Последњи датум отплате главнице   21.09.2025.",
    "     Рата главнице за 2019. год.       1.000.000 USD",
    "     Каматна стопа                     3,00% фиксна",
  ]);
  return [
    "В. Стање јавног дуга Републике Србије, на дан 31. август 2018. године, износи 5 динара.",
    " Ред.                                         Стање дуга у   Стање дуга у",
    "        Назив дуга           Услови",
    " број                                          динарима        еврима",
    ...lines,
    `6 Укупно:      ${balances(figure(21_233_641), figure(2_509_816_366))}`,
  ].join("\n");
}

async function read(name: string, text: string) {
  const { lines, documents } = await importFiles([{ name, bytes: new TextEncoder().encode(text) }]);
  return {
    balances: lines.map(({ balanceEur, balanceRsd }) => [balanceEur?.digits, balanceRsd?.digits]),
    agree: documents.flatMap(({ totals }) => totals.map(({ agrees }) => agrees)),
    told: documents.flatMap(({ warnings }) => warnings.map(({ key }) => key)),
  };
}

const EXPECTED = LOANS.map(([, , eur, rsd]) => [BigInt(eur), BigInt(rsd)]);

test("of two balances without a heading that is understood the larger ones are dinars", async () => {
  const swapped = await read(
    "spisak.txt",
    printed((eur, rsd) => `${rsd}   ${eur}`),
  );
  expect(swapped.balances).toEqual(EXPECTED);
  expect(swapped.agree).toEqual([true]);
  expect(swapped.told).toContain("budget:balancesByValue");
  const usual = await read(
    "spisak.txt",
    printed((eur, rsd) => `${eur}   ${rsd}`),
  );
  expect(usual.balances).toEqual(EXPECTED);
  expect(usual.told).toContain("budget:balancesByOrder");
});

test("a list by whose balances a euro is worth what it never was is doubted", async () => {
  const csv = (thousands: boolean): string =>
    [
      "Р. бр.;Назив кредита;Стање дуга у EUR;Стање дуга у RSD;Први датум отплате;Последњи датум отплате",
      ...LOANS.map(([row, name, eur, rsd]) =>
        [
          row,
          name,
          thousands ? eur : figure(eur),
          figure(thousands ? rsd * 1000 : rsd),
          "21.03.2014.",
          "21.09.2025.",
        ].join(";"),
      ),
    ].join("\n");
  expect((await read("spisak.csv", csv(true))).told).toContain("budget:rateUnlikely");
  expect((await read("spisak.csv", csv(false))).told).not.toContain("budget:rateUnlikely");
});
