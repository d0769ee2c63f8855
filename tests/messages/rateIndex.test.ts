import { expect, test } from "vitest";
import { formatRateIndex } from "../../src/messages/format.ts";
import { message } from "../../src/messages/message.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";

addLaterTexts();

test.each([
  ["LIBOR6M_USD", "6M LIBOR USD"],
  ["EURIBOR6M", "6M EURIBOR"],
  ["BELIBOR2W", "2W BELIBOR"],
  ["SOFR6M", "6M SOFR"],
  ["TERMSOFR6M", "6M TERM SOFR"],
  ["SOFR", "SOFR"],
  ["the bank's own", "the bank's own"],
])("the reference rate %s is written %s", (id, words) => {
  expect(formatRateIndex(id).replaceAll("\u00a0", " ")).toBe(words);
});

test("a sentence mentions it as agreements write it, in every script", () => {
  const floats = message("explain:missingFixings", { index: { rateIndex: "LIBOR6M_USD" } });
  expect(translatorFor("sr-Cyrl").sayMessage(floats)).toContain("6M\u00a0LIBOR\u00a0USD");
  const ofTerm = message("explain:missingFixings", { index: { rateIndex: "TERMSOFR6M" } });
  expect(translatorFor("sr-Cyrl").sayMessage(ofTerm)).toContain("6M\u00a0TERM\u00a0SOFR");
});
