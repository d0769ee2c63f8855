import type { CheckId } from "../../../src/checks/checkId.ts";
import type { Finding } from "../../../src/checks/finding.ts";
import { runChecks } from "../../../src/checks/runChecks.ts";
import { Random } from "../../generated/random.ts";
import { said } from "../../messages/sayable.ts";
import { dossierOf } from "./dossierOf.ts";
import type { Fault } from "./fault.ts";
import type { World } from "./world.ts";

/** What became of one planted fault. */
export interface Outcome {
  readonly fault: string;
  readonly seed: number;
  /** The check that found and named it; null where none did. */
  readonly by: CheckId | null;
  /** What differed, for whoever looks for the reason. */
  readonly differences: readonly string[];
}

/** What differs in a world. */
export async function differencesIn(world: World): Promise<readonly Finding[]> {
  const results = runChecks(await dossierOf(world));
  return results.flatMap(({ findings }) => findings.filter(({ outcome }) => outcome === "difference"));
}

/**
 * Plants a fault in a world and runs the checks. Found is what differs now and did not before, where it names the line,
 * loan or document and the figure, by a check that is meant for it. Null where the world has no place for the fault.
 */
export async function plant(
  fault: Fault,
  world: World,
  before: ReadonlySet<string>,
): Promise<Outcome | null> {
  const planted = fault.plant(world, new Random(world.seed * 7919 + fault.name.length));
  if (!planted) return null;
  const fresh = (await differencesIn(planted.world)).filter(({ key }) => !before.has(key));
  const sentences = fresh.map((finding) => said(finding.sentence));
  const found = fault.checks.flatMap((check) =>
    fresh.filter((finding, at) => finding.check === check && planted.names(finding, sentences[at] ?? "")),
  );
  return {
    fault: fault.name,
    seed: world.seed,
    by: found[0]?.check ?? null,
    differences: fresh.map(({ check }, at) => `${check}: ${sentences[at]}`),
  };
}
