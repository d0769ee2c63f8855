import { answerRequest } from "../../dossier/importAnswers.ts";
import { isToWorker, PREPARE, type FromWorker } from "../../dossier/importProtocol.ts";
import { importHere, prepareHere } from "./importHere.ts";

/** The worker's own end; the types of a page, which the program is checked with, call a window by the same name. */
const page = self as unknown as {
  postMessage(message: FromWorker): void;
  addEventListener(type: "message", listener: (event: MessageEvent<unknown>) => void): void;
};

const post = (message: FromWorker): void => {
  page.postMessage(message);
};

page.addEventListener("message", ({ data }) => {
  if (isToWorker(data)) void answerRequest(data, importHere, post);
  // What fails to load is asked for again by the file that needs it, and reported there.
  else if (data === PREPARE) void prepareHere().catch(() => undefined);
});
post({ kind: "ready" });
