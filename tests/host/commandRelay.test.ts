import { describe, expect, it } from "vitest";
import { commandRelay } from "../../src/host/ribbon.ts";

describe("commands from the ribbon", () => {
  it("reach every listener, until it stops", () => {
    const relay = commandRelay();
    const heard: string[] = [];
    relay.listen((command) => heard.push(`a ${command}`));
    const stop = relay.listen((command) => heard.push(`b ${command}`));
    relay.send("check");
    stop();
    relay.send("summary");
    expect(heard).toEqual(["a check", "b check", "a summary"]);
  });

  it("wait for the first listener, in order, the same one once", () => {
    const relay = commandRelay();
    relay.send("import");
    relay.send("check");
    relay.send("import");
    const heard: string[] = [];
    relay.listen((command) => heard.push(command));
    const late: string[] = [];
    relay.listen((command) => late.push(command));
    expect(heard).toEqual(["import", "check"]);
    expect(late).toEqual([]);
  });

  it("wait again once nobody listens any more", () => {
    const relay = commandRelay();
    relay.listen(() => undefined)();
    relay.send("recalculate");
    const heard: string[] = [];
    relay.listen((command) => heard.push(command));
    expect(heard).toEqual(["recalculate"]);
  });
});
