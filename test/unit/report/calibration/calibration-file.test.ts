import { expect, test } from "vitest";
import { calibrate } from "../../../../src/gate/calibration/calibration.ts";
import { foreignCause } from "../../../../src/model/facts/drill-error.ts";
import { message } from "../../../../src/model/message.ts";
import { calibrationValue, cleanRecord } from "../../../../src/report/calibration/calibration-file.ts";
import { calibrationReport } from "../../../../src/report/calibration/calibration-report.ts";
import { EN } from "../../../../src/report/messages/en.ts";
import { toTerminal } from "../../../../src/report/render/terminal.ts";
import { buildPlan, buildRecord } from "../../../support/record-builder.ts";

test("a drill that is left out gives its reason as a code with figures, without a private value", () => {
  const secret = "sk-7f3a9c1e5b2d8f4a6c0e";
  const plan = buildPlan({ target: { ...buildPlan().target, env: { API_KEY: secret } } });
  const record = cleanRecord(
    buildRecord({ plan, error: [foreignCause(`401 Unauthorized: bad key ${secret}.`)] }),
    "1.0.0",
  );
  const calibration = calibrate([record]);
  const reason = [message("left-out.error", { cause: "401 Unauthorized: bad key ***." })];

  expect(calibrationValue(calibration, [record], "1.0.0")).toMatchObject({ leftOut: [{ drill: 1, reason }] });
  const report = toTerminal(calibrationReport(calibration, "qwen:1", 1, EN), { color: false, files: [] });
  expect(report).toContain("bad key ***");
  expect(report).not.toContain(secret);
});
