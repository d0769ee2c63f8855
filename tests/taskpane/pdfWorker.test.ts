import { readFileSync } from "node:fs";
import { MessageChannel } from "node:worker_threads";
import { WorkerMessageHandler } from "pdfjs-dist/legacy/build/pdf.worker.mjs";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { beginPdf, TEXT_ONLY, usePdfWorker } from "../../src/documents/pdf/pdfjs.ts";

/** Several PDFs open at once in one worker, as in the page: each is closed alone. */
const { port1, port2 } = new MessageChannel();
let started = 0;

beforeAll(() => {
  WorkerMessageHandler.initializeFromPort(port2);
  usePdfWorker(() => {
    started += 1;
    return port1 as unknown as Worker;
  });
});
afterAll(() => {
  port1.close();
  port2.close();
  // The files that follow in this process parse without a worker.
  vi.resetModules();
});

const begin = () => {
  const data = new Uint8Array(readFileSync(new URL("../../samples/china-exim-2014.pdf", import.meta.url)));
  return beginPdf({ data, ...TEXT_ONLY });
};

it("one is opened while another is closed", async () => {
  const { task: first } = await begin();
  await first.promise;
  const closing = first.destroy();
  const { task: second } = await begin();
  const pdf = await second.promise;
  await closing;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  expect(items.length).toBeGreaterThan(50);
  await second.destroy();
});

it("one that is open stays so when another is closed", async () => {
  const { task: first } = await begin();
  const { task: second } = await begin();
  const pdf = await first.promise;
  await second.promise;
  await second.destroy();
  const { items } = await (await pdf.getPage(2)).getTextContent();
  expect(items.length).toBeGreaterThan(50);
  await first.destroy();
  expect(started).toBe(1);
});

it("one that is closed while it is read says nothing on the console", async () => {
  const complaints = [vi.spyOn(console, "log"), vi.spyOn(console, "warn")];
  const { task } = await begin();
  const page = await (await task.promise).getPage(1);
  const reading = page.getTextContent().catch(() => null);
  await task.destroy();
  await reading;
  for (const complaint of complaints) {
    expect(complaint).not.toHaveBeenCalled();
    complaint.mockRestore();
  }
});
