import type { Locator, Page } from "playwright-core";

/** What a person has done so far. */
export interface Deeds {
  clicks: number;
  /** Fields that were typed into. */
  fields: number;
  /** Keys that are commands: Enter, 1, Ctrl+Enter; not what is typed into a field. */
  keys: number;
  /** Presses of Tab and of the arrows on the way to something. */
  steps: number;
  /** Pixels by which something had to be scrolled into sight. */
  scrolled: number;
}

/** A person at the program, with a mouse or with the keyboard alone. */
export interface Hand {
  readonly page: Page;
  readonly deeds: Deeds;
  readonly press: (target: Locator) => Promise<void>;
  readonly type: (target: Locator, text: string) => Promise<void>;
  readonly key: (name: string) => Promise<void>;
}

const nothing = (): Deeds => ({ clicks: 0, fields: 0, keys: 0, steps: 0, scrolled: 0 });

/** Points and clicks, and scrolls where it must. */
export function mouse(page: Page): Hand {
  const deeds = nothing();
  const inSight = async (target: Locator): Promise<void> => {
    await target.waitFor();
    const top = async () => (await target.boundingBox())?.y ?? 0;
    const before = await top();
    await target.scrollIntoViewIfNeeded();
    deeds.scrolled += Math.round(Math.abs((await top()) - before));
  };
  return {
    page,
    deeds,
    press: async (target) => {
      await inSight(target);
      deeds.clicks += 1;
      await target.click();
    },
    type: async (target, text) => {
      await inSight(target);
      deeds.fields += 1;
      await target.fill(text);
    },
    key: async (name) => {
      deeds.keys += 1;
      await page.keyboard.press(name);
    },
  };
}

const FAR = 250;

/** Tab, arrows, Enter and Space, and nothing else. */
export function keyboard(page: Page): Hand {
  const deeds = nothing();
  const key = async (name: string): Promise<void> => {
    deeds.keys += 1;
    await page.keyboard.press(name);
  };
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor({ state: "attached" });
    for (let steps = 0; steps < FAR; steps += 1) {
      const way = await target.evaluate(wayTo);
      if (way === null) return;
      deeds.steps += 1;
      await page.keyboard.press(way);
    }
    throw new Error(`the keyboard does not lead to ${String(target)}`);
  };
  return {
    page,
    deeds,
    key,
    press: async (target) => {
      await reach(target);
      const isChoice = await target.evaluate((one) => one.matches("input[type=radio], input[type=checkbox]"));
      await key(isChoice ? "Space" : "Enter");
    },
    type: async (target, text) => {
      await reach(target);
      deeds.fields += 1;
      await page.keyboard.press("Control+a");
      await page.keyboard.type(text);
    },
  };
}

/** The key that leads from where the focus is towards the element; null where it is. Runs in the page. */
function wayTo(element: HTMLElement | SVGElement): string | null {
  const active = document.activeElement;
  if (active === element) return null;
  const group = element.closest(
    "[role=tablist], [role=menu], [role=toolbar], [role=radiogroup], [role=listbox], ul, fieldset",
  );
  const isRadio = element.matches("input[type=radio]");
  const isOneStop = (element as HTMLElement).tabIndex === -1 || isRadio;
  if (!active || !group || !isOneStop || !group.contains(active)) return "Tab";
  if (isRadio && !active.matches("input[type=radio]")) return "Tab";
  const isAhead = (active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const isAcross = group.matches("[role=tablist], [role=toolbar]") || isRadio;
  if (isAcross) return isAhead ? "ArrowRight" : "ArrowLeft";
  return isAhead ? "ArrowDown" : "ArrowUp";
}
