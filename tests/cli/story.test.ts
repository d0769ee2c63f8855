import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { answered } from "./runCli.ts";

const SAMPLE = "samples/china-exim-2014.pdf";
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

test("the sample's X RAY: the printed balance beside the schedule's, and what happened, each with its mark", async () => {
  const { code, stdout, stderr } = await answered("story", SAMPLE, "--loan", "x-ray");
  expect([code, stderr]).toEqual([0, ""]);
  const text = plain(stdout);
  expect(text).toMatch(/^31 Jul 2014 .*23,751,816 .*196,362,500\.00/mu);
  expect(text).toMatch(/^14 Jul 2010 +seen +The agreement was signed/mu);
  expect(text).toMatch(/^21 Mar 2013 +assumed +Drawn: CNY 204,900,000\.00\./mu);
  expect(text).toContain("assumed or without a source: Drawdowns; Repayment.");
});

interface StoryJson {
  readonly stories: readonly {
    readonly loan: string;
    readonly currency: string | null;
    readonly schedule: unknown;
    readonly balances: readonly Record<string, unknown>[];
    readonly forecasts: readonly Record<string, unknown>[];
    readonly events: readonly Record<string, unknown>[];
  }[];
}

test("--json: stories of all wanted loans, with and without a schedule; figures with currency, mark and place", async () => {
  const { code, stdout } = await answered("story", SAMPLE, "--json");
  expect(code).toBe(0);
  const { stories } = JSON.parse(stdout) as StoryJson;
  const xRay = stories.find(({ loan }) => loan === "x-ray");
  expect(xRay).toMatchObject({
    currency: "CNY",
    schedule: { mark: "inferred", assumed: ["drawdowns", "repayment"] },
  });
  // 196,362,500 / 23,751,816 = 8.26726...
  expect(xRay?.balances).toMatchObject([
    {
      asOf: "2014-07-31",
      asOfMark: "seen",
      balanceEur: "23751816",
      balanceRsd: "2773442543",
      schedule: { amount: "196362500.00", currency: "CNY" },
      neededRate: "8.2673",
      source: { document: "china-exim-2014.pdf", page: 1, row: "6.5" },
    },
  ]);
  expect(xRay?.events.map(({ kind, mark }) => [kind, mark])).toEqual([
    ["signed", "seen"],
    ["ceiling", "seen"],
    ["drawn", "inferred"],
    ["instalment", "seen"],
    ["reported", "inferred"],
  ]);
  // A loan that only its card tells of begins with the printed balance.
  const rescheduled = stories.find(({ loan }) => loan === "china-rescheduled");
  expect(rescheduled).toMatchObject({ currency: "USD", schedule: { mark: "computed" } });
  expect(rescheduled?.events.map(({ kind }) => kind)).toContain("opening");
});

test("terms that are stated take the place of those derived, and their drawdowns are in the story", async () => {
  const { stdout } = await answered(
    ...["story", SAMPLE, "--loan", "x-ray", "--terms", "samples/x-ray.terms.json", "--json"],
  );
  const { stories } = JSON.parse(stdout) as StoryJson;
  expect(stories.map(({ loan }) => loan)).toEqual(["x-ray"]);
  expect(stories[0]?.events.filter(({ kind }) => kind === "drawn")).toHaveLength(1);
});

test("a loan that is not there, and a file that cannot be read: exit 2", async () => {
  const none = await answered("story", SAMPLE, "--loan", "no such loan");
  expect([none.code, none.stdout]).toEqual([2, ""]);
  expect(none.stderr).toContain("no such loan");
  const bad = join(await mkdtemp(join(tmpdir(), "otplata-story-")), "bad.pdf");
  await writeFile(bad, "%PDF-1.4 nothing");
  const some = await answered("story", SAMPLE, bad, "--loan", "x-ray");
  expect(some.code).toBe(2);
  expect(some.stderr).toContain("bad.pdf");
  expect(some.stdout).toContain("X RAY");
});

test("two laws: what the earlier one forecast, the balance at the later one's own rate, and that of no schedule", async () => {
  const { stdout } = await answered("story", SAMPLE, "samples/china-exim-2025.pdf", "--json");
  const { stories } = JSON.parse(stdout) as StoryJson;
  const xRay = stories.find(({ loan }) => loan === "x-ray");
  // EUR 3,260,487 x 117.0222 / 14.8970, rates that the list itself gives: 3.40 off three instalments of 8,537,500.00.
  expect(xRay?.balances[1]).toMatchObject({
    asOf: "2024-08-31",
    own: { amount: "25612496.60", currency: "CNY" },
    schedule: { amount: "25612500.00" },
    difference: { percent: "0.00" },
  });
  expect(xRay?.forecasts).toMatchObject([{ from: "2014-07-31", to: "2024-08-31", source: { row: "6.1" } }]);
  // Nothing is drawn of the last: which fact is missing is said, and no schedule stands for it.
  const last = stories.find(({ loan }) => loan === "obilaznica-novi-sad");
  expect(last?.schedule).toBeNull();
});
