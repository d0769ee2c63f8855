import { describe, expect, it } from "vitest";
import { chosenFiles, droppedFiles, filesOfFolder } from "../../src/taskpane/state/droppedFiles.ts";

/** Entries of a dropped folder, handed out two at a time as browsers hand them out in lots. */
function folder(path: string, ...inner: readonly FileSystemEntry[]): FileSystemEntry {
  const name = path.split("/").at(-1)!;
  return {
    isFile: false,
    isDirectory: true,
    name,
    fullPath: path,
    createReader: () => {
      const rest = [...inner];
      return { readEntries: (done: (lot: FileSystemEntry[]) => void) => done(rest.splice(0, 2)) };
    },
  } as unknown as FileSystemEntry;
}

function entry(path: string): FileSystemEntry {
  const name = path.split("/").at(-1)!;
  const file = (done: (file: File) => void) => {
    done(new File(["x"], name));
  };
  return { isFile: true, isDirectory: false, name, fullPath: path, file } as unknown as FileSystemEntry;
}

const dropped = (...entries: readonly FileSystemEntry[]) =>
  droppedFiles({
    files: [],
    items: entries.map((one) => ({
      kind: "file",
      webkitGetAsEntry: () => one,
    })) as unknown as DataTransferItem[],
  });

describe("files that are dropped", () => {
  it("folders are gone through to the bottom, past the first lot; what systems put there is left out", async () => {
    const { files, more } = await dropped(
      folder(
        "/laws",
        entry("/laws/b.pdf"),
        entry("/laws/.DS_Store"),
        entry("/laws/~$draft.docx"),
        folder("/laws/2014", entry("/laws/2014/c.pdf")),
        entry("/laws/a.pdf"),
      ),
    );
    expect(files.map(({ name }) => name)).toEqual(["c.pdf", "a.pdf", "b.pdf"]);
    expect(files.every(({ fromFolder }) => fromFolder === true)).toBe(true);
    expect(more).toBe(false);
  });

  it("files of one name from two folders go by their folders: a name is a document's identity", async () => {
    const { files } = await dropped(
      folder(
        "/laws",
        folder("/laws/2013", entry("/laws/2013/law.pdf")),
        folder("/laws/2014", entry("/laws/2014/law.pdf")),
      ),
    );
    expect(files.map(({ name }) => name)).toEqual(["laws/2013/law.pdf", "laws/2014/law.pdf"]);
  });

  it("a file beside a folder was chosen by itself", async () => {
    const { files } = await dropped(entry("/one.pdf"), folder("/laws", entry("/laws/two.pdf")));
    expect(files.map(({ name, fromFolder }) => [name, fromFolder])).toEqual([
      ["one.pdf", undefined],
      ["two.pdf", true],
    ]);
  });

  it("without folders, and where a browser knows no entries, they are the files", async () => {
    const { files } = await droppedFiles({ files: [new File(["xyz"], "law.pdf")] });
    expect(files.map(({ name, size }) => [name, size])).toEqual([["law.pdf", 3]]);
    expect(chosenFiles([new File([], "a"), new File([], "b")]).map(({ name }) => name)).toEqual(["a", "b"]);
  });

  it("of a folder with more than a thousand files the first thousand are read, and that is said", () => {
    const many = Array.from({ length: 1001 }, (_, index) => new File([], `${index}.pdf`));
    const { files, more } = filesOfFolder(many);
    expect(files).toHaveLength(1000);
    expect(more).toBe(true);
  });
});
