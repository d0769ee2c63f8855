/**
 * Waits for a result no longer than the given time, and not at all once cancelled.
 * @param late what to throw when the time is over
 * @throws the signal's reason when cancelled
 */
export async function withinTime<T>(
  work: Promise<T>,
  {
    milliseconds,
    late,
    signal,
  }: { milliseconds: number; late: () => Error; signal?: AbortSignal | undefined },
): Promise<T> {
  signal?.throwIfAborted();
  let stop = (): void => {};
  const end = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(late()), milliseconds);
    const cancel = (): void => reject(signal?.reason as Error);
    signal?.addEventListener("abort", cancel, { once: true });
    stop = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
    };
  });
  try {
    return await Promise.race([work, end]);
  } finally {
    stop();
    // What comes of it after that interests nobody.
    work.catch(() => {});
  }
}
