import type { Chain } from "./chain.ts";

/** The real chain. Each part is fetched when it is first used: the page opens without any of it. */
export async function loadChain(): Promise<Chain> {
  const { chain } = await import("./wholeChain.ts");
  return chain;
}

/** Starts what reads files beside the page, which fetches the chain meanwhile. */
export async function prepareImport(): Promise<void> {
  const { paneImport } = await import("./importing/paneImport.ts");
  await paneImport.prepare();
}
