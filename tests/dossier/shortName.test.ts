import { readFile } from "node:fs/promises";
import { describe, expect, it, test } from "vitest";
import type { DebtCard } from "../../src/budget/budgetLine.ts";
import { importFiles } from "../../src/dossier/importFiles.ts";
import type { DossierLoan } from "../../src/dossier/dossier.ts";
import { namedLoan, purposeOf, shortNames } from "../../src/dossier/shortName.ts";
import { AGREEMENTS } from "../../src/loan/agreements/catalogue.ts";
import { LANGUAGES, type Language } from "../../src/messages/language.ts";
import { unmixed } from "../../src/text/fold.ts";
import { toLatin } from "../../src/text/script.ts";
import fc from "../fastCheck.ts";
import { processorTime } from "../patience.ts";
import { importReal, REAL_DOCUMENTS } from "../realDocuments.ts";

const named = (name: string, language: Language = "sr-Latn", loan: string | null = null): string =>
  shortNames([{ name, loan }], language)[0] ?? "";

/** Cards of a document's debt list; null where the document is missing. */
async function cardsOf(path: string): Promise<readonly DebtCard[] | null> {
  const real = path.replace(`${REAL_DOCUMENTS}/`, "");
  if (real !== path) return (await importReal(real))?.lines ?? null;
  return (await importFiles([{ name: path, bytes: new Uint8Array(await readFile(path)) }])).lines;
}

describe("known loans", () => {
  it.each([
    ["x-ray", "X RAY", "X RAY", "X RAY"],
    ["zemun-borca", "Most Zemun–Borča", "Мост Земун–Борча", "Zemun–Borča bridge"],
    ["kostolac-1", "Kostolac, prva faza", "Костолац, прва фаза", "Kostolac, phase one"],
    ["obrenovac-ljig", "Obrenovac–Ljig (E763)", "Обреновац–Љиг (E763)", "Obrenovac–Ljig (E763)"],
    ["china-rescheduled", "Reprogramirani zajam", "Репрограмирани зајам", "Rescheduled loan"],
  ])("%s has its name of the catalogue in three scripts", (loan, latin, cyrillic, english) => {
    expect(LANGUAGES.map((language) => named("whatever is printed", language, loan))).toEqual([
      latin,
      cyrillic,
      english,
    ]);
  });

  it("say what they are for in three scripts, others do not", () => {
    const said = (loan: string | null): (string | null)[] =>
      LANGUAGES.map((language) => purposeOf({ name: "whatever is printed", loan }, language));
    expect(said("x-ray")).toEqual(["skenere kontejnera", "скенере контејнера", "the container scanners"]);
    expect(said("obrenovac-ljig")).toEqual([
      "auto-put Obrenovac–Ljig",
      "ауто-пут Обреновац–Љиг",
      "the Obrenovac–Ljig motorway",
    ]);
    expect(said("china-rescheduled")).toEqual([null, null, null]);
    expect(said(null)).toEqual([null, null, null]);
  });

  it("have names that a sheet can bear, no two alike", () => {
    for (const language of LANGUAGES) {
      const names = AGREEMENTS.map(({ loan }) => named("", language, loan));
      expect(new Set(names).size).toBe(AGREEMENTS.length);
      for (const name of names) expect(name).toMatch(/^[^:\\/?*[\]'"~…]{3,31}$/u);
    }
  });

  it("bear the user's own name where no card prints it", () => {
    const loan = (name: string, cards: readonly string[]): DossierLoan =>
      ({
        terms: { id: "x-ray", name },
        cards: cards.map((card) => ({ name: card, loan: "x-ray" })),
      }) as unknown as DossierLoan;
    const printed = "Export - Import Bank of China - X RAY";
    expect(namedLoan(loan(printed, [printed]))).toEqual({ name: printed, loan: "x-ray" });
    expect(shortNames([namedLoan(loan("Skeneri na granici", [printed]))], "sr-Cyrl")).toEqual([
      "Скенери на граници",
    ]);
    expect(shortNames([namedLoan(loan(printed, []))], "sr-Cyrl")).toEqual(["X RAY"]);
  });
});

describe("other debts", () => {
  it.each([
    // The wanted bank's words go, another lender's stay.
    ["Export – Import Bank of China – Пруга Ниш–Димитровград", "Pruga Niš–Dimitrovgrad"],
    ["IBRD - Пројекат здравља", "IBRD – Projekat zdravlja"],
    // Quotation marks, legal forms, footnote marks, look-alikes of the other script.
    ['EBRD - AD "Srbija Kargo" - Vagoni**', "EBRD – Srbija Kargo – Vagoni"],
    ["Hypo Alpe-Adria- Bank а.d. Beograd", "Hypo Alpe-Adria-Bank Beograd"],
    ["Kлинички центри/А", "Klinički centri/A"],
    ["Зајам за унапређење водовода", "Unapređenje vodovoda"],
    ["Zajam za opštinu Bor", "Zajam za opštinu Bor"],
    ["Обавезе према Marfin Bank a.d. Beograd - ЈП „Путеви Србијеˮ", "JP Putevi Srbije – Marfin Bank Beograd"],
    ["Обавезе према Фонду за развој", "Fondu za razvoj"],
    // A section stands for its road; else the name is cut at a word, and no word that leads on ends it.
    ["Bank of China – Projekat izgradnje autoputa E-763 (Surčin - Obrenovac)", "Surčin – Obrenovac"],
    ["Bank of China – Projekat izgradnje autoputa, deonica Preljina - Požega", "Preljina – Požega"],
    ["KfW - Финансирање мера енергетске ефикасности и пољопривреде", "KfW – Finansiranje mera energetske…"],
    ["IBRD - Програмски зајам за развој приватног и финансијског", "IBRD – Programski zajam za razvoj…"],
    // 31 letters before "i", which is not left at the end.
    ["Набавка опреме и возила за путеве и мостове", "Nabavka opreme i vozila za puteve…"],
    ["", ""],
  ])("%s is %s", (printed, short) => {
    expect(named(printed)).toBe(short);
  });

  it.each([
    ["EIB – Apex зајам за МСП 3", "EIB – Apex зајам за МСП 3"],
    ["JICA", "JICA"],
    ["Projekat sistem NUCTECH, put E763", "Пројекат систем NUCTECH, пут E763"],
    ["Banca Intesa AD Beograd", "Banca Intesa Beograd"],
    ['KfW - JP "Srbijagas"', "KfW – ЈП Србијагас"],
    ["Injekcija gasa", "Инјекција гаса"],
    ["STARA DEVIZNA ŠTEDNJA", "СТАРА ДЕВИЗНА ШТЕДЊА"],
  ])("%s is %s in Cyrillic", (printed, short) => {
    expect(named(printed, "sr-Cyrl")).toBe(short);
  });

  it("that begin alike are told apart by their ends, those that are alike by a number", () => {
    const printed = [
      "KFW - Водовод и рехабилитација у општинама 1 - фаза II",
      "KFW - Водовод и рехабилитација у општинама 2 - фаза II",
      "Banca Intesa",
      "BANCA INTESA",
    ];
    expect(
      shortNames(
        printed.map((name) => ({ name, loan: null })),
        "sr-Latn",
      ),
    ).toEqual([
      "KFW – Vodovod i rehabilitacija…",
      "KFW – Vodovod… 2 – faza II",
      "Banca Intesa",
      "BANCA INTESA (2)",
    ]);
  });
});

/** Words of a short name in Latin script that are none of the printed name's: pieces of words, or others. */
function strangeWords(short: string, printed: string): string[] {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const whole = new Set(words(toLatin(unmixed(printed)).replaceAll("ˮ", " ")));
  return words(short.replace(/ \(\d+\)$/u, "")).filter((word) => !whole.has(word));
}

const DOCUMENTS = [
  "samples/china-exim-2014.pdf",
  "samples/china-exim-2025.pdf",
  `${REAL_DOCUMENTS}/rebalans-2013.pdf`,
  `${REAL_DOCUMENTS}/budzet-2010.pdf`,
  `${REAL_DOCUMENTS}/law-2025/debt-list.html`,
];
for (const path of DOCUMENTS) {
  const cards = await cardsOf(path);
  test.skipIf(cards === null)(
    `every debt of ${path} has a short name of its own (skipped where it is missing)`,
    () => {
      expect((cards ?? []).length).toBeGreaterThan(4);
      for (const language of LANGUAGES) {
        const names = shortNames(cards ?? [], language);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name).toMatch(/^.{2,40}$/u);
          expect(name).not.toMatch(/^[\s–,;:)…]|[\s–,;:(]$|[\s–,;:(]…|[„“”"ˮ*]| {2}/u);
          expect(name).not.toMatch(/Import Bank/u);
        }
      }
      const inLatin = shortNames(cards ?? [], "sr-Latn");
      const strange = (cards ?? []).flatMap(({ name, loan }, at) =>
        loan === null ? strangeWords(inLatin[at] ?? "", name) : [],
      );
      expect(strange).toEqual([]);
    },
  );
}

test("any names at all get names that are whole, short and unlike each other", () => {
  const word = fc.constantFrom(
    "Зајам",
    "za",
    "JP",
    "–",
    "„Путеви”",
    "a.d.",
    "(Ниш - Бор)",
    "i",
    "dugačkareč".repeat(6),
    "…",
  );
  const debt = fc.record({
    name: fc.array(word, { maxLength: 9 }).map((words) => words.join(" ")),
    loan: fc.constant(null),
  });
  fc.assert(
    fc.property(fc.array(debt, { maxLength: 12 }), fc.constantFrom(...LANGUAGES), (debts, language) => {
      const names = shortNames(debts, language);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(debts.length);
      for (const name of names) expect(name.length).toBeLessThanOrEqual(40);
    }),
  );
});

test.each(["a", "š", " ", "- ", "Aa", "(", '"'])(
  "a million times %j takes no longer than a moment",
  (piece) => {
    const name = piece.repeat(1_000_000 / piece.length);
    const started = processorTime();
    for (const language of LANGUAGES) shortNames([{ name, loan: null }], language);
    expect(processorTime() - started).toBeLessThan(5000);
  },
);
