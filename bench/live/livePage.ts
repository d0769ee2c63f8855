import { existsSync, readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { ANSWER } from "../../tests/e2e/servedPane.ts";

/** What happened in a page between two moments. */
export interface Stretch {
  /** Milliseconds until what was waited for stood there. */
  readonly milliseconds: number;
  /** Tasks over 50 ms, in milliseconds, the longest first. */
  readonly longTasks: readonly number[];
}

/** Opens a page in which tasks over 50 ms are written down, and when the answer first stood there. @param slowness how many times as slow the processor is to be */
export async function openWatched(browser: Browser, address: string, slowness = 1): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  context.setDefaultTimeout(300_000);
  const page = await context.newPage();
  await page.addInitScript((answer) => {
    localStorage.setItem("otplata.language", "en");
    const seen: { start: number; duration: number }[] = [];
    Object.assign(window, { longTasks: seen, answeredAt: null });
    const looking = new MutationObserver(() => {
      if (document.querySelector(answer) === null) return;
      Object.assign(window, { answeredAt: performance.now() });
      looking.disconnect();
    });
    looking.observe(document, { childList: true, subtree: true, attributes: true });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) seen.push({ start: startTime, duration });
    }).observe({ entryTypes: ["longtask"] });
  }, ANSWER);
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowness });
  await page.goto(address);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
}

interface Watched {
  readonly longTasks: readonly { readonly start: number; readonly duration: number }[];
  readonly answeredAt: number | null;
}

/** When the answer first stood in the page, in milliseconds since the navigation, by its own clock. */
export async function answeredAt(page: Page): Promise<number> {
  await page.locator(ANSWER).first().waitFor();
  return page.evaluate(() => (window as unknown as Watched).answeredAt ?? Number.NaN);
}

/** Does something, waits for what it leads to, and says how long that took and how long the page was stuck meanwhile. @param since the page's moment from which tasks count; null: this one */
export async function stretch(
  page: Page,
  act: () => Promise<unknown>,
  since: number | null = null,
): Promise<Stretch> {
  const from = since ?? (await page.evaluate(() => performance.now()));
  const begun = performance.now();
  await act();
  const milliseconds = performance.now() - begun;
  // The observer hears of a task a little after it.
  await page.waitForTimeout(150);
  const longTasks = await page.evaluate(
    (since) =>
      (window as unknown as Watched).longTasks
        .filter(({ start, duration }) => start + duration >= since)
        .map(({ duration }) => Math.round(duration)),
    from,
  );
  return { milliseconds, longTasks: longTasks.sort((a, b) => b - a) };
}

/**
 * The most that any of the processes which run pages has ever held in memory, the engine in its worker included, in
 * millions of bytes; null where the system does not say.
 */
export async function mostHeld(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const held = processInfo.flatMap(({ type, id }) => {
    const status = `/proc/${id}/status`;
    if (type !== "renderer" || !existsSync(status)) return [];
    const kilobytes = /VmHWM:\s+(\d+) kB/u.exec(readFileSync(status, "utf8"))?.[1];
    return kilobytes === undefined ? [] : [(Number(kilobytes) * 1024) / 1e6];
  });
  return held.length === 0 ? null : Math.max(...held);
}

/** Frames while something is done, in milliseconds from one to the next. */
export async function framesDuring(page: Page, act: () => Promise<unknown>): Promise<readonly number[]> {
  await page.evaluate(COUNT_FRAMES);
  await act();
  return page.evaluate(() => {
    Object.assign(window, { framesEnd: true });
    return (window as unknown as { frames_: number[] }).frames_;
  });
}

/** As text: what runs this file may put names of its own into functions, which the page does not know. */
const COUNT_FRAMES = `
  window.frames_ = []; window.framesEnd = false;
  (function next(last) {
    requestAnimationFrame((now) => {
      if (last !== null) window.frames_.push(now - last);
      if (!window.framesEnd) next(now);
    });
  })(null);
`;
