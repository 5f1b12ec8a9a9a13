import { ROOM } from "../../../../gate/advice/situation.ts";
import { START } from "../../../../model/facts/peak-use.ts";
import { place } from "../../../../model/facts/place.ts";
import type { MessageArgs } from "../../../../model/message.ts";
import {
  formatBytes,
  formatCount,
  formatCpus,
  formatDuration,
  formatExactDuration,
  formatLimit,
  formatMeasured,
  formatRatio,
} from "../../../../model/text/format.ts";
import { listed } from "../../../../model/text/listed.ts";
import type { Sayings } from "../../language.ts";
import { code, durationInput } from "../../parts.ts";
import { OUTAGES, processName } from "../experiments/recovery-messages.ts";
import { plural } from "../words.ts";
import { partOfDrill } from "./advice-words.ts";

const LESS_WORK = "generate fewer tokens (`max_tokens`), shorten the prompt, or use a smaller or more quantized model";
const RAISE_MEMORY = "Raise the input `memory` and the limit where you deploy";
const LESS_MEMORY = "use less: a smaller or more quantized model, a shorter context";
const ENOUGH_MEMORY = `${RAISE_MEMORY}, or ${LESS_MEMORY}, fewer requests at once`;
/** What advice leaves of a time limit. */
const MARGIN = formatRatio(1 - ROOM);
const MIB = 1024 ** 2;
const AT_ONCE = "503 and `Retry-After`";

/** What to do about a failed check. */
export const FAILURE_ADVICE = {
  "advice.threads": ({ throttledRatio, cpus }) =>
    `A single request already exceeds the CPU quota: with one client and no experiment, the container was throttled in ${formatRatio(throttledRatio)} of its scheduling periods. It runs more threads than ${formatCpus(cpus, cpus)} can serve. Use one model thread per CPU: \`OMP_NUM_THREADS=${threads(cpus)}\`, or \`--threads ${threads(cpus)}\` for llama.cpp.`,
  "advice.cpu-bound": ({ scope, usedCpus, cpus, throttledRatio, steadyThrottledRatio, shared, needed, alone }) => {
    const before = steadyThrottledRatio === null ? "" : ` (steady state: ${formatRatio(steadyThrottledRatio)})`;
    const figures =
      throttledRatio === null
        ? `the container used ${used(usedCpus, cpus)}`
        : `the container was throttled in ${formatRatio(throttledRatio)} of its scheduling periods${before}`;
    const raise = `raise the input \`cpus\` and the limit where you deploy${needed === null ? "" : ` to ${neededWords(needed)}`}`;
    const change = shared
      ? `The experiment's workers take their part of the quota, as a busy neighbor does: ${raise}`
      : throttledRatio === null
        ? alone
          ? `One request alone uses it up, and gets faster only with more threads: try ${formatCpus(2 * cpus)} (\`cpus\`, and the limit where you deploy) with as many model threads`
          : `Give it more: ${raise}, with as many model threads`
        : `It exceeds its quota by itself: use one model thread per CPU (\`OMP_NUM_THREADS=${threads(cpus)}\`), or ${raise}`;
    return `CPU was the bottleneck ${place(scope)}: ${figures}. ${change}.`;
  },
  "advice.one-core": ({ scope, usedCpus, cpus }) =>
    `The service used only ${used(usedCpus, cpus)} ${place(scope)}: one thread worked while requests waited. Run one worker per CPU, or give the model as many threads as CPUs.`,
  "advice.idle": ({ scope, usedCpus, cpus }) =>
    `CPU was not the bottleneck ${place(scope)}: the service used ${used(usedCpus, cpus)} while requests waited. Look for what it waits for: a lock around the model, a single busy worker, the disk, or another service.`,
  "advice.queued": ({ clients, workMs, cpus, limitMs, fitting }) =>
    `Requests queued: one takes ${formatDuration(workMs)} of ${formatCpus(cpus, cpus)}, so with ${plural(clients, "client")} each takes ${formatDuration(clients * workMs)}. Only ${formatCount(fitting)} at once fit into ${formatExactDuration(limitMs)} (${formatExactDuration(limitMs)} / ${formatDuration(workMs)}, less ${MARGIN} for slower ones). In production, answer the rest at once with ${AT_ONCE}; in this drill, set \`clients: ${fitting}\` if ${formatCount(clients)} are more than you expect.`,
  "advice.queue-or-request": ({ clients }) =>
    `Two causes are likely: requests wait in a queue without a bound${clients === null ? "" : ` (${plural(clients, "client")})`}, or each is slow by itself. Run the drill once with \`clients: 1\`: if it passes, bound the queue and answer the rest with ${AT_ONCE}.`,
  "advice.slow-request": ({ scope, steadyMs, underMs }) =>
    `Nothing queued: one request was sent at a time, and its median rose from ${formatDuration(steadyMs)} to ${formatDuration(underMs)} ${place(scope)}. Make each request cheaper: ${LESS_WORK}.`,
  "advice.tail": ({ underMs, tailMs }) =>
    `Half of the requests took at most ${formatDuration(underMs)}, as before, but the slowest took ${formatDuration(tailMs)} and more. Likely are long texts or answers (truncate the input, bound \`max_tokens\`), then pauses such as garbage collection.`,
  "advice.only-reasoning": ({ scope, count, answers }) =>
    `${formatCount(count)} of ${plural(answers, "answer")} ${place(scope)} ended within the reasoning: their tokens ran out. Raise \`max_tokens\` in the input \`request\`, or let the model reason less.`,
  "advice.slow-alone": ({ steadyMs, limitMs }) =>
    `Each request is slow by itself: it takes ${formatDuration(steadyMs, limitMs)} without any experiment or queue (limit: ${formatExactDuration(limitMs)}). Make it cheaper: ${LESS_WORK}.`,
  "advice.first-limits": ({ measuredMs, limitMs, input }) =>
    `If ${formatDuration(measuredMs, limitMs)} is fast enough for your clients, the limit does not fit this runner: set \`${input}\` above what a few runs measured.`,
  "advice.round-trips": ({ delayMs, addedMs, waits, usualWaits }) =>
    `Requests got ${formatDuration(addedMs)} slower at a delay of ${formatDuration(delayMs)}: each waited for the network about ${waits} times, where ${usualWaits} are usual. Send an answer in one piece, and keep connections alive, also those to a database or another service.`,
  "advice.slow-clients": () =>
    "The service does not cope with slow connections: raise its time-outs for headers and bodies, and read a request completely before it takes a worker.",
  "advice.disk": ({ scope }) =>
    `Requests wait for the disk ${place(scope)}. Write logs and history after the answer, not before it, and keep the model in memory instead of mapping it from the disk: \`mlock\`, and enough \`memory\`.`,
  "advice.full-disk": ({ scope }) =>
    `A directory of the service was full ${place(scope)}. Answer without the file: a cache, a log or a history that can't be written must not fail a request; try again with the next one. Delete temporary files also after an error.`,
  "advice.little-memory": ({ scope }) =>
    `Little memory was left ${place(scope)}, and the kernel drops cached files first. Keep the model in memory instead of mapping it from the disk (\`mlock\`), load less, or raise \`memory\`. Rejections for lack of memory are tested by degrade-memory, which accepts them.`,

  "advice.out-of-memory": ({ scope, peakBytes, limitBytes, tryBytes, atOnce }) =>
    `The container ran out of memory${peakWords(peakBytes, limitBytes)} ${place(scope)}. ${RAISE_MEMORY}, first to \`${tryBytes / MIB}m\`: how much it needs is not known, because it was killed before it had it. Then set both by the peak of that run. Or ${LESS_MEMORY}${atOnce ? ", fewer requests at once" : ""}.`,
  "advice.killed": ({ scope, peakBytes, limitBytes }) =>
    `Exit code 137 means that the process was killed${peakWords(peakBytes, limitBytes)} ${place(scope)}. The memory limit is the usual cause: raise \`memory\` once to see. Otherwise a supervisor in the container killed it.`,
  "advice.exited": ({ exitCode }) => {
    if (exitCode === 139) return "Exit code 139 is a crash in native code: look at the model runtime and its version.";
    if (exitCode === 134) return "Exit code 134 is an abort, usually a failed assertion in native code.";
    const withCode = exitCode === null ? "" : ` with exit code ${exitCode}`;
    return `The process ended by itself${withCode}: usually an exception that nothing catches. Catch it where a request is handled, so that one request can't end the service.`;
  },
  "advice.read-log": () =>
    "The service's own log has the stack trace: run the image with `docker run`, send it the same requests, and read `docker logs`.",
  "advice.http-errors": ({ scope, count, status }) => {
    const requests = `${plural(count, "request")} ${count === 1 ? "was" : "were"} answered with`;
    if (status === null)
      return `${requests} an HTTP error ${place(scope)}. The table of failed requests names the status.`;
    const client = status < 500;
    return `${requests} ${client ? "mostly " : ""}status ${status} ${place(scope)}: ${
      client
        ? "the service rejects what the drill sends. Compare `request`, `predict-path` and `request-headers` with what it expects"
        : "an exception that the service does not handle, or a model process behind it that is gone"
    }.`;
  },
  "advice.shed-counts": ({ count, status, clients }) =>
    `${plural(count, "request")} ${count === 1 ? "was" : "were"} rejected with ${status}${
      clients === 1 ? ", although only one was sent at a time" : ": the load was more than the service admits"
    }. Each fails this check, because its client got no answer.`,
  "advice.shed-for-no-load": () =>
    "Find what makes the service reject without a queue: a threshold of its CPU or memory use, a circuit breaker, a rate limit, or a worker that is gone. Let it reject only what it can't answer in time.",
  "advice.carry-or-test-shedding": ({ input }) =>
    `If it has to carry this load, give it more capacity (\`cpus\`, cheaper requests). If not, lower \`${input}\`, and test the rejections with the experiment overload, which accepts them.`,
  "advice.cut-off": ({ scope, count }) =>
    `${plural(count, "connection")} ${count === 1 ? "was" : "were"} refused or cut off ${place(scope)}. Either a worker behind the first process crashed, or too many connections waited: raise the backlog and the number of workers.`,
  "advice.wrong-answers": ({ count }) =>
    `${plural(count, "answer")} had a good status but not the expected content. Compare one with what the drill expects, and set \`answer\`, \`request\` or \`predict-path\`, or fix the service.`,
  "advice.cut-streams": ({ scope, count }) =>
    `${plural(count, "stream")} ended before the answer did ${place(scope)}. Finish the running answers before a worker stops, send an error event when one fails, and raise \`request-timeout\` if answers are still being written by then.`,
  "advice.before-experiments": () =>
    "No experiment had started, so the cause is the service itself or what the drill expects of it.",
  "advice.without-dependency": ({ of }) =>
    `Give every call to ${of === null ? "the dependency" : code(of)} a short time limit, and answer without it. If that is impossible, answer 503 with \`Retry-After\` at once and set the parameter \`may-refuse: true\` of dependency-down.`,
  "advice.bad-neighbor": () =>
    "Normal requests failed while bad input was sent: an invalid request blocks or breaks a worker. Validate each request before it reaches the model.",
  "advice.lower-load": ({ plannedPerSecond, answeredPerSecond }) => {
    const rate = Number((0.8 * answeredPerSecond).toPrecision(2));
    const answered = `${Number(answeredPerSecond.toPrecision(2))} requests per second`;
    if (plannedPerSecond === null) return `The service answered ${answered}. Lower \`clients\`.`;
    return rate > 0
      ? `The plan sends ${plannedPerSecond} requests per second, and the service answered ${answered}. Set \`rate: ${rate}\`, or use \`clients\`.`
      : `The plan sends ${plannedPerSecond} requests per second, and the service answered none. Use \`clients: 1\`.`;
  },

  "advice.restart-policy": () =>
    "Set `restart: unless-stopped` in the compose file (or `--restart=unless-stopped`), and `restart-policy: unless-stopped` in this step.",
  "advice.clean-exit": ({ restartPolicy }) =>
    `\`${restartPolicy}\` ignores exit code 0. Use \`unless-stopped\` where you deploy and in \`restart-policy\`, or let the service end with another exit code.`,
  "advice.retries-used": ({ restartPolicy, watchedMs }) =>
    `The engine did not restart the container within ${formatDuration(watchedMs)}: the retries of \`${restartPolicy}\` may be used up. Use \`unless-stopped\`, which has no limit.`,
  "advice.exec": ({ first, spoils }) =>
    `The container's first process is the shell ${processName(first)}, which ${
      spoils === "signals" ? "neither forwards signals nor ends with the service" : "hides the service's exit code"
    }. Let the service replace the shell: \`CMD ["python", "app.py"]\` in the Dockerfile, \`exec python app.py\` in a script.`,
  "advice.end-with-service": ({ first }) =>
    `${first === null ? "The container's first process" : `The first process, ${processName(first)},`} kept running, so the engine saw nothing to restart. Let it exit when the service ends, or let a supervisor start the service again.`,
  "advice.crash-at-start": ({ restarts, exitCode, logged }) => {
    const crashed = `The service crashed at each of its ${plural(restarts, "restart")}${exitCode === null ? "" : ` (last exit code ${exitCode})`}`;
    return logged
      ? `${crashed}: the lines of its log above say why. Fix that error for a start after a crash.`
      : `${crashed}. Run the image, kill it with \`docker kill\`, start it again with \`docker start\`, and read \`docker logs\`.`;
  },
  "advice.stale-files": () =>
    "Usual causes: a lock, PID or socket file that the killed process left behind, or a download at start.",
  "advice.memory-at-start": ({ peakBytes, limitBytes }) =>
    `It may run out of memory as it loads${peakWords(peakBytes, limitBytes)}. ${ENOUGH_MEMORY}.`,
  "advice.slow-start": ({ containerPort, watchedMs, firstStartMs }) => {
    const first =
      firstStartMs === null ? "" : ` Its first start took ${formatDuration(firstStartMs)} to the first good answer.`;
    return `Port ${containerPort} was still closed after ${formatDuration(watchedMs)}.${first}`;
  },
  "advice.shorter-start": () =>
    "Keep the model in the image and download nothing at start. If it only needs longer, raise `max-recovery`.",
  "advice.listens-too-early": ({ listeningMs, watchedMs, status, firstStartMs }) => {
    const instead = status === null ? "gave no good answer" : `still answered ${status}`;
    const first =
      firstStartMs === null ? "" : ` Its first start took ${formatDuration(firstStartMs)} to the first good answer.`;
    return `The service listened after ${formatDuration(listeningMs)} but ${instead} after ${formatDuration(watchedMs)}.${first}`;
  },
  "advice.unlike-first-start": ({ trigger }) =>
    `Look for what makes a start after a ${OUTAGES[trigger].noun} different: a lock, PID or socket file that was left behind, a cache that is built again, or a download.`,
  "advice.load-before-listening": () =>
    "Apart from that, load the model first and listen afterwards, so that no client is sent to the service too early.",
  "advice.part-gone": ({ process }) =>
    `Something still listens on the port, but the killed process, ${processName(process)}, did the work and was not started again.`,
  "advice.slow-step": ({ step, tookMs, recoveryMs, firstStartMs }) => {
    const of = `${formatDuration(tookMs)} of ${formatDuration(recoveryMs)}`;
    if (step === "restart")
      return `Most of the time, ${of}, passed until the container was started again: the engine waits longer after each crash, so fix crashes at start first.`;
    const between =
      step === "load" ? "the start of the container and its open port" : "the open port and the first good answer";
    const usual =
      step === "load" ? ": the service loads its model" : ": the model loads or warms up after the service listens";
    const why =
      firstStartMs === null
        ? usual
        : `, although its first start took only ${formatDuration(firstStartMs)} to the first good answer`;
    return `Most of the time, ${of}, passed between ${between}${why}.`;
  },
  "advice.faster-load": () =>
    "Load faster: keep the model in the image, in a format that can be mapped (GGUF, safetensors), use a smaller or more quantized one, and download or compile nothing at start.",
  "advice.raise-recovery": ({ recoveryMs, suggestedMs }) =>
    `If clients can wait ${formatDuration(recoveryMs)}, set \`max-recovery: ${durationInput(suggestedMs)}\`.`,
  "advice.backlog": ({ name }) =>
    `Nothing was killed, so after ${name} the service was working off a backlog, mostly for clients that had given up. Bound the queue, answer the rest at once with ${AT_ONCE}, and stop work on a request when its connection closes.`,
  "advice.stuck": ({ name }) =>
    `Nothing was killed, but after ${name} the service was stuck: its processes run, and it answers nothing. Look in its log and at its threads for a lock, a lost connection or a full pool of workers. Docker only restarts what has ended, so let it end when it hangs.`,
  "advice.workers-missing": () =>
    "Listen only when all workers are ready, and start a worker that ended again, or end with it.",
  "advice.warm-up": () =>
    "Warm up before the service listens: send the model a request at start, so that caches are filled and code is compiled.",
  "advice.handle-signal": ({ signal, first }) =>
    `Install a handler for ${signal} in ${processName(first)}: the kernel does not deliver a signal to a first process without one.`,
  "advice.init": () => 'Or put an init in front of it in the image: `ENTRYPOINT ["tini", "--"]`.',
  "advice.handle-in-service": ({ signal, serving }) =>
    `Handle ${signal} in ${serving === null ? "the service" : processName(serving)}: stop listening, finish the running requests, then exit.`,
  "advice.pass-signal-on": ({ signal, first, serving }) =>
    `Let ${processName(first)} forward ${signal} to ${processName(serving)} and exit after it, or start the service with \`exec\` so that it gets the signal itself.`,
  "advice.bound-wait": ({ graceMs }) =>
    `The service handles the signal but waits for something: close idle connections, and end the wait for running requests before ${formatExactDuration(graceMs)}.`,
  "advice.longer-grace": ({ suggestedMs }) =>
    `If it needs that long, set \`stop_grace_period: ${durationInput(suggestedMs)}\` in the compose file and the parameter \`grace: ${durationInput(suggestedMs)}\` of terminate.`,
  "advice.finish-running": ({ signal, serving, handles, exitCode }) => {
    const name = serving === null ? "the service" : processName(serving);
    const subject = serving === null ? "The service" : name;
    if (handles === true)
      return `${subject} handles ${signal}, but exits${exitCode === null ? "" : ` (exit code ${exitCode})`} without waiting for the running request: let the handler wait for it. For uvicorn and gunicorn, raise the graceful time-out (\`--timeout-graceful-shutdown\`, \`--graceful-timeout\`), and install no handler of your own that exits.`;
    const steps = "stop accepting connections, wait for the running requests, then exit";
    return handles === false
      ? `${subject} has no handler for ${signal}, which ends it at once. Add one: ${steps}.`
      : `Handle ${signal} in ${name}: ${steps}.`;
  },
  "advice.start-offline": () =>
    "Start without the internet: keep the model and the tokenizer in the image or on a volume, let no library ask for a newer one (`HF_HUB_OFFLINE=1`), and give whatever else is asked at start a short time limit.",
  "advice.stop-at-hang-up": ({ streamed }) =>
    streamed
      ? "Stop generating when the client is gone: look for the disconnect between two tokens (`await request.is_disconnected()` in Starlette and FastAPI, `response.on('close')` in Node, `r.Context()` in Go), and abort the generation then."
      : "Stop when the client is gone: a server that only writes at the end notices nothing before, so watch the connection while the model runs (`await request.is_disconnected()` in Starlette and FastAPI, `response.on('close')` in Node, `r.Context()` in Go), and skip requests in the queue whose client has left.",
  "advice.pass-hang-up-on": () =>
    "A gateway or API server in front of the engine has to pass it on: close its own request to the engine, or call the engine's abort.",
  "advice.raise-drain": ({ suggestedMs }) =>
    `If it is acceptable that it goes on for that long, set \`max-drain: ${durationInput(suggestedMs)}\`.`,
  "advice.killed-in-container": ({ signal }) =>
    `Exit code 137 is SIGKILL, which the drill did not send: after ${signal}, something in the container kills the service instead of waiting for it. Look at its supervisor or start script (\`kill -9\`, a time-out of 0), and let it pass ${signal} on and wait.`,

  "advice.validate-input": ({ count }) =>
    `${count === 0 ? "Bad input" : plural(count, "bad input")} ${count < 2 ? "was" : "were"} answered with 5xx. Check the size, the encoding, the JSON and the type of each field before the model sees it, and answer with 400 or 422.`,
  "advice.bound-body": ({ count }) =>
    `${plural(count, "bad input")} got no answer in time. Reject bodies above a size with 413, set a time-out for slow bodies, and truncate the text before the model.`,
  "advice.refuse-input": ({ count }) =>
    `${plural(count, "bad input")} ${count === 1 ? "was" : "were"} answered as if valid. Accept POST only (else 405), and require the field with a non-empty text (else 422).`,
  "advice.drop-bodies": ({ bounded }) =>
    `${bounded ? "Apart from that, keep" : "Reject a body above a size limit before it is read (413), and keep"} no reference to a request after its answer: look at log buffers, histories and caches.`,
  "advice.own-context": () =>
    "Classify each text with its own system prompt and in its own context, without earlier messages of the conversation, and mark the user's text as data.",
  "advice.plain-tokens": ({ forged }) =>
    `${plural(forged, "attack")} forged chat markup: tokenize the user's text without special tokens, so that \`<|im_start|>\` in it is plain text.`,
  "advice.only-labels": ({ foreign }) =>
    `${plural(foreign, "answer")} had something other than a label: let only the labels through, by comparing the scores of their tokens instead of generating text.`,
  "advice.filter-answers": () =>
    "Search each answer for parts of the system prompt and for chat markup before it is sent, and keep nothing secret in a system prompt.",
  "advice.truncate-input": ({ unanswered }) =>
    `${unanswered === 0 ? "Long texts were" : `${plural(unanswered, "long text")} ${unanswered === 1 ? "was" : "were"}`} not answered in time. Truncate the text to a fixed number of tokens (such as 512) before the model, or reject it with 413.`,
  "advice.keep-end": ({ changed }) =>
    `${plural(changed, "long text")} ${changed === 1 ? "was" : "were"} answered against ${changed === 1 ? "its" : "their"} last sentences. Keep the last tokens of the text, and add the system prompt after truncating.`,

  "advice.growth-since-baseline": () =>
    "The baseline does not grow like this, so look at what changed since: new caches, histories, dependencies.",
  "advice.keeps-requests": ({ bytesPerRequest }) => {
    const what = bytesPerRequest === null ? "Something" : `About ${formatBytes(Math.max(0, bytesPerRequest))}`;
    return `${what} stays in memory with each request. Most likely is a list that is only appended to, such as a history, a log buffer or metrics per text: bound it, or drop the reference.`;
  },
  "advice.bound-cache": () =>
    "Next most likely is a cache that still fills: bound it (`--cache-ram` for llama-server), and raise the parameter `max-growth` only if its bound fits into `memory`.",
  "advice.allocator": () =>
    "If a heap profile shows no growth, it is glibc that keeps freed memory: set `MALLOC_MMAP_THRESHOLD_: 131072` in `env`.",
  "advice.bound-queue": ({ capacityPerSecond, requestTimeoutMs, answerable, pending }) => {
    const hold =
      capacityPerSecond === null
        ? "Hold only as many requests as clients wait for"
        : `It answers ${Number(capacityPerSecond.toPrecision(2))} requests per second, and clients wait ${formatExactDuration(requestTimeoutMs)}, so it can answer ${Number(answerable.toPrecision(2))} in that time. Less ${MARGIN} for slower ones, hold at most ${plural(pending, "request")}, running and waiting`;
    return `${hold}. Answer every other at once with ${AT_ONCE}.`;
  },
  "advice.retry-after": ({ count }) =>
    `Add \`Retry-After\` to each 503 or 429: ${plural(count, "request")} ${count === 1 ? "was" : "were"} rejected without it, so ${count === 1 ? "its client does" : "their clients do"} not know when to try again.`,
  "advice.shed-for-memory": () =>
    `When memory is short, answer new requests at once with ${AT_ONCE} and finish the running ones; let fewer run at once.`,
  "advice.semaphore": ({ capacityPerSecond }) => {
    const capacity =
      capacityPerSecond === null ? "" : ` of ${Number(capacityPerSecond.toPrecision(2))} answers per second`;
    return `The service can't keep its capacity${capacity} because it starts too many requests. Let a semaphore admit only as many as the model handles at once.`;
  },
  "advice.stop-abandoned": () =>
    "Keep the queue no longer than clients wait, and stop work on a request when its connection closes.",
  "advice.cheaper-rejections": ({ count }) =>
    `${plural(count, "request")} ${count === 1 ? "was" : "were"} rejected in time, and each rejection takes CPU time from the answers: reject before the body is read, or in a proxy in front of the service. If the answers themselves take more CPU time than one at a time, let fewer run at once.`,
  "advice.watch-own-use": ({ name, cpu, memory }) => {
    const throttled =
      cpu?.throttledRatio == null
        ? ""
        : ` and was throttled in ${formatRatio(cpu.throttledRatio)} of its scheduling periods`;
    const figures = [
      ...(cpu === null ? [] : [`used ${used(cpu.usedCpus, cpu.cpus)}${throttled}`]),
      ...(memory === null
        ? []
        : [`used up to ${formatBytes(memory.peakBytes)} of ${formatBytes(memory.limitBytes, memory.limitBytes)}`]),
    ];
    const although = figures.length === 0 ? "" : `, although the container ${listed(figures)}`;
    const files = [
      ...(cpu !== null || memory === null ? ["`cpu.stat` with `cpu.max`"] : []),
      ...(memory !== null || cpu === null ? ["`memory.current` with `memory.max`"] : []),
    ];
    return `The service did not notice ${name}${although}. Let it compare the container's own use with its own limit (${files.join(", ")}), not the host's, and disable what is not essential before the limit is reached.`;
  },
  "advice.enable-again": () =>
    "Check the use periodically, also without requests, and enable features again once it stayed below a second, lower threshold for a while.",
  "advice.finish-first": () =>
    "Let a running request finish before its memory is needed: admit fewer at once, and never end a worker that is answering.",
  "advice.shed-at-once": () =>
    `Above 90 % of the memory limit answer new requests with ${AT_ONCE} before their bodies are read. A container that uses that much when idle needs more \`memory\`.`,
  "advice.less-memory": ({ measuredBytes, limitBytes, at, startBytes, laterBytes }) => {
    const drop = `The peak of ${formatMeasured({ kind: "budget-memory", limit: limitBytes }, measuredBytes)}${partOfDrill(at)} has to drop by ${formatBytes(Math.max(0, measuredBytes - limitBytes))}`;
    const raise = `If the service may need that much, set \`max-memory\` above ${formatBytes(measuredBytes)}`;
    if (at?.scope === START && laterBytes !== null && laterBytes <= limitBytes)
      return `${drop}. Only loading needs it: later the peak was ${formatBytes(laterBytes)}. Map the model file (GGUF, safetensors) instead of reading it into a copy, and convert or quantize it when the image is built. ${raise}.`;
    if (at?.scope === START || (startBytes !== null && startBytes > limitBytes))
      return `${drop}. ${startBytes === null ? "" : `It already needed ${formatBytes(startBytes)} while it started and warmed up${laterBytes === null ? "" : `, and ${formatBytes(laterBytes)} under load`}, so the model is the cause, not the load. `}Use a smaller or more quantized model, or a shorter context. ${raise}.`;
    return `${drop}. ${startBytes === null ? "" : `After its start and warm-up it was ${formatBytes(startBytes)}, so the load is the cause. `}Let fewer run at once, shorten the context, and bound every cache. ${raise}.`;
  },
  "advice.fewer-threads": ({ measuredCpus, limitCpus, at }) =>
    `The peak of ${formatMeasured({ kind: "budget-cpu", limit: limitCpus }, measuredCpus)}${partOfDrill(at)} is above ${formatLimit({ kind: "budget-cpu", limit: limitCpus })}: use fewer model threads (\`OMP_NUM_THREADS=${threads(limitCpus)}\`) and a semaphore around the model, set \`cpus\` to enforce it, or raise \`max-cpu\`.`,

  "advice.more-work": ({ candidateMs, baselineMs }) =>
    `A request takes ${formatDuration(candidateMs)} of CPU time, and took ${formatDuration(baselineMs)} on the baseline: the candidate computes more. Compare the model file, the length of prompts and answers, and the build options of the runtime.`,
  "advice.same-work": ({ candidateMs, baselineMs }) =>
    `A request takes ${formatDuration(candidateMs)} of CPU time, like on the baseline (${formatDuration(baselineMs)}): the candidate waits more. Look at threads, locks, and calls to the disk or other services.`,
  "advice.what-changed": () =>
    "Both images ran on this runner with the same requests, so look at what changed between them: dependencies, the number of threads, prompts, the model file.",
  "advice.intended-slowdown": ({ maxSlowdown }) =>
    `If the slowdown is intended, set \`max-slowdown: ${Math.round(100 * maxSlowdown)}%\` (a limit of ${Number((1 + maxSlowdown).toFixed(2))}x) in the same pull request.`,
} satisfies Partial<Sayings>;

/** Model threads that a quota can serve. */
function threads(cpus: number): number {
  return Math.max(1, Math.floor(cpus));
}

/** `about 1.3 CPUs by these figures (P95 10 s, limit 8 s)`. */
function neededWords({
  cpus,
  p95Ms,
  limitMs,
  atLeast,
}: NonNullable<MessageArgs["advice.cpu-bound"]["needed"]>): string {
  const figures = `P95 ${atLeast ? "≥ " : ""}${formatDuration(p95Ms)}, limit ${formatExactDuration(limitMs)}`;
  const why = atLeast ? "; time-outs hide how much more" : "";
  return `${atLeast ? "more than" : "about"} ${formatCpus(cpus)} by these figures (${figures}${why})`;
}

/** `0.98 of 1 CPU`. */
function used(usedCpus: number, cpus: number): string {
  return `${formatCpus(usedCpus).replace(/ CPUs?$/, "")} of ${formatCpus(cpus, cpus)}`;
}

function peakWords(peakBytes: number | null, limitBytes: number): string {
  const limit = formatBytes(limitBytes, limitBytes);
  return peakBytes === null ? ` (limit: ${limit})` : ` (peak: ${formatBytes(peakBytes)} of ${limit})`;
}
