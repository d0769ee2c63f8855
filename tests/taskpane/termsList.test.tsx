import { cleanup, render } from "@testing-library/react";
import { afterEach, beforeAll, expect, it } from "vitest";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { message } from "../../src/messages/message.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { money } from "../../src/money/money.ts";
import { TermsList } from "../../src/taskpane/parts/TermsList.tsx";
import { assumedTerms } from "../../src/taskpane/say/termWords.ts";
import { TranslatorContext } from "../../src/taskpane/TranslatorContext.ts";
import { X_RAY } from "../workbook/dossier.ts";

beforeAll(() => {
  addLaterTexts();
});
afterEach(cleanup);

const INFERRED = { mark: "inferred", text: "by analogy" } as const;

it("counts the assumed terms that it shows, as the overview does, and no others", () => {
  const sources = {
    rate: { mark: "seen", text: "3,00%" },
    dayCount: INFERRED,
    fees: INFERRED,
    // Of the last instalment nothing out of the ordinary is said, so it is not among the terms.
    remainder: INFERRED,
  } as const;
  const terms = { ...X_RAY, sources };
  const translator = translatorFor("en");
  const { container } = render(
    <TranslatorContext value={translator}>
      <TermsList terms={terms} />
    </TranslatorContext>,
  );
  const shown = [...container.querySelectorAll(".terms-inferred dt")].map(({ textContent }) => textContent);
  expect(shown).toEqual(["Day count", "Fees"]);
  expect(assumedTerms(terms, translator)).toBe(2);
  expect(container.querySelector(".terms-inferred h3")?.textContent).toBe("assumed, 2");
});

it("does not say twice what a source says as the term does, in words or as it was printed", () => {
  const document = "AidData";
  const amount = { amount: money(20_500_000_000n, "CNY") };
  const sources = {
    facility: {
      mark: "quoted",
      text: "CNY 205000000",
      document,
      says: message("explain:sourceAmount", amount),
    },
    agreement: { mark: "quoted", text: "NO. 34", document },
  } as const;
  const terms = { ...X_RAY, facility: amount.amount, agreement: "NO. 34", sources };
  const { container } = render(
    <TranslatorContext value={translatorFor("sr-Latn")}>
      <TermsList terms={terms} />
    </TranslatorContext>,
  );
  const quoted = [...container.querySelectorAll(".terms-quoted .origin")].map(
    ({ textContent }) => textContent,
  );
  expect(quoted).toEqual(["AidData"]);
});

it("shows two lines of a long source until it is unfolded, and a day once that is printed in another language", () => {
  const place = { document: "law.pdf", page: 19 };
  const long = "word ".repeat(30).trim();
  const sources = {
    agreement: { mark: "seen", text: long, ...place },
    firstPrincipal: { mark: "seen", text: "21.03.2014.", ...place },
    lastPrincipal: { mark: "seen", text: "21.09.2025.", ...place },
  } as const;
  const { container } = render(
    <TranslatorContext value={translatorFor("en")}>
      <TermsList terms={{ ...X_RAY, sources }} />
    </TranslatorContext>,
  );
  const origins = [...container.querySelectorAll(".terms-seen .origin")];
  expect(origins.map(({ tagName, textContent }) => [tagName, textContent.replaceAll("\u00a0", " ")])).toEqual(
    [
      ["DETAILS", `${long} (law.pdf, page 19)`],
      ["P", "law.pdf, page 19"],
    ],
  );
});

it("lists apart what is not known, which is no term whose source is not stated", () => {
  const terms = { ...X_RAY, signed: null, agreement: null, sources: { agreement: INFERRED } };
  const { container } = render(
    <TranslatorContext value={translatorFor("en")}>
      <TermsList terms={terms} />
    </TranslatorContext>,
  );
  const last = [...container.querySelectorAll(".terms")].at(-1);
  expect(last?.querySelector("h3")?.textContent).toBe("not known, 1");
  expect([...(last?.querySelectorAll("dt") ?? [])].map(({ textContent }) => textContent)).toEqual(["Signed"]);
  const withoutSource = container.querySelector(".terms-none")?.textContent;
  expect(withoutSource).toContain("Currency");
  expect(withoutSource).not.toContain("not known");
  // What is assumed not to be known stays an assumption.
  expect(container.querySelector(".terms-inferred dd")?.textContent).toBe("not known");
});
