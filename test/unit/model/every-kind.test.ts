import { expect, test } from "vitest";
import { everyKindDrill } from "../../support/every-kind.ts";

const { record, verdict } = everyKindDrill();

test("every check that a fault plans is made, each once", () => {
  for (const { name, plannedChecks } of record.experiments) {
    const made = record.checks.filter(({ scope }) => scope === name).map(({ objective }) => objective.kind);
    expect(made.toSorted(), name).toEqual(plannedChecks.toSorted());
  }
});

test("what is allowed to fail is told and decides nothing", () => {
  expect(verdict.status, verdict.sentence).toBe("pass");
  expect(verdict.sentence).not.toContain("oom-kill");
  expect(verdict.tolerated.join(" ")).toMatch(/did not come back after it met with oom-kill/);
});
