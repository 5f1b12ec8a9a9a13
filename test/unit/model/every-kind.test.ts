import { expect, test } from "vitest";
import { everyKindDrill } from "../../support/every-kind.ts";
import { said } from "../../support/said.ts";

const { record, verdict } = everyKindDrill();

test("every check that a fault plans is made, each once", () => {
  for (const { name, plannedChecks } of record.experiments) {
    const made = record.checks.filter(({ scope }) => scope === name).map(({ objective }) => objective.kind);
    expect(made.toSorted(), name).toEqual(plannedChecks.toSorted());
  }
});

test("what is allowed to fail is told and decides nothing", () => {
  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(JSON.stringify(verdict.sentence)).not.toContain("oom-kill");
  const failed = record.checks.find(({ scope, status }) => scope === "oom-kill" && status === "fail");
  expect(failed?.objective.kind).toBe("recovery");
  expect(verdict.tolerated).toContainEqual(failed?.reason);
});
