import { Bench } from "tinybench";

/** A piece of work that is measured, and its median time over the repetitions. */
export interface Measured {
  readonly name: string;
  readonly milliseconds: number;
  readonly samples: number;
}

/**
 * Measures pieces of work in the same run, each once unmeasured and then so many times.
 * @throws the error of a piece of work that fails: a figure of failing work is worth nothing
 */
export async function measure(
  work: Readonly<Record<string, () => unknown>>,
  options: { readonly repetitions: number },
): Promise<Measured[]> {
  const bench = new Bench({
    iterations: options.repetitions,
    time: 0,
    warmupIterations: 1,
    warmupTime: 0,
    throws: true,
  });
  for (const [name, run] of Object.entries(work)) bench.add(name, run);
  await bench.run();
  return bench.tasks.map((task) => {
    if (task.result.state !== "completed")
      throw new Error(`${task.name} was not measured: ${task.result.state}`);
    const { p50, samplesCount } = task.result.latency;
    return { name: task.name, milliseconds: p50, samples: samplesCount };
  });
}
