import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTurn, sampled } from "../sampled.ts";
import { maySkip } from "./chromium.ts";
import { keyboard, mouse } from "./hands.ts";
import { servePane, type ServedPane } from "./servedPane.ts";
import { openTask, TASKS } from "./tasks.ts";

/** How many clicks, fields and scrolled pixels a task may take with the mouse. */
const AT_MOST: Readonly<Record<string, { clicks: number; fields: number; scrolled: number }>> = {
  a: { clicks: 1, fields: 1, scrolled: 0 },
  b: { clicks: 1, fields: 0, scrolled: 0 },
  c: { clicks: 3, fields: 1, scrolled: 0 },
  d: { clicks: 4, fields: 0, scrolled: 0 },
  e: { clicks: 2, fields: 0, scrolled: 0 },
  f: { clicks: 5, fields: 1, scrolled: 0 },
  g: { clicks: 3, fields: 0, scrolled: 0 },
  h: { clicks: 1, fields: 0, scrolled: 0 },
  i: { clicks: 2, fields: 1, scrolled: 0 },
  j: { clicks: 2, fields: 0, scrolled: 0 },
};

const tasks = sampled(TASKS, 4);
const [byMouse, byKeyboard] = inTurn([
  ["mouse", mouse],
  ["keyboard", keyboard],
]).map(([, , isTurn]) => tasks.filter((_, index) => isTurn(index)));

describe.skipIf(maySkip)("what people come for, from the production build", () => {
  let pane: ServedPane;
  beforeAll(async () => {
    pane = await servePane();
  });
  afterAll(() => pane.close());

  it.each(byMouse!)("$id by mouse, in few clicks: $what", async (task) => {
    const { page, complaints } = await openTask(pane, task);
    const hand = mouse(page);
    await task.act(hand);
    const { clicks, fields, scrolled } = hand.deeds;
    const most = AT_MOST[task.id]!;
    expect(clicks, "clicks").toBeLessThanOrEqual(most.clicks);
    expect(fields, "fields").toBeLessThanOrEqual(most.fields);
    expect(scrolled, "scrolled").toBeLessThanOrEqual(most.scrolled);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each(byKeyboard!)("$id by keyboard alone: $what", async (task) => {
    const { page, complaints } = await openTask(pane, task);
    const hand = keyboard(page);
    await task.act(hand);
    expect(hand.deeds.clicks).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
