/** How long a turn may last, in milliseconds: typing and drawing stay smooth with one frame in between. */
const TURN = 12;

const waiting: (() => void)[] = [];
let running = false;

/**
 * Runs the work soon, in order, at most 12 milliseconds at a stretch (one piece of work may take longer): Excel asks
 * for thousands of cells at once, and the pane lives on the same thread.
 */
export function runSoon<T>(work: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    waiting.push(() => {
      try {
        resolve(work());
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    if (!running) {
      running = true;
      setTimeout(takeTurn);
    }
  });
}

function takeTurn(): void {
  const until = performance.now() + TURN;
  let done = 0;
  do {
    waiting[done]?.();
    done += 1;
  } while (done < waiting.length && performance.now() < until);
  waiting.splice(0, done);
  running = waiting.length > 0;
  if (running) setTimeout(takeTurn);
}
