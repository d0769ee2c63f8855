/** Long work that stops between two steps, so that whoever does it can let others in there. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Milliseconds of work at a time: with a long step at the end still less than a person notices. */
const TURN = 12;

/** All steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The steps in tasks of some milliseconds, between which a page answers.
 * @throws the signal's reason, where it has called the work off between two of them
 */
export async function inTurns<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    await nextTask();
    signal?.throwIfAborted();
    const end = performance.now() + TURN;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < end);
  }
}

/** What each gives, in their order, one step each. */
export function* each<T>(work: Iterable<() => T>): Steps<T[]> {
  const given: T[] = [];
  for (const one of work) {
    given.push(one());
    yield;
  }
  return given;
}

/** Lets everything in that has come meanwhile. Not by a timer: in a page out of sight each of those waits a second. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
