// `npm run vectors`: runs every case of the vectors and prints how many the engine passes, fails and
// leaves out, by file and class of cases, with the reasons. Exit 1 when one fails.
import { scores, scoreTable } from "../tests/vectors/scores.ts";

const all = scores();
console.log(scoreTable(all));
process.exitCode = all.some(({ failed }) => failed.length > 0) ? 1 : 0;
