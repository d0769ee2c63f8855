import { parentPort } from "node:worker_threads";
import { isStrayOfPdfjs } from "../../documents/pdf/strayRejections.ts";
import { answerRequest } from "../../dossier/importAnswers.ts";
import { isToWorker, type FromWorker } from "../../dossier/importProtocol.ts";
import { readDocuments } from "./readDocuments.ts";

process.on("unhandledRejection", (reason) => {
  if (!isStrayOfPdfjs(reason)) throw reason;
});

const post = (message: FromWorker): void => {
  parentPort?.postMessage(message);
};

parentPort?.on("message", (data: unknown) => {
  if (isToWorker(data)) void answerRequest(data, readDocuments, post);
});
post({ kind: "ready" });
