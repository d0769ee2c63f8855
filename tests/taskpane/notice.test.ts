import { describe, expect, it, vi } from "vitest";
import { Problem } from "../../src/messages/message.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { isAbort, noticeOf } from "../../src/taskpane/say/notice.ts";
import { placeMessage } from "../../src/taskpane/say/place.ts";

const { sayMessage } = translatorFor("sr-Cyrl");
const placeOf = (error: unknown): string | null => {
  const { place } = noticeOf(error);
  return place && sayMessage(place);
};

describe("where something stands, in words", () => {
  it.each([
    [{}, null],
    [{ document: "zakon.pdf" }, "zakon.pdf"],
    [{ document: "zakon.pdf", page: 20, row: "6.5" }, "zakon.pdf, страна\u00a020, ред\u00a06.5"],
    [{ page: 20 }, "страна\u00a020"],
    [{ cell: "Zajmovi!B3" }, "место Zajmovi!B3"],
    // Terms that were read from cells have them in place of a row.
    [{ document: "zakon.html", row: "T2!B38" }, "zakon.html, место T2!B38"],
  ])("%j is %s", (place, words) => {
    const message = placeMessage(place);
    expect(message && sayMessage(message)).toBe(words);
  });
});

describe("an error as a sentence", () => {
  it("tells of a newer version where a part of the page is gone from the server", () => {
    // What webpack's own loader of parts throws.
    const gone = Object.assign(new Error("Loading chunk 7 failed."), { name: "ChunkLoadError" });
    expect(noticeOf(gone).text.key).toBe("pane:newVersion");
  });

  it("does not name the document twice", () => {
    const inSentence = new Problem("errors:notPdf", { document: "a.pdf" }, { document: "a.pdf", page: 3 });
    expect(placeOf(inSentence)).toBe("страна\u00a03");
    expect(placeOf(new Problem("errors:noFileNamed", {}, { document: "a.pdf", page: 3 }))).toBe(
      "a.pdf, страна\u00a03",
    );
    expect(placeOf(new Problem("errors:notPdf", { document: "a.pdf" }, { document: "a.pdf" }))).toBeNull();
  });

  it("gives what nobody foresaw a sentence of its own, and the console the error", () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const error = new RangeError("secret inner words");
    expect(sayMessage(noticeOf(error).text)).not.toContain("secret");
    expect(log).toHaveBeenCalledWith(error);
    log.mockRestore();
  });

  it("tells a cancelled reading from a failed one", () => {
    expect(isAbort(new DOMException("stopped", "AbortError"))).toBe(true);
    expect(isAbort(new DOMException("stopped", "NotReadableError"))).toBe(false);
    expect(isAbort("AbortError")).toBe(false);
  });
});
