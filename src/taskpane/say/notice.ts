import { message, Problem, type Message, type Place } from "../../messages/message.ts";
import { placeMessage } from "./place.ts";

/** A sentence for the user, with the place it is about. "problem" is something that did not work. */
export interface Notice {
  readonly kind: "problem" | "news";
  readonly text: Message;
  readonly place: Message | null;
}

export function news(text: Message): Notice {
  return { kind: "news", text, place: null };
}

/** Whether an error says that the user called the work off. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}

/**
 * An error as a sentence. What no room foresaw gets a sentence too, and goes to the browser's console in full, so that
 * it can be reported; a user never meets a stack trace.
 * @param within what is known of the place, where the error does not say it
 */
export function noticeOf(error: unknown, within: Place = {}): Notice {
  if (error instanceof Problem) {
    const place = withoutNamedDocument({ ...within, ...error.place }, error.problem);
    return { kind: "problem", text: error.problem, place: placeMessage(place) };
  }
  // A file that this page names is gone: the server has those of another version.
  if (error instanceof Error && error.name === "ChunkLoadError")
    return { kind: "problem", text: message("pane:newVersion"), place: null };
  console.error(error);
  return { kind: "problem", text: message("pane:unforeseen"), place: null };
}

/** The place, without the document where the sentence names it already. */
function withoutNamedDocument(place: Place, problem: Message): Place {
  const { document, ...within } = place;
  const isNamed = document === undefined || Object.values(problem.params).includes(document);
  return isNamed ? within : place;
}
