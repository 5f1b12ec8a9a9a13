import { expect, test } from "vitest";
import { argsFor } from "../../../src/experiments/kit/means/fill-memory.ts";
import { parametersOf } from "../../../src/experiments/registry.ts";
import { problemIn } from "../../support/in-english.ts";

test("the memory is held without CPU time, by what is killed before the service and then stays dead", () => {
  expect(argsFor(1_000.7).join(" ")).toBe("--vm 1 --vm-bytes 1000 --vm-keep --vm-hang 0 --vm-method write64 --oomable");
});

test("which route tells what is off can be chosen, and no other host", () => {
  const written = { "health-path": "/healthz?full=1" };
  expect(parametersOf("degrade-cpu", written)).toEqual({ workers: 2, ...written });
  expect(parametersOf("degrade-memory", written)).toEqual(written);
  for (const path of ["health", "//evil.example/", "/\\evil.example", "/a b", "/a#b", ""]) {
    expect(problemIn(() => parametersOf("degrade-memory", { "health-path": path }))).toContain(
      'write one such as "/health"',
    );
  }
});
