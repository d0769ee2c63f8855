import { execFile } from "node:child_process";
import { expect, test } from "vitest";

/** stdout and stderr of a shell's line, in which OTPLATA prints a result. */
function shell(line: string): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const command = `"${process.execPath}" bin/otplata.mjs schedule samples/x-ray.terms.json --explain --json --lang en`;
  return new Promise((resolve) => {
    execFile("sh", ["-c", line.replace("OTPLATA", command)], (_, stdout, stderr) => {
      resolve({ stdout, stderr });
    });
  });
}

test("a reader that stops reading ends the program without a word", async () => {
  expect(await shell("{ OTPLATA; echo $? >&2; } | true")).toEqual({ stdout: "", stderr: "2\n" });
});

test.runIf(process.platform === "linux")("a full disk is said: what is there is not the result", async () => {
  const { stderr } = await shell("OTPLATA > /dev/full; echo $? >&2");
  expect(stderr).toMatch(
    /^otplata: The result could not be written whole \(there is no room left on the disk, ENOSPC\).*\n2\n$/u,
  );
});
