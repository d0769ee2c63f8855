import { describe, expect, test } from "vitest";
import { AGREEMENTS } from "../../src/loan/agreements/catalogue.ts";
import { CHINA_EXIM_LOANS } from "../../src/budget/names/loanForms.ts";
import { CHINA_EXIM } from "../../src/budget/names/chinaExim.ts";
import { recogniseCreditor } from "../../src/budget/names/recogniseCreditor.ts";
import { recogniseLoan } from "../../src/budget/names/recogniseLoan.ts";
import type { Recognition } from "../../src/budget/names/recognition.ts";
import cards2013 from "../fixtures/names/cards-2013.json" with { type: "json" };
import variants from "../fixtures/names/variants.json" with { type: "json" };

const reasonsOf = (recognition: Recognition | null): string[] =>
  recognition?.reasons.map(({ key }) => key) ?? [];

describe("the creditor's name in all its forms", () => {
  test.each(variants.bank)("%s: %s", (name = "", confidence) => {
    expect(recogniseCreditor(name)).toMatchObject({
      creditor: "Export-Import Bank of China",
      loan: null,
      confidence,
    });
  });

  test.each([
    ["Kineske Ex-Im banke", "certain"],
    ["Кинеска Екс-Им банка", "certain"],
    ["China Ex-Im Bank", "certain"],
    ["Ex-Im Bank of China", "likely"],
    ["Ex–Im banka", "likely"],
    ["Export-Import Bank of P.R. China", "likely"],
  ])("divided or in full, %s: %s", (name, confidence) => {
    expect(recogniseCreditor(name)).toMatchObject({ creditor: CHINA_EXIM, confidence });
    expect(recogniseLoan(`${name} – X RAY`)).toMatchObject({ creditor: CHINA_EXIM, loan: "x-ray" });
  });

  test.each(["Ex-Im Bank of India", "Ex-Im Bank of the United States", "Turkish Ex-Im Bank"])(
    "%s is another bank",
    (name) => {
      expect(recogniseCreditor(name)).toBeNull();
      expect(recogniseLoan(`${name} – X RAY`)).toBeNull();
    },
  );

  test("says why, and what is open", () => {
    expect(reasonsOf(recogniseCreditor("CHINA EXIMBANK"))).toEqual(["budget:creditorKnown"]);
    expect(reasonsOf(recogniseCreditor("Izvozno-uvozna banka Kine"))).toEqual(["budget:creditorTranslated"]);
    expect(reasonsOf(recogniseCreditor("Eksim banka"))).toEqual(["budget:creditorWithoutCountry"]);
    expect(reasonsOf(recogniseCreditor("Exprt-Import Bank of China"))).toEqual(["budget:creditorSimilar"]);
  });
});

describe("other banks and headings", () => {
  test.each(variants.notThisBank)("%j is neither the creditor nor one of its loans", (name) => {
    expect(recogniseCreditor(name)).toBeNull();
    expect(recogniseLoan(name)).toBeNull();
    expect(recogniseLoan(`${name} – Пакет пројекат Костолац`)?.confidence).not.toBe("certain");
    if (name !== "") expect(recogniseLoan(`${name} – X RAY`)).toBeNull();
  });
});

describe("the container inspection loan by its project alone", () => {
  test.each(variants.xrayAlone)("%s: %s", (name = "", confidence) => {
    expect(recogniseLoan(name)).toMatchObject({ creditor: CHINA_EXIM, loan: "x-ray", confidence });
  });

  test.each([
    "X RAY 2",
    "Рендген X RAY апарат за болницу",
    "RAY",
    "X",
    "скенер",
    "контејнер",
    "контејнерски терминал",
    "Скенери за болнице",
    "Мобилни рендген уређаји",
    "Контрола возила",
    "Царинска контрола",
    "Возила за Управу царина",
    "NUCTECH 2",
    "Скенери за царину, друга фаза",
    "Шпанија – скенери за царину",
  ])("%s is none", (name) => {
    expect(recogniseLoan(name)).toBeNull();
  });

  test.each([
    ["NUKTEK", "NUKTEK"],
    ["Кредит за НУКТЕК", "НУКТЕК"],
    ["Систем Нуцтецха", "Систем Нуцтецха"],
    ["НЬЮКТЕК", "НЬЮКТЕК"],
    ["Njuktek", "Njuktek"],
    ["NUC TECH", "NUC TECH"],
    ["Х РЕЈ", "Х РЕЈ"],
    ["х-реј", "х реј"],
    ["Икс-реју", "Икс реју"],
    ["skeneri za carinu", "skeneri carinu"],
    ["Набавка скенера за Управу царина", "Набавка скенера Управу царина"],
    ["царинских скенера", "царинских скенера"],
    ["Контрола контејнера", "Контрола контејнера"],
    ["систему за контролу контејнера и возила", "систему контролу контејнера возила"],
    ["Скенирање контејнера", "Скенирање контејнера"],
    ["Container scanning", "Container scanning"],
    ["Рендген X RAY за царину", "Рендген X RAY царину"],
  ])("%s is described by its words %s, alone and beside its bank", (name, form) => {
    const hint = { key: "budget:loanHint", params: { form } };
    for (const recognition of [
      recogniseLoan(name),
      recogniseLoan(`Eksim banka – ${name}`),
      recogniseLoan(name, CHINA_EXIM),
    ])
      expect(recognition).toMatchObject({ creditor: CHINA_EXIM, loan: "x-ray", confidence: "likely" });
    expect(recogniseLoan(name)?.reasons).toEqual([hint]);
  });

  test.each(["X RAY 2", "NUCTECH II", "Скенери за царину, друга фаза"])(
    "beside its bank, %s is another loan",
    (name) => {
      expect(recogniseLoan(name, CHINA_EXIM)).toMatchObject({ creditor: CHINA_EXIM, loan: null });
    },
  );
});

describe("creditor and project as debt lists print them", () => {
  test.each(variants.cards)("%s: %s", (name, loan) => {
    expect(recogniseLoan(name)).toMatchObject({ creditor: CHINA_EXIM, loan, confidence: "certain" });
  });

  test.each(["X RAY1)", "X RAY ¹)", "X 1) RAY"])("a footnote's sign is no word of %s", (project) => {
    expect(recogniseLoan(`Export - Import Bank of China – ${project}`)).toMatchObject({
      loan: "x-ray",
      confidence: "certain",
    });
  });

  test("a number in brackets is one", () => {
    expect(recogniseLoan("Export - Import Bank of China – X RAY (2)")).toMatchObject({ loan: null });
  });

  test("a project that is not known leaves the loan open", () => {
    const recognition = recogniseLoan("Export-Import Bank of China – Лука Смедерево");
    expect(recognition).toMatchObject({ creditor: CHINA_EXIM, loan: null, confidence: "certain" });
    expect(recognition?.reasons.at(-1)).toEqual({
      key: "budget:loanUnknown",
      params: { project: "Лука Смедерево" },
    });
  });

  test("what a name says besides a known form is stated", () => {
    const recognition = recogniseLoan(
      "Export-Import Bank of China – Мост Земун-Борча, приступне саобраћајнице",
    );
    expect(recognition).toMatchObject({ loan: "zemun-borca", confidence: "likely" });
    expect(recognition?.reasons.at(-1)).toEqual({
      key: "budget:loanExtraWords",
      params: { words: "приступне саобраћајнице" },
    });
  });

  test.each([
    ["Пакет пројекат Костолац - друга фаза", "kostolac-2"],
    ["Пакет пројекат Костолац - прва фаза", "kostolac-1"],
    // No form says "third phase", so it is no phase that is known.
    ["Пакет пројекат Костолац - трећа фаза", null],
    ["Пакет пројекат Костолац II", null],
    ["Одсумпоравање ТЕ - КО Костолац", null],
    // Plan of 2013: a package of which Obrenovac-Ljig is a part.
    [
      "Изградња деоница Појате-Прељина аутопута Е-761, Обреновац-Љиг аутопута Е-763 и регионални аутопут Нови Сад-Рума-Шабац-Лозница",
      null,
    ],
  ])("%s: %s", (project, loan) => {
    expect(recogniseLoan(`Export - Import Bank of China - ${project}`)).toMatchObject({ loan });
  });
});

describe("a project whose creditor stands elsewhere", () => {
  test.each([
    [
      "Реализација друге фазе Пакета пројеката ТЕ-КО Костолац (Изградња новог енергетског блока на локацији Дрмно и проширење капацитета рудника)",
      "kostolac-2",
    ],
    [
      "Набавка и инсталација преносивог система за рендгенску контролу возила/контејнера и класичног система за рендгенску контролу",
      "x-ray",
    ],
    ["репрограмирани зајам", "china-rescheduled"],
    ["Ревитализација Блока Б2 - ТЕ - КО Костолац", null],
  ])("%s under the creditor: %s", (project, loan) => {
    expect(recogniseLoan(project, CHINA_EXIM)).toMatchObject({ creditor: CHINA_EXIM, loan });
  });

  test("without it, a project of several creditors is likely at most, and a generic name nothing", () => {
    expect(recogniseLoan("Мост Земун-Борча")).toMatchObject({ loan: "zemun-borca", confidence: "likely" });
    expect(reasonsOf(recogniseLoan("Мост Земун-Борча"))).toContain("budget:loanWithoutCreditor");
    expect(recogniseLoan("репрограмирани зајам")).toBeNull();
    expect(recogniseLoan("CEB–репрограмирани зајам")).toBeNull();
    expect(recogniseLoan("KfW – Мост Земун-Борча")).toBeNull();
  });

  test("a creditor without its country is believed only beside one of its loans", () => {
    expect(recogniseLoan("Eksim banka – most Zemun-Borča")).toMatchObject({
      loan: "zemun-borca",
      confidence: "likely",
    });
    expect(recogniseLoan("Eksim banka – nešto drugo")).toBeNull();
    expect(recogniseCreditor("Eksim banka – nešto drugo")).toBeNull();
  });
});

test("of the 221 names of the debt list of 2013 the four of the China Exim Bank are recognised, and no other", () => {
  expect(cards2013.names).toHaveLength(221);
  const found = cards2013.names.flatMap(([row = "", name = ""]) => {
    const recognition = recogniseLoan(name);
    expect(recogniseCreditor(name)?.creditor).toBe(recognition?.creditor);
    return recognition === null ? [] : [[row, recognition.loan, recognition.confidence]];
  });
  expect(found).toEqual([
    ["6.4", "china-rescheduled", "certain"],
    ["6.5", "x-ray", "certain"],
    ["6.6", "zemun-borca", "certain"],
    ["6.10", "kostolac-1", "certain"],
  ]);
});

test.each(["CEXIM - Nuktek", "CEXIM – X RAY"])("the bank is known by its short name: %s", (name) => {
  expect(recogniseLoan(name)).toMatchObject({ creditor: CHINA_EXIM, loan: "x-ray" });
});

describe("the loans of the catalogue", () => {
  test("each has forms of its name, and no other loan has", () => {
    const loans = AGREEMENTS.map(({ loan }) => loan);
    expect(CHINA_EXIM_LOANS.map(({ loan }) => loan).toSorted()).toEqual(loans.toSorted());
  });

  test.each(
    CHINA_EXIM_LOANS.flatMap(({ loan, forms }) => forms.map(([form, kind]) => [form, kind, loan] as const)),
  )("beside the bank, %s (%s) is %s", (form, kind, loan) => {
    const confidence = kind === "hint" ? "likely" : "certain";
    expect(recogniseLoan(`Export - Import Bank of China - ${form}`)).toMatchObject({ loan, confidence });
  });
});
