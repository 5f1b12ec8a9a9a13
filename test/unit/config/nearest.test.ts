import { describe, expect, test } from "vitest";
import { INPUT_GUESSES } from "../../../src/config/input-guesses.ts";
import { INPUT_NAMES } from "../../../src/config/table.ts";
import { nearestNames } from "../../../src/config/values/nearest.ts";
import { experiments } from "../../../src/experiments/registry.ts";

describe("did you mean", () => {
  const KNOWN = ["degrade-cpu", "cpu-overload", "oom-kill", "kill-restart", "overflow", "overload", "disk"];

  test.each([
    ["cpu", "cpu-overload"],
    ["kill", "kill-restart"],
    ["over", "overflow", "overload"],
    ["oomkill", "oom-kill"],
    ["KILL_RESTRAT", "kill-restart"],
    ["restart", "kill-restart"],
    ["disk-pressure", "disk"],
    ["crash", "oom-kill", "kill-restart"],
  ])("%s: %s", (written, ...meant) => {
    const guesses = { "kill-restart": ["crash"], "oom-kill": ["crash"], unknown: ["crash"] };
    expect(nearestNames(written, KNOWN, guesses)).toEqual(meant);
  });

  test("nothing is close to a letter, a strange name, or the start of most names", () => {
    expect(nearestNames("d", ["degrade-cpu"])).toEqual([]);
    expect(nearestNames("zzzzzz", KNOWN)).toEqual([]);
    expect(nearestNames("max", ["max-a", "max-b", "max-c", "max-d", "max-e"])).toEqual([]);
    expect(nearestNames("__proto__", KNOWN, INPUT_GUESSES)).toEqual([]);
  });
});

describe("the guesses", () => {
  test("are not names themselves, and are written as a comparison expects", () => {
    const ofKinds = experiments.flatMap(({ guesses = [] }) => guesses);
    const ofInputs = Object.values(INPUT_GUESSES).flat();
    expect(ofKinds.filter((guess) => experiments.some(({ kind }) => kind === guess))).toEqual([]);
    expect(ofInputs.filter((guess) => (INPUT_NAMES as readonly string[]).includes(guess))).toEqual([]);
    expect([...ofKinds, ...ofInputs].filter((guess) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(guess))).toEqual([]);
  });
});
