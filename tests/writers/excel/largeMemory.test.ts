import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Dossier } from "../../../src/dossier/dossier.ts";
import { dossierToJson } from "../../../src/dossier/dossierJson.ts";
import { readBack } from "../../../src/workbook/readBack/readBack.ts";
import { sampleDossier, X_RAY, X_RAY_CARD } from "../../workbook/dossier.ts";
import { startLive, updateFor, writeDossier, type Live } from "./liveWorkbook.ts";
import { longTest } from "../../longTest.ts";

let live: Live;
beforeEach(async () => {
  live = await startLive();
});
afterEach(() => {
  expect(live.host.gaps).toEqual([]);
  live.close();
});

const SMALL = sampleDossier("sr-Latn", "2022-08-31", [X_RAY]);
/** About 1.1 MB as JSON: more than one request takes. Names are long: sheets that show them are more than one answer carries. */
const LARGE: Dossier = {
  ...SMALL,
  lines: Array.from({ length: 200 }, (_, index) => ({
    ...X_RAY_CARD,
    row: `6.${index + 1}`,
    name: `${X_RAY_CARD.name} ${"– ".repeat(2300)}${index + 1}`,
    loan: null,
  })),
};

async function remembered(): Promise<Dossier | string> {
  const back = readBack(await live.book.read());
  return back.kind === "dossier" ? back.dossier : back.kind;
}

describe("a dossier too large for one request", () => {
  it("comes back whole, and no request is larger than Excel takes", async () => {
    expect(JSON.stringify(dossierToJson(LARGE)).length).toBeGreaterThan(1_000_000);
    expect((await writeDossier(live.book, LARGE)).outcome).toMatchObject({ kind: "written" });
    expect(live.host.log.largest).toBeLessThan(1_000_000);
    const dossier = await remembered();
    expect(dossier).toMatchObject({ lines: { length: 200 } });
    expect(live.host.log.largestReply).toBeLessThan(5_000_000);
  });

  longTest(
    "takes the place of the one before at once: a writing that stops while it is gathered leaves that one whole",
    async () => {
      await writeDossier(live.book, SMALL);
      const before = await remembered();
      const update = await updateFor(live.book, LARGE);
      live.host.log.clear();
      // The third request of those that write: parts of the new dossier stand beside the old one.
      let writes = 0;
      live.host.faults.inject(
        (request) => {
          writes += request.writes ? 1 : 0;
          return writes === 3;
        },
        { kind: "connection-lost" },
      );
      expect(await live.book.write(update)).toMatchObject({ kind: "failed", untouched: false });
      expect(await remembered()).toEqual(before);
      live.host.faults.clear();
      expect((await writeDossier(live.book, LARGE)).outcome).toMatchObject({ kind: "written" });
      expect(await remembered()).toMatchObject({ lines: { length: 200 } });
      const memory = live.host.state.workbook.sheets.find(({ visibility }) => visibility === "VeryHidden");
      const beside = [...(memory?.cells.keys() ?? [])].filter((key) => key % 16_384 > 0);
      expect(beside).toEqual([]);
    },
  );
});
