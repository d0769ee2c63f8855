import { describe, expect, it, vi } from "vitest";
import { newFilesAtHand } from "../../src/taskpane/state/filesAtHand.ts";
import { mergeImported } from "../../src/taskpane/state/mergeImported.ts";
import type { OfferedFile } from "../../src/taskpane/state/offered.ts";
import { MOST_BYTES, readFiles } from "../../src/taskpane/state/readFiles.ts";
import { withMapping, withoutMapping } from "../../src/taskpane/state/userWord.ts";
import { fakeChain, IMPORTED } from "./fakeChain.ts";

const offered = (name: string, over: Partial<OfferedFile> = {}): OfferedFile => ({
  name,
  bytes: () => Promise.resolve(new TextEncoder().encode(name)),
  ...over,
});

function reading(files: readonly OfferedFile[], control = new AbortController()) {
  const filesAtHand = newFilesAtHand();
  const tools = { signal: control.signal, dispatch: vi.fn(), mappings: [], filesAtHand, onSlow: vi.fn() };
  return { filesAtHand, done: readFiles(fakeChain(), files, tools) };
}

describe("reading several files", () => {
  it("a bad one loses nothing of the others; each is kept by its content, to be looked at", async () => {
    const { done, filesAtHand } = reading([offered("one.pdf"), offered("bad.pdf"), offered("two.pdf")]);
    const { read, problems } = await done;
    const names = read.flatMap((one) =>
      "imported" in one ? one.imported.documents.map(({ name }) => name) : [],
    );
    expect(names).toEqual(["one.pdf", "two.pdf"]);
    expect(problems.map(({ text }) => text.key)).toEqual(["errors:notPdf"]);
    const sha256 = `sha-${new TextEncoder().encode("one.pdf").join()}`;
    expect(filesAtHand.file(sha256)?.name).toBe("one.pdf");
    expect(filesAtHand.file("another")).toBeNull();
  });

  it("two of one name, from two folders, are two documents", async () => {
    const { read } = await reading([offered("zakon.pdf"), offered("zakon.pdf")]).done;
    const names = read.flatMap((one) =>
      "imported" in one ? one.imported.documents.map(({ name }) => name) : [],
    );
    expect(names).toEqual(["zakon.pdf", "zakon.pdf (2)"]);
  });

  it("what is no document in a folder is listed in one sentence; by itself it is a problem", async () => {
    const inFolder = { fromFolder: true } as const;
    const { done } = reading([
      offered("bad1.jpg", inFolder),
      offered("law.pdf", inFolder),
      offered("bad2.jpg", inFolder),
    ]);
    const { problems } = await done;
    expect(problems).toMatchObject([
      { kind: "news", text: { key: "pane:passedOver", params: { count: 2, list: "bad1.jpg, bad2.jpg" } } },
    ]);
  });

  it("one that the user leaves out, while it is read or before, takes none of the others with it", async () => {
    const controls = [0, 1, 2, 3].map(() => new AbortController());
    const tools = {
      signal: new AbortController().signal,
      leftOut: controls.map(({ signal }) => signal),
      dispatch: vi.fn((action: { type: string; file?: number }) => {
        // The second is left out once it is being read, the third while it waits.
        if (action.type === "fileBegun" && action.file === 1) {
          controls[2]?.abort();
          setTimeout(() => controls[1]?.abort());
        }
      }),
      mappings: [],
      filesAtHand: newFilesAtHand(),
      onSlow: vi.fn(),
    };
    const files = ["one.pdf", "endless.pdf", "two.pdf", "bad.pdf"].map((name) => offered(name));
    const { read, problems, cancelled } = await readFiles(fakeChain(), files, tools);
    expect(read.length).toBe(1);
    expect(cancelled).toBeUndefined();
    expect(problems.map(({ text }) => text.key)).toEqual(["errors:notPdf"]);
    const ends = tools.dispatch.mock.calls.flatMap(([action]) =>
      action.type === "fileEnded" ? [(action as unknown as { end: { kind: string } }).end.kind] : [],
    );
    expect(ends).toEqual(["read", "leftOut", "leftOut", "failed"]);
  });

  it("what was read before the user cancelled stays", async () => {
    const control = new AbortController();
    const second = offered("two.pdf", {
      bytes: () => {
        control.abort();
        return Promise.resolve(new Uint8Array());
      },
    });
    const result = await reading([offered("one.pdf"), second, offered("three.pdf")], control).done;
    expect(result.read).toHaveLength(1);
    expect(result.cancelled).toBe(true);
  });

  it("a file that cannot be taken from the disk, and one that is too large, are said and not read", async () => {
    const bytes = vi.fn(() => Promise.resolve(new Uint8Array()));
    const gone = offered("gone.pdf", { bytes: () => Promise.reject(new Error("gone")) });
    const { problems } = await reading([gone, offered("huge.pdf", { size: MOST_BYTES + 1, bytes })]).done;
    expect(problems.map(({ text }) => text.key)).toEqual(["errors:fileUnreadable", "errors:fileTooLarge"]);
    expect(bytes).not.toHaveBeenCalled();
  });
});

describe("the same file read again", () => {
  it("changes nothing where the same was read, and takes its own place where something else was", () => {
    const same = mergeImported(IMPORTED, structuredClone(IMPORTED));
    expect([same.repeated, same.renewed, same.replaced]).toEqual([["rebalans-2014.pdf"], [], []]);
    expect(same.imported.lines).toEqual(IMPORTED.lines);
    const fewer = { ...IMPORTED, lines: IMPORTED.lines.slice(1) };
    const renewed = mergeImported(IMPORTED, fewer);
    expect([renewed.repeated, renewed.renewed, renewed.replaced]).toEqual([[], ["rebalans-2014.pdf"], []]);
    expect(renewed.imported).toEqual(fewer);
  });
});

describe("the user's word on a table", () => {
  const mapping = (...headers: string[]) => ({
    headers,
    as: "debt-card" as const,
    roles: headers.map(() => null),
  });
  it("is one for the same headers in either script, and can be taken back", () => {
    const first = mapping("Назив", "Износ");
    const again = { ...mapping("Naziv", "Iznos"), as: "appropriation" as const };
    const other = mapping("Naziv");
    const all = withMapping(withMapping(withMapping([], first), other), again);
    expect(all).toEqual([other, again]);
    expect(withoutMapping(all, first.headers)).toEqual([other]);
  });
});
