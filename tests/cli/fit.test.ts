import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answered } from "./runCli.ts";
import { CARD_2014 } from "../loan/fit/facts.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "otplata-fit-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(facts: unknown): Promise<string> {
  const path = join(folder, "facts.json");
  await writeFile(path, JSON.stringify(facts));
  return path;
}
const FACTS = { ...CARD_2014, facility: "205000000", monthsBetween: 6 };

describe("otplata fit", () => {
  it("--json: the schedule with its terms", async () => {
    const { code, stdout, stderr } = await answered("fit", await fileOf(FACTS), "--json");
    expect([code, stderr]).toEqual([0, ""]);
    const answer = JSON.parse(stdout) as { confidence: string; candidates: Record<string, unknown>[] };
    expect(answer.confidence).toBe("decided");
    expect(answer.candidates[0]).toMatchObject({
      instalment: "8537500.00",
      instalments: 24,
      total: "204900000.00",
    });
  });

  it.each([
    ["en", "24 half-yearly instalments of CNY\u00a08,537,500.00"],
    ["sr-Latn", "24 rate od 8.537.500,00\u00a0CNY (polugodišnje)"],
    ["sr-Cyrl", "24 рате од 8.537.500,00\u00a0CNY (полугодишње)"],
  ])("in words, %s", async (language, words) => {
    const { code, stdout } = await answered("fit", await fileOf(FACTS), "--lang", language);
    expect(code).toBe(0);
    expect(stdout).toContain(words);
  });

  it("names facts that contradict, and ends with 1", async () => {
    const { code, stdout } = await answered(
      "fit",
      await fileOf({ ...FACTS, drawn: "300000000", yearlyInstalments: [] }),
    );
    expect(code).toBe(1);
    expect(stdout).toContain("cannot hold together");
    expect(stdout).toContain("- facility: CNY\u00a0205,000,000.00");
    expect(stdout).toContain("- total drawn: CNY\u00a0300,000,000.00");
  });

  it("says where a file of facts is wrong, and ends with 2", async () => {
    const { code, stdout, stderr } = await answered("fit", await fileOf({ ...FACTS, facility: 205 }));
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("facility");
  });

  it("takes one file", async () => {
    expect((await answered("fit")).code).toBe(2);
  });
});
