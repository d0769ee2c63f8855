import type { Chain } from "./chain.ts";

/** The real chain. Each part is fetched when it is first used: the page opens without any of it. */
export async function loadChain(): Promise<Chain> {
  const { chain } = await import("./wholeChain.ts");
  return chain;
}
