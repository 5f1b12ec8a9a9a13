import type { Examples } from "../examples.ts";

export const ERROR_ADVICE_EXAMPLES = {
  "advice.inputs": [{}],
  "advice.not-removed": [{}],
  "advice.engine": [{}],
  "advice.other-engine": [{}],
  "advice.image": [{}],
  "advice.pull": (["denied", "not-found", "rate-limit", "platform", "network", "no-docker", "other"] as const).map(
    (problem) => ({
      problem,
    }),
  ),
  "advice.never-pulled": [{}],
  "advice.install-first": [{ kinds: [] }, { kinds: ["offline"] }, { kinds: ["cpu-overload", "memory-pressure"] }],
  "advice.small-disk": [{}],
  "advice.baseline-start": [{}],
  "advice.boot-memory": [{ limitBytes: 512 * 1024 ** 2 }],
  "advice.boot-ended": [{}],
  "advice.container-port": [
    { containerPort: 8080, listeningPorts: [], exposedPorts: [8000, 9000] },
    { containerPort: 8080, listeningPorts: [9931, 11434], exposedPorts: [] },
    { containerPort: 8080, listeningPorts: [], exposedPorts: [] },
  ],
  "advice.add-lines": [
    { lines: ["container-port: 9931"], flags: "--container-port 9931" },
    {
      lines: ["predict-path: /classify", 'answer: "text: /label\\nlabel: /label"'],
      flags: "--predict-path /classify --answer 'text: /label' --answer 'label: /label'",
    },
  ],
  "advice.listen-everywhere": [{ containerPort: 8080 }],
  "advice.reach-port": [{ onLoopback: true }, { onLoopback: false }],
  "advice.plain-http": [{ containerPort: 8443, protocol: "TLS" }],
  "advice.request-timeout": [{ requestTimeoutMs: 10_000 }],
  "advice.answer-http": [{ containerPort: 8080 }],
  "advice.boot-answer": [null, 401, 404, 302, 422, 429, 503, 500, 418].map((status) => ({ status })),
  "advice.ready-timeout": [{ readyTimeoutMs: 120_000 }],
  "advice.run-by-hand": [{ containerPort: 8080, predictPath: "/predict" }],
  "advice.stopped-answering": [{}],
  "advice.stage-hangs": [{}],
  "advice.cancelled": [{}],
  "advice.fork-run": [{}],
  "advice.leave-alone": [{}],
  "advice.fails-again": [{}],
} satisfies Partial<Examples>;
