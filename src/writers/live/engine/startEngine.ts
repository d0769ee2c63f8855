import init, { type Model } from "@ironcalc/wasm";
import { emptyModel } from "./modelOfBytes.ts";

let started: Promise<unknown> | null = null;

/** An empty engine, its program taken from beside the page when first needed. @throws Error where the browser cannot run it */
export async function newEngine(): Promise<Model> {
  started ??= init();
  try {
    await started;
  } catch (error) {
    started = null;
    throw error;
  }
  return emptyModel();
}
