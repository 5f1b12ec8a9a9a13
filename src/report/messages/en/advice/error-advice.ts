import type { MessageArgs } from "../../../../model/message.ts";
import { formatBytes, formatExactDuration } from "../../../../model/text/format.ts";
import { listed } from "../../../../model/text/listed.ts";
import type { Sayings } from "../../language.ts";
import { code as inCode } from "../../parts.ts";

const PULL: Readonly<Record<MessageArgs["advice.pull"]["problem"], string>> = {
  denied:
    "Log in to the registry before this step (`docker/login-action`), with a token that may read packages; or, for an image of this job, build it with `load: true`.",
  "not-found":
    "Check the image's name and tag. If an earlier step builds it with buildx, add `load: true` (`--load`), so that this engine has it.",
  "rate-limit":
    "Log in to the registry (`docker/login-action`), which raises its pull limit, or run the job again later.",
  platform:
    "Build the image for this runner's architecture (`platforms: linux/amd64` or `linux/arm64`), or use a runner of the image's.",
  network: "Check that the engine reaches the registry: its name, a proxy, its certificate. Then run the job again.",
  "no-docker":
    "Install the command line of docker in an earlier step; for a job with `container:`, choose an image that has it.",
  other:
    "Check the image's name, build it in an earlier step of the same job (`load: true` with buildx), or log in to its registry first.",
};

/** What to do about a drill that could not be run. */
export const ERROR_ADVICE = {
  "advice.inputs": () =>
    "Correct the inputs listed above, in the step's `with:` or in the plan file, and run it again.",
  "advice.not-removed": () =>
    "The container was removed anyway. Look at why the engine refused, then run the drill again.",
  "advice.engine": () =>
    "Check that `docker version` works in a step before this one: the engine must be running, and this user must be allowed to use it.",
  "advice.other-engine": () => "Use another runner or engine: the drill can't change what is named above.",
  "advice.image": () => PULL.other,
  "advice.pull": ({ problem }) => PULL[problem],
  "advice.never-pulled": () =>
    "Build or load the image on this engine in an earlier step (`load: true` with buildx), or set `pull: missing`.",
  "advice.install-first": ({ kinds }) =>
    `Install it in an earlier step${kinds.length === 0 ? "" : `, or leave out ${listed(kinds)}, which alone ${kinds.length === 1 ? "needs" : "need"} it`}.`,
  "advice.small-disk": () =>
    "Raise `size` of disk-full, or write other `paths`. If it fails without disk-full too, free space on the engine's disk (`docker system prune`).",
  "advice.baseline-start": () =>
    "The candidate started: look at the baseline's image, or choose another `baseline-image`. What follows is about the baseline.",
  "advice.boot-memory": ({ limitBytes }) =>
    `It ran out of memory while it loaded, at ${formatBytes(limitBytes, limitBytes)}. Raise \`memory\`, or use a smaller or more quantized model.`,
  "advice.boot-ended": () =>
    "The last lines of its log name the cause: often a missing file or variable (`env`), a wrong model path, or an import that fails.",
  "advice.container-port": ({ containerPort, listeningPorts, exposedPorts }) => {
    const [port] = listeningPorts.length === 0 ? exposedPorts : listeningPorts;
    if (port === undefined)
      return `Set \`container-port\` to the port that the service listens on inside the container (now ${containerPort}).`;
    return listeningPorts.length === 0
      ? `Set \`container-port: ${port}\`: the image exposes ${listed(exposedPorts.map(String))}, not ${containerPort}.`
      : `Set \`container-port: ${port}\` if the service listens there, or make it listen on ${containerPort}.`;
  },
  "advice.add-lines": ({ lines, flags }) =>
    `Add ${lines.length === 1 ? "this line" : "these lines"} to the step's \`with:\` or to the plan file: ${lines.map(inCode).join(", ")}. In a terminal: ${inCode(flags)}.`,
  "advice.listen-everywhere": ({ containerPort }) =>
    `Make the service listen on 0.0.0.0:${containerPort} (\`--host 0.0.0.0\` for uvicorn, Flask and llama-server).`,
  "advice.reach-port": ({ onLoopback }) =>
    onLoopback
      ? "Run the job without `container:`, or set `DOCKER_HOST` to the engine's own address."
      : "Open the ports 20000 to 31999 of the engine's machine to this runner.",
  "advice.plain-http": ({ containerPort, protocol }) =>
    `Serve plain HTTP/1.1 on port ${containerPort} instead of ${protocol}, or set \`container-port\` to a port that does.`,
  "advice.request-timeout": ({ requestTimeoutMs }) =>
    `Raise \`request-timeout\` (now ${formatExactDuration(requestTimeoutMs)}) if answers take longer, or generate fewer tokens.`,
  "advice.answer-http": ({ containerPort }) =>
    `Check that an HTTP server is behind port ${containerPort}, and read the service's log for why it closes connections.`,
  "advice.boot-answer": ({ status }) => {
    if (status === null)
      return "It answers, but not as expected: set `answer` to where the text and the label are in its JSON, or use `service: openai-chat`.";
    if (status === 401 || status === 403)
      return "It wants a key: set `request-headers`, such as `Authorization: Bearer …`.";
    if (status === 404 || status === 405)
      return "Set `predict-path` to the route that answers POST requests, or `service: openai-chat` for /v1/chat/completions.";
    if (status >= 300 && status < 400) return "Set `predict-path` to the address that it redirects to.";
    if (status === 400 || status === 415 || status === 422)
      return "It rejects the request: set `request` to a body that it accepts, with {{input}} in place of the text.";
    if (status === 429) return "It rejects requests as too many: lower its rate limit for the drill.";
    if (status === 503) return "It was still loading or overloaded: give it longer, or more `cpus` and `memory`.";
    return status >= 500
      ? `It answers with status ${status}: read the end of its log below, it usually has the exception.`
      : "Compare its last answer above with what the drill expects: `request`, `answer`, `predict-path`.";
  },
  "advice.ready-timeout": ({ readyTimeoutMs }) =>
    `If it only needs longer to load, raise \`ready-timeout\` (now ${formatExactDuration(readyTimeoutMs)}).`,
  "advice.run-by-hand": ({ containerPort, predictPath }) =>
    `Run the image by hand with the same \`cpus\` and \`memory\`, and send a POST request to port ${containerPort}, ${predictPath}. If it only needs longer to load, raise \`ready-timeout\`.`,
  "advice.stopped-answering": () =>
    "The service answered at first and then stopped: run the image with the same `cpus` and `memory`, send it requests, and read its log.",
  "advice.stage-hangs": () =>
    "Run the drill again. If it hangs in the same stage, look at the engine: `docker info` and its log.",
  "advice.cancelled": () =>
    "Run it again if that was not intended. If the job's time was up, raise `timeout-minutes` or lower `max-duration`.",
  "advice.fork-run": () =>
    "Open the fork's own run: its report has the cause and what to do about it. An input or a secret that forks don't get is common.",
  "advice.leave-alone": () =>
    "Let nothing else touch containers with the label `io.github.qwen-fault-drill.session`: clean-up jobs, autoheal, `docker stop`.",
  "advice.fails-again": () =>
    "Run the drill again; if it ends like this every time, the error names the step that fails.",
} satisfies Partial<Sayings>;
