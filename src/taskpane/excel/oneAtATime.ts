/** Keeps what is done with the workbook in single file: two things at once would see each other's half. */
interface OneAtATime {
  /**
   * Does what the user asked for, after a look that is under way. Does nothing while the last thing asked for is still
   * being done: a second click is not a second wish.
   * @param begin called at once, where the wish is taken
   */
  readonly act: (begin: () => void, work: () => Promise<void>) => Promise<void>;
  /** Looks as soon as nothing else is done; however often it was asked for meanwhile, once. */
  readonly look: () => void;
  /** Begins nothing any more. */
  readonly end: () => void;
}

/** @param lookAt must not reject */
export function oneAtATime(lookAt: () => Promise<void>): OneAtATime {
  let acting = false;
  let looking: Promise<void> | null = null;
  let wanted = false;
  let ended = false;
  const next = (): void => {
    if (!wanted || acting || looking || ended) return;
    wanted = false;
    looking = lookAt().finally(() => {
      looking = null;
      next();
    });
  };
  return {
    async act(begin, work) {
      if (acting || ended) return;
      acting = true;
      begin();
      try {
        await looking;
        await work();
      } finally {
        acting = false;
        next();
      }
    },
    look() {
      wanted = true;
      next();
    },
    end() {
      ended = true;
    },
  };
}
