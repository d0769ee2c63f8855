import { expect, test } from "vitest";
import { agreementFor } from "../../src/loan/agreements/catalogue.ts";
import { sourceToJson } from "../../src/loan/sourceJson.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { translatorFor } from "../../src/messages/translator.ts";

addLaterTexts();

const dayCount = agreementFor("x-ray")?.dayCount?.source;
const signed = agreementFor("x-ray")?.signed?.source;

test("a source that the program words is written in the reader's words, where there is a reader", () => {
  if (!dayCount || !signed) throw new Error("X RAY's agreement lacks the sources this test needs");
  expect(sourceToJson(dayCount)).toEqual({ mark: "inferred", text: dayCount.text });
  const { sayMessage } = translatorFor("sr-Cyrl");
  expect(sourceToJson(dayCount, sayMessage)["text"]).toMatch(/^Претпостављено/u);
  expect(sourceToJson(signed, sayMessage)).toMatchObject({
    mark: "seen",
    text: "14.07.2010",
    document: expect.stringMatching(/^Предлог закона/u) as string,
  });
});
