import { BaseSequencer, type TestSpecification } from "vitest/node";
import { LONGEST } from "./longestTests.ts";

/** LONGEST, then the rest in Vitest's own order. Projects that share processes come last, where they keep theirs. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const inOrder = await super.sort(files);
    return inOrder.sort((one, other) => rank(one) - rank(other));
  }
}

function rank({ moduleId, project }: TestSpecification): number {
  const shares = project.config.isolate ? 0 : 1000;
  const place = LONGEST.findIndex((file) => moduleId.endsWith(`/tests/${file}`));
  return shares + (place === -1 ? LONGEST.length : place);
}
