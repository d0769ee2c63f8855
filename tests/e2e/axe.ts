import axe from "axe-core";
import type { Page } from "playwright-core";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What axe finds wrong on the page as it is now: rule and place, each as one line.
 * @param within selectors of the parts to look at; all of the page where none is given
 */
export async function axeFindings(page: Page, ...within: readonly string[]): Promise<string[]> {
  await afterTransitions(page);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    ({ rules, parts }) =>
      (window as unknown as { axe: typeof axe }).axe.run(
        parts.length > 0 ? { include: parts.map((part) => [part]) } : document,
        { runOnly: rules },
      ),
    { rules: RULES, parts: [...within] },
  );
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => ({ id, target: target.join(" "), html })),
  );
  const standing: string[] = [];
  for (const { id, target, html } of found)
    if (id !== "target-size" || (await isTooSmallInView(page, target)))
      standing.push(`${id}: ${target} ${html}`);
  return standing;
}

/**
 * Whether a target is too small also in the middle of the window: at its edge one may lie half below what sticks there,
 * from where the user scrolls it.
 */
async function isTooSmallInView(page: Page, target: string): Promise<boolean> {
  await page.locator(target).evaluate((element) => {
    element.scrollIntoView({ block: "center" });
  });
  const { violations } = await page.evaluate(
    (selector) =>
      (window as unknown as { axe: typeof axe }).axe.run(
        { include: [[selector]] },
        { runOnly: { type: "rule", values: ["target-size"] } },
      ),
    target,
  );
  return violations.length > 0;
}

/** A button on its way from one colour to another has a contrast that nobody sees. */
async function afterTransitions(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const transitions = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(transitions.map(({ finished }) => finished));
  });
}
