import type { Relation } from "../../documents/sheets/xlsx/packageParts.ts";
import { cellPlace } from "../../documents/sheets/cellRef.ts";
import { unescaped } from "../../documents/sheets/xlsx/readStrings.ts";
import type { BookNote } from "../../writers/book/book.ts";
import type { FilePackage } from "./filePackage.ts";
import { child, childrenOf, type Element } from "../../documents/xml/xmlTree.ts";

/** Names of those who write in conversations, by id ([MS-XLSX] 2.6.203): a part of the workbook. */
export type Persons = ReadonlyMap<string, string>;

export async function readPersons(
  file: FilePackage,
  relations: ReadonlyMap<string, Relation>,
): Promise<Persons> {
  const root = await file.related(relations, "person");
  return new Map(
    childrenOf(root, "person").map(({ attributes }) => [
      attributes["id"] ?? "",
      attributes["displayName"] ?? "",
    ]),
  );
}

/**
 * Notes of a sheet's cells (ECMA-376 part 1, 18.7), and its conversations ([MS-XLSX] 2.6.205), each as one note with a line
 * for who says what: a program that knows no conversations finds a note in its place, which is left out here.
 */
export async function readCellNotes(
  file: FilePackage,
  relations: ReadonlyMap<string, Relation>,
  persons: Persons,
): Promise<BookNote[]> {
  const notes = new Map<string, BookNote>();
  const add = (note: BookNote | null): void => {
    if (note) notes.set(`${note.row},${note.column}`, note);
  };
  const comments = await file.related(relations, "comments");
  const authors = childrenOf(child(comments, "authors"), "author").map(({ text }) => unescaped(text));
  for (const comment of childrenOf(child(comments, "commentList"), "comment")) {
    const { ref = "", authorId } = comment.attributes;
    const text = unescaped(textOf(child(comment, "text")));
    add(noteAt(ref, authors[Number(authorId ?? 0)] ?? "", text));
  }
  for (const thread of threadsOf(await file.related(relations, "threadedComment")))
    add(asNote(thread, persons));
  return [...notes.values()];
}

function noteAt(ref: string, author: string, text: string): BookNote | null {
  const at = cellPlace(ref.split(":")[0] ?? "");
  if (!at || text === "") return null;
  return { ...at, note: { author: author.startsWith("tc=") ? "" : author, text } };
}

/** Runs of text, without hints on how it is read aloud. */
function textOf(element: Element | undefined): string {
  if (!element || element.name === "rPh") return "";
  return element.name === "t" ? element.text : element.children.map(textOf).join("");
}

/** What was said in each cell, in the order of the part. */
function threadsOf(root: Element | undefined): Element[][] {
  const threads = new Map<string, Element[]>();
  for (const comment of childrenOf(root, "threadedComment")) {
    const { ref = "" } = comment.attributes;
    const thread = threads.get(ref);
    if (thread) thread.push(comment);
    else threads.set(ref, [comment]);
  }
  return [...threads.values()];
}

function asNote(thread: readonly Element[], persons: Persons): BookNote | null {
  const [first] = thread;
  if (!first) return null;
  const said = thread.map((comment) => ({
    author: persons.get(comment.attributes["personId"] ?? "") ?? "",
    text: child(comment, "text")?.text ?? "",
  }));
  const text = said.map((one) => (one.author === "" ? one.text : `${one.author}:\n${one.text}`)).join("\n");
  const note = noteAt(first.attributes["ref"] ?? "", said[0]?.author ?? "", text);
  return note && { ...note, isThread: true };
}
