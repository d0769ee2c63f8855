import { message, type Message, type MessageParam } from "../messages/message.ts";
import type { Source } from "../budget/source.ts";
import type { Decimal } from "../money/decimal.ts";
import type { CheckId } from "./checkId.ts";
import type { ComparedFigure, Finding, Subject } from "./finding.ts";
import { figurePlace } from "./figurePlace.ts";

/** What every finding of a check on one subject shares. */
export interface About {
  readonly check: CheckId;
  readonly subject: Subject;
  /** What tells this finding from the check's others: names and dates, never the figures compared. */
  readonly of: readonly (string | number | null)[];
  readonly tolerance: Decimal;
  readonly at?: Source;
  readonly year?: number;
}

/** Two figures set beside each other. */
interface Comparison {
  readonly figures: readonly [ComparedFigure, ComparedFigure, ...ComparedFigure[]];
  readonly difference: MessageParam | null;
  readonly agrees: boolean;
  /** Why figures agree that are not one; left out where they are within the tolerance. */
  readonly inOrder?: Message;
  /** What to do where they differ. */
  readonly advice: Message;
}

/** A pass or a difference. */
export function compared(
  about: About,
  { figures, difference, agrees, inOrder, advice }: Comparison,
): Finding {
  const [first, second] = figures;
  const values = {
    first: first.label,
    firstValue: shown(first),
    firstPlace: figurePlace(first.where),
    second: second.label,
    secondValue: shown(second),
    secondPlace: figurePlace(second.where),
  };
  const says = agrees
    ? inOrder
      ? message("checks:agreesAsSaid", { ...values, inOrder })
      : message("checks:agrees", values)
    : difference === null
      ? message("checks:differsInWords", { ...values, advice })
      : message("checks:differs", { ...values, difference, advice });
  return {
    ...start(about),
    figures,
    difference,
    outcome: agrees ? "pass" : "difference",
    sentence: named(about, says),
  };
}

/** A fact is missing: which one. What is known of the figures is kept. */
export function notCheckable(
  about: About,
  reason: Message,
  figures: readonly ComparedFigure[] = [],
): Finding {
  return {
    ...start(about),
    figures,
    difference: null,
    outcome: "not-checkable",
    sentence: named(about, reason),
    reason,
  };
}

/** A difference that another room has found and put into words. */
export function differenceInWords(
  about: About,
  says: Message,
  figures: readonly ComparedFigure[] = [],
): Finding {
  return { ...start(about), figures, difference: null, outcome: "difference", sentence: named(about, says) };
}

/** A loan is named before what is said of it; documents are named by the places of the figures. */
function named({ subject }: About, says: Message): Message {
  return subject.kind === "loan" ? message("checks:ofLoan", { loan: subject.name, says }) : says;
}

function start({ check, subject, of, tolerance, at, year }: About) {
  const key = [check, subjectKey(subject), ...of.map((part) => part ?? "")].join("|");
  return { check, key, subject, tolerance, ...(at && { at }), ...(year !== undefined && { year }) };
}

function subjectKey(subject: Subject): string {
  if (subject.kind === "loan") return subject.id;
  return subject.kind === "document" ? subject.name : "";
}

function shown({ value }: ComparedFigure): MessageParam {
  return value ?? message("checks:notStated");
}
