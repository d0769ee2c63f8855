import type { Dossier } from "../../dossier/dossier.ts";
import type { ScheduledStory, Story } from "../../dossier/story/story.ts";
import { storyOf } from "../../dossier/story/storyOf.ts";
import { each, type Steps } from "../../steps.ts";
import type { Translator } from "../../messages/translator.ts";
import type { SheetLoan } from "../sheetLoan.ts";

/** What the keys of such sheets begin with. */
export const STORY_KEY = "story:";

/** A loan's history with its own sheet. */
export interface PlannedStory {
  readonly loan: SheetLoan;
  readonly story: Story;
  readonly scheduled: ScheduledStory;
  /** Key of its sheet: "story:x-ray". */
  readonly sheetKey: string;
  readonly sheet: string;
}

/** The histories that have a sheet: of scheduled loans of which at least one balance was published. */
export function* planStories(
  dossier: Dossier,
  loans: readonly SheetLoan[],
  t: Translator,
  nameSheet: (key: string, wanted: string) => string,
): Steps<PlannedStory[]> {
  const plan = (loan: SheetLoan): PlannedStory[] => {
    const story = storyOf(dossier, loan.terms.id);
    if (!story.scheduled || story.balances.length === 0) return [];
    const sheetKey = `${STORY_KEY}${loan.terms.id}`;
    const sheet = nameSheet(sheetKey, t.say("story:sheet", { loan: loan.shortName }));
    return [{ loan, story, scheduled: story.scheduled, sheetKey, sheet }];
  };
  return (yield* each(loans.map((loan) => () => plan(loan)))).flat();
}
