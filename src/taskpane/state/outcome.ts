import { noticeOf, type Notice } from "../say/notice.ts";

/** The result of something that may fail with a sentence for the user. */
export type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly notice: Notice };

export function attempt<T>(work: () => T): Attempt<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    return { ok: false, notice: noticeOf(error) };
  }
}
