import { fileURLToPath } from "node:url";
import type { FakeGithub } from "../support/fake-github.ts";
import type { Step } from "../support/runner.ts";
import { SERVICE_IMAGE } from "../support/service-image.ts";

export const TOKEN = "ghs_sixteenCharacterSecret";
export const REPOSITORY = fileURLToPath(new URL("../..", import.meta.url));

/** Windows short enough for a test; the scripted service answers in milliseconds. */
const QUICK = { image: SERVICE_IMAGE, pull: "never", duration: "5s", "max-duration": "60s" };

/** The action as a pull request's job uses it, on the scripted service. */
export function drillStep(github: FakeGithub | null, inputs: Readonly<Record<string, string>> = {}): Step {
  const head = { sha: "3f2c1e9a5b7d4c6e8f0a1b2c3d4e5f6071829304", repo: { full_name: "example/service" } };
  const base = { repo: { full_name: "example/service" } };
  return {
    action: REPOSITORY,
    with: { ...QUICK, env: "LATENCY_MS=15", ...inputs },
    event: { name: "pull_request", payload: { number: 1, pull_request: { number: 1, head, base } } },
    github: {
      repository: "example/service",
      run_id: "500",
      job: "drill",
      token: TOKEN,
      api_url: github?.url ?? "http://127.0.0.1:9",
    },
  };
}
