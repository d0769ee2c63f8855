import { describe, expect, it } from "vitest";
import { isoText } from "../../src/calendar/day.ts";
import type { Language } from "../../src/messages/language.ts";
import { readTypedDay } from "../../src/taskpane/state/readTypedDay.ts";

const reads = (text: string, language: Language): string | null => {
  const day = readTypedDay(text, language);
  return day === null ? null : isoText(day);
};

describe("a date as a user types it", () => {
  it.each<[string, Language, string]>([
    ["31.08.2022.", "sr-Latn", "2022-08-31"],
    ["31.08.2022", "sr-Cyrl", "2022-08-31"],
    [" 1. 9. 2022. ", "sr-Latn", "2022-09-01"],
    ["31.\u00a008.\u00a02022.", "sr-Latn", "2022-08-31"],
    ["31.08.2022.", "en", "2022-08-31"],
    ["2022-08-31", "en", "2022-08-31"],
    ["2022-08-31", "sr-Latn", "2022-08-31"],
    ["31 Aug 2022", "en", "2022-08-31"],
    ["31\u00a0Aug\u00a02022", "en", "2022-08-31"],
    ["1 september 2022", "en", "2022-09-01"],
    ["Sept. 1, 2022", "en", "2022-09-01"],
    ["August 31, 2022", "en", "2022-08-31"],
    ["29.02.2024.", "sr-Latn", "2024-02-29"],
  ])("%s in %s is %s", (text, language, expected) => {
    expect(reads(text, language)).toBe(expected);
  });

  it.each<[string, Language, string]>([
    ["", "sr-Latn", "nothing"],
    ["31.02.2022.", "sr-Latn", "there is no such day"],
    ["29.02.2023.", "sr-Latn", "no leap year"],
    ["03/04/2022", "en", "3 April or March 4"],
    ["31.08.22.", "sr-Latn", "which century?"],
    ["31.13.2022.", "sr-Latn", "no such month"],
    ["31 Aug 2022", "sr-Latn", "not a Serbian form"],
    ["31 Augustus 2022", "en", "not an English month"],
    ["31 Ma 2022", "en", "March or May"],
    ["44804", "en", "a serial number"],
    ["31.08.2022. ili kasnije", "sr-Latn", "more than a date"],
  ])("%s in %s is no date: %s", (text, language) => {
    expect(reads(text, language)).toBeNull();
  });
});
