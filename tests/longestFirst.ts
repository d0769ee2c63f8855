import { BaseSequencer, type TestSpecification } from "vitest/node";
import { LONGEST } from "./longestTests.ts";

/** Project after project, since files share processes with those of their own only; in each LONGEST, then Vitest's order. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const inOrder = await super.sort(files);
    const projects = [...new Set(inOrder.map(({ project }) => project.name))].sort();
    const rank = ({ moduleId, project }: TestSpecification): number => {
      const place = LONGEST.findIndex((file) => moduleId.endsWith(`/tests/${file}`));
      return projects.indexOf(project.name) * 1000 + (place === -1 ? LONGEST.length : place);
    };
    return inOrder.sort((one, other) => rank(one) - rank(other));
  }
}
