import { describe, expect, it } from "vitest";
import { CHECKS } from "../../../src/checks/catalogue.ts";
import type { Check } from "../../../src/checks/check.ts";
import type { Finding } from "../../../src/checks/finding.ts";
import { figuresOf } from "../../../src/checks/note.ts";
import { runCheck, runChecks } from "../../../src/checks/runChecks.ts";
import { assembleDossier } from "../../../src/dossier/assembleDossier.ts";
import type { Dossier } from "../../../src/dossier/dossier.ts";
import type { FindingNote } from "../../../src/dossier/userWords.ts";
import { day } from "../../../src/calendar/day.ts";
import { decimal } from "../../../src/money/decimal.ts";
import {
  DIFFERENCES,
  isShown,
  NO_FILTER,
  subjectKey,
  subjectsOf,
  yearsOf,
  type FindingFilter,
} from "../../../src/taskpane/checks/findingFilter.ts";
import { takenBack, type DecisionTogether } from "../../../src/taskpane/checks/Findings.tsx";
import { findingWords, subjectNames } from "../../../src/taskpane/checks/findingWords.ts";
import { documentLink, placeLink } from "../../../src/taskpane/checks/placeLink.ts";
import { runInParts, type KnownResults } from "../../../src/taskpane/checks/useChecks.ts";
import { findingRows } from "../../../src/workbook/checks/findingRows.ts";
import { card, IMPORTED, ITALY, XRAY } from "../fakeChain.ts";
import { addLaterTexts } from "../../../src/messages/laterTexts.ts";
import { translatorFor } from "../../../src/messages/translator.ts";

const dossierOf = (lines = IMPORTED.lines): Dossier =>
  assembleDossier(
    { ...IMPORTED, lines },
    { wanted: null, terms: [] },
    { language: "en", asOf: day("2014-08-01") },
  );

/** The bridge's last date lies a day off the half-yearly grid of its first. */
const OFF_GRID = card({
  row: "6.6",
  name: "Zemun-Borča",
  loan: "zemun-borca",
  lastPrincipal: { text: "22.09.2025.", day: day("2025-09-22") },
  source: { ...XRAY.source, row: "6.6", text: "6.6 | Zemun-Borča" },
});
addLaterTexts();
const { sayMessage } = translatorFor("en");
const DOSSIER = dossierOf([ITALY, XRAY, OFF_GRID]);
const RESULTS = runChecks(DOSSIER);
const finding = (check: string, subject: string): Finding =>
  RESULTS.flatMap(({ findings }) => findings).find(
    (one) => one.check === check && one.subject.kind === "loan" && one.subject.id === subject,
  )!;
const OFF = finding("dates-by-steps", "zemun-borca");
const ROWS = findingRows(RESULTS, [
  { finding: OFF.key, state: "to-be-asked", text: "pitati", seen: figuresOf(OFF) },
  { finding: finding("yearly-instalment", "x-ray").key, state: "accepted", text: null, seen: "pass; 1; 2" },
  { finding: "ceiling|gone", state: "error", text: null, seen: "difference" },
]);
const shown = (filter: Partial<FindingFilter>): Finding[] =>
  ROWS.rows.filter((row) => isShown(row, { ...NO_FILTER, ...filter }, sayMessage)).map((row) => row.finding);

describe("which findings are shown", () => {
  it("differences first of all, else everything", () => {
    expect(
      ROWS.rows.filter((row) => isShown(row, DIFFERENCES, sayMessage)).map((row) => row.finding),
    ).toContain(OFF);
    expect(shown({ outcome: "difference" }).every(({ outcome }) => outcome === "difference")).toBe(true);
    expect(shown({})).toHaveLength(RESULTS.flatMap(({ findings }) => findings).length);
  });

  it("by what stands in their words: the loan in either script, the check, the place", () => {
    expect(shown({ outcome: "difference", text: "земун" })).toContain(OFF);
    expect(shown({ text: "ZEMUN" })).toEqual(shown({ text: "земун" }));
    expect(shown({ text: "zemun" }).length).toBeLessThan(shown({}).length);
    expect(shown({ text: "no such words" })).toEqual([]);
    const ofPage = shown({ text: "page 20" });
    expect(ofPage.length).toBeGreaterThan(0);
    expect(ofPage.length).toBeLessThan(shown({}).length);
  });

  it("by check, kind, loan and year, each choice within the others", () => {
    expect(new Set(shown({ check: "dates-by-steps" }).map(({ check }) => check))).toEqual(
      new Set(["dates-by-steps"]),
    );
    const questions = new Set(shown({ severity: "question" }).map(({ check }) => check));
    expect(questions.has("printed-totals")).toBe(false);
    const subject = subjectKey(OFF.subject);
    expect(shown({ check: "dates-by-steps", subject })).toEqual([OFF]);
    expect(shown({ check: "dates-by-steps", subject, outcome: "pass" })).toEqual([]);
    const years = yearsOf(ROWS.rows);
    expect(years).toContain(2014);
    expect(shown({ year: 2014 }).every(({ year }) => year === 2014)).toBe(true);
    expect(shown({ year: 1999 })).toEqual([]);
  });

  it("by what the user has said, also of other figures", () => {
    expect(shown({ marked: "to-be-asked" })).toEqual([OFF]);
    expect(shown({ marked: "outdated" }).map(({ check }) => check)).toEqual(["yearly-instalment"]);
    // Said of other figures, it is still what the user chose.
    expect(shown({ marked: "accepted" }).map(({ check }) => check)).toEqual(["yearly-instalment"]);
    expect(shown({ marked: "none" })).toHaveLength(ROWS.rows.length - 2);
    expect(ROWS.gone.map((note) => note.finding)).toEqual(["ceiling|gone"]);
  });

  it("names loans and documents once, loans first", () => {
    const subjects = subjectsOf(ROWS.rows);
    expect(new Set(subjects.map(([key]) => key)).size).toBe(subjects.length);
    expect(subjects.at(-1)).toEqual(["document rebalans-2014.pdf", "rebalans-2014.pdf"]);
    expect(subjects.map(([, name]) => name)).toContain("Zemun-Borča");
  });
});

describe("a finding in the list", () => {
  const translator = translatorFor("en");
  const names = subjectNames(ROWS.rows, "en");

  it("is called by its loan's short name, or by what is compared where it is of no loan", () => {
    expect(findingWords(OFF, names, translator)).toEqual({
      name: "Zemun–Borča bridge",
      apart: "1 day",
      figures: "printed 22\u00a0Sep\u00a02025 · computed 21\u00a0Sep\u00a02025",
      pages: "p. 20",
    });
    const total = RESULTS.find(({ check }) => check.id === "printed-totals")!.findings[0]!;
    expect(findingWords(total, names, translator)).toMatchObject({
      name: sayMessage(total.figures[0]!.label),
      pages: "p. 2",
    });
  });

  it("tells its two figures apart: by the law that they stand in, or as printed and as worked out", () => {
    const figures = (check: string, subject: string): string =>
      findingWords(finding(check, subject), names, translator).figures.replaceAll("\u00a0", " ");
    const [first, second] = OFF.figures;
    const both = (one: object, other: object): string =>
      findingWords(
        {
          ...OFF,
          figures: [
            { ...first!, ...one },
            { ...second!, ...other },
          ],
        },
        names,
        translator,
      ).figures;
    const law = { ...first!, value: "2 %" };
    expect(both(law, { ...law, value: "3 %", label: { key: "checks:labelLater", params: {} } })).toBe(
      `${sayMessage(first!.label)} 2 % → 3 %`,
    );
    // Worked out from the line on which it is not printed itself.
    expect(both(law, { ...law, value: "3 %", isWorkedOut: true })).toBe("printed 2 % · computed 3 %");
    expect(both(law, { ...law, value: "3 %" })).toBe("2 % · 3 %");
    expect(both(law, { value: null })).toBe("printed 2 %");
    expect(figures("dates-by-steps", "zemun-borca")).toBe("printed 22 Sep 2025 · computed 21 Sep 2025");
  });

  it("says what is missing where it cannot be checked", () => {
    const unchecked = RESULTS.flatMap(({ findings }) => findings).find(
      ({ outcome, reason }) => outcome === "not-checkable" && reason !== undefined,
    )!;
    expect(findingWords(unchecked, names, translator).figures).toBe(sayMessage(unchecked.reason!));
  });
});

describe("a decision of several findings", () => {
  const note = (key: string, text: string | null): FindingNote => ({
    finding: key,
    state: "accepted",
    text,
    seen: "difference; 1",
  });
  const before = note("b", "pre");
  const together: DecisionTogether = {
    state: "error",
    notes: [
      { before: null, after: { ...note("a", "isto"), state: "error" } },
      { before, after: { ...note("b", "isto"), state: "error" } },
      { before: null, after: { ...note("c", "isto"), state: "error" } },
    ],
  };
  const now = together.notes.map(({ after }) => after);

  it("is taken back to what was said before, also to nothing", () => {
    expect(takenBack(together, now)).toEqual([
      ["a", null],
      ["b", before],
      ["c", null],
    ]);
  });

  it("is not taken back where the user has said something else since", () => {
    const since = now.map((one) => (one.finding === "c" ? { ...one, text: "drugo" } : one));
    expect(takenBack(together, since).map(([key]) => key)).toEqual(["a", "b"]);
    expect(takenBack(together, now.slice(0, 1)).map(([key]) => key)).toEqual(["a"]);
  });
});

describe("where a finding leads to", () => {
  it("the line that it is about", () => {
    expect(documentLink(OFF, DOSSIER)).toEqual({
      kind: "document",
      shown: { kind: "line", line: OFF_GRID },
    });
    // Also in a dossier that was read back, whose lines are other objects.
    const back = structuredClone(DOSSIER);
    expect(documentLink(OFF, back)).toEqual({ kind: "document", shown: { kind: "line", line: OFF_GRID } });
    expect(documentLink(OFF, { ...back, lines: [] })).toBeNull();
  });

  it("the row of a schedule that the pane shows", () => {
    const linksOf = (of: Finding, dossier: Dossier) =>
      of.figures.map((figure) => placeLink(figure, dossier)).filter((link) => link?.kind === "schedule");
    const yearly = finding("yearly-instalment", "x-ray");
    expect(linksOf(yearly, DOSSIER)).toMatchObject([{ kind: "schedule", loan: "x-ray" }]);
    expect(linksOf(yearly, { ...DOSSIER, loans: [] })).toEqual([]);
    expect(linksOf(OFF, DOSSIER)).toEqual([]);
  });

  it("the page of a total, in a PDF alone", () => {
    const total = RESULTS.find(({ check }) => check.id === "printed-totals")!.findings[0]!;
    const figure = total.figures[0]!;
    expect(placeLink(figure, DOSSIER)).toMatchObject({ shown: { kind: "page", page: 2 } });
    const documents = DOSSIER.documents.map((one) => ({ ...one, kind: "csv" as const }));
    expect(placeLink(figure, { ...DOSSIER, documents })).toBeNull();
  });
});

describe("running the checks in parts", () => {
  const running = (known: KnownResults = new Map(), signal = new AbortController().signal) => {
    const faults: string[] = [];
    const done: number[] = [];
    return {
      faults,
      done,
      tools: {
        known,
        signal,
        onDone: (count: number) => void done.push(count),
        onFault: (check: Check) => void faults.push(check.id),
      },
    };
  };

  it("finds what all of them at once find, in their order", async () => {
    const { tools, done } = running();
    const results = await runInParts({ all: CHECKS, run: runCheck }, DOSSIER, new Map(), tools);
    expect(results).toEqual(RESULTS);
    expect(done).toEqual(CHECKS.map((_check, index) => index + 1));
  });

  it("with one tolerance changed runs that check alone", async () => {
    const ran: string[] = [];
    const run: typeof runCheck = (...given) => {
      ran.push(given[0].id);
      return runCheck(...given);
    };
    const { tools } = running();
    await runInParts({ all: CHECKS, run }, DOSSIER, new Map(), tools);
    ran.length = 0;
    const wide = new Map([["dates-by-steps" as const, decimal("1")]]);
    const results = await runInParts({ all: CHECKS, run }, DOSSIER, wide, tools);
    expect(ran).toEqual(["dates-by-steps"]);
    expect(results).toEqual(runChecks(DOSSIER, wide));
    ran.length = 0;
    await runInParts({ all: CHECKS, run }, dossierOf(), wide, tools);
    expect(ran).toHaveLength(CHECKS.length);
  });

  it("goes on after a check that fails, and says which", async () => {
    const { tools, faults } = running();
    const run: typeof runCheck = (check, ...rest) => {
      if (check.id === "ceiling") throw new TypeError("undefined is not a function");
      return runCheck(check, ...rest);
    };
    const results = await runInParts({ all: CHECKS, run }, DOSSIER, new Map(), tools);
    expect(faults).toEqual(["ceiling"]);
    expect(results).toHaveLength(CHECKS.length - 1);
  });

  it("stops when something else is to be checked", async () => {
    const control = new AbortController();
    const { tools, done } = running(new Map(), control.signal);
    const stopping = {
      ...tools,
      onDone: (count: number) => {
        tools.onDone(count);
        control.abort();
      },
    };
    await expect(
      runInParts({ all: CHECKS, run: runCheck }, DOSSIER, new Map(), stopping),
    ).rejects.toMatchObject({ name: "AbortError" });
    expect(done).toEqual([1]);
  });
});
