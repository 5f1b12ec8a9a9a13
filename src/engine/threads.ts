import type { ThreadKnob, ThreadUse } from "../model/record.ts";
import type { Tools } from "./carried/tools.ts";

/*
 * The threads of a container, counted on the engine's machine while the service works: how many are ready to run at the
 * same time, and how many really compute. A thread that a CPU quota holds back is still ready to run.
 */

/** How long they are watched, hundredths of a second. */
const WATCHED_CS = 200;
/** At least as many looks on a slow machine, and at most as many if its clock can't be read. */
const MIN_LOOKS = 5;
const MAX_LOOKS = 100;
/** Threads whose CPU time is read, and processes whose libraries are: a helper's output is cut after 1,000 lines. */
const MAX_THREADS = 240;
const MAX_PROCESSES = 8;
const MAX_LIBRARIES = 60;

/** Libraries that run a computation in several threads. */
const LIBRARIES = [
  "libtorch_cpu",
  "onnxruntime",
  "libggml",
  "llama-addon",
  "libgomp",
  "libiomp5",
  "libomp",
  "openblas",
];

/**
 * Watches the threads of the container `$1`. Prints each thread's line of /proc and the counters of its control group
 * (where version 2 or 1 has them in the container) at the start (`B`) and at the end (`E`), the number of threads ready to
 * run at each look (`R`), and the processes with their libraries (`P`, `L`).
 */
const WATCH = `
files= directories= first=
for each in $(grep -ls -F -e "$1" /proc/[0-9]*/cgroup); do
  first=\${first:-\${each%/cgroup}} directories="$directories \${each%/cgroup}" files="$files \${each%/cgroup}/task/[0-9]*/stat"
done
[ -n "$files" ] || exit 0
snapshot() {
  mark=$1
  set -- $files
  echo "T $#"
  while [ $# -gt ${MAX_THREADS} ]; do shift; done
  echo "$mark"
  grep -Hos '^[0-9]* (.*) [A-Z]\\( [-0-9]*\\)\\{12\\}' "$@"
  for each in cpu.stat cpu/cpu.stat cpu,cpuacct/cpu.stat; do
    grep -hs '^nr_[pt]' "$first/root/sys/fs/cgroup/$each" && break
  done
}
snapshot B
counts= looks=0 began=
while [ "$looks" -lt ${MAX_LOOKS} ]; do
  { read -r now rest < /proc/uptime; } 2>/dev/null
  now=\${now%.*}\${now#*.}
  [ -n "$began" ] || began=$now
  [ $((now - began)) -lt ${WATCHED_CS} ] || [ "$looks" -lt ${MIN_LOOKS} ] || break
  set -- $(grep -ls '^[0-9]* (.*) R ' $files)
  counts="$counts $#" looks=$((looks + 1))
  sleep 0.05
done
snapshot E
echo "R$counts"
count=0
for each in $directories; do
  count=$((count + 1))
  [ "$count" -le ${MAX_PROCESSES} ] || break
  name= exe=$(readlink "$each/exe" 2>/dev/null)
  { read -r name < "$each/comm"; } 2>/dev/null
  printf '%s\\n' "P \${each##*/} \${exe##*/}/$name"
  echo L
  grep -m ${MAX_LIBRARIES} -Hos ${LIBRARIES.map((name) => `-e ${name}`).join(" ")} "$each/maps"
done
:`;

/** A thread's share of the busiest one's CPU time from which it counts as one that computes. */
const COMPUTING_SHARE = 0.25;
/** Less CPU time, in clock ticks, is too little to tell. */
const MIN_TICKS = 3;
/** The smallest number of scheduling periods whose share means anything. */
const MIN_PERIODS = 5;
/** Of the looks in which a thread was ready to run: requests begin and end in some of them. */
const USUAL_SHARE = 0.75;

/**
 * Watches a container's threads for some seconds, in which it should be at work.
 * @returns null if its processes can't be seen
 * @throws Error if the helper could not run
 */
export async function countThreads(
  tools: Pick<Tools, "inspectProcesses">,
  containerId: string,
  signal?: AbortSignal,
): Promise<ThreadUse | null> {
  return threadsIn(await tools.inspectProcesses(WATCH, [containerId], signal));
}

/** What a helper printed. Names are untrusted text, of which nothing is kept. */
function threadsIn(printed: string): ThreadUse | null {
  const ticks = { B: new Map<string, number>(), E: new Map<string, number>() };
  const counters = { B: new Map<string, number>(), E: new Map<string, number>() };
  const processes = new Map<string, { readonly names: readonly string[]; readonly libraries: Set<string> }>();
  let snapshot: "B" | "E" = "B";
  let threads = 0;
  let mostThreads = 0;
  let looks: readonly number[] | null = null;
  for (const line of printed.split("\n")) {
    const [, mark = "", said = ""] = /^([A-Z]) ?(.*)$/.exec(line) ?? [];
    const [, thread, used] = /\/proc\/(\d+\/task\/\d+)\/stat:\d+ \(.*\) [A-Z]((?: -?\d+){12})$/.exec(line) ?? [];
    const [, pid = "", library = ""] = /\/proc\/(\d+)\/maps:(\S+)$/.exec(line) ?? [];
    const [, counter, value] = /^(nr_periods|nr_throttled) (\d+)$/.exec(line) ?? [];
    if (counter !== undefined) counters[snapshot].set(counter, Number(value));
    else if (thread !== undefined && used !== undefined) ticks[snapshot].set(thread, ticksOf(used));
    else if (library !== "") processes.get(pid)?.libraries.add(library);
    else if (mark === "B" || mark === "E") snapshot = mark;
    else if (mark === "T") {
      threads = Number(said);
      mostThreads = Math.max(mostThreads, threads);
    } else if (mark === "R") looks = said.split(" ").filter(Boolean).map(Number);
    else if (mark === "P") {
      const [, of = "", exe = "", name = ""] = /^(\d+) ([^/]*)\/(.*)$/.exec(said) ?? [];
      processes.set(of, { names: [exe.replace(/ \(deleted\)$/, ""), name], libraries: new Set() });
    }
  }
  if (looks === null || threads === 0) return null;
  // A thread that began meanwhile is only at the end; of too many threads also one that was left out at the start.
  const fallback = mostThreads > MAX_THREADS ? null : 0;
  const used = [...ticks.E].map(([thread, end]) => ({ thread, ticks: end - (ticks.B.get(thread) ?? fallback ?? end) }));
  const busiest = used.reduce((a, b) => (b.ticks > a.ticks ? b : a), { thread: "", ticks: 0 });
  const enough = Math.max(MIN_TICKS, COMPUTING_SHARE * busiest.ticks);
  const busyLooks = looks.filter((count) => count > 0).toSorted((a, b) => a - b);
  const risen = (name: string) => (counters.E.get(name) ?? Number.NaN) - (counters.B.get(name) ?? Number.NaN);
  const names = [...processes.values()].flatMap((each) => each.names);
  return {
    threads,
    computing: used.filter((each) => each.ticks >= enough).length,
    runnable: busyLooks[Math.ceil(USUAL_SHARE * busyLooks.length) - 1] ?? 0,
    mostRunnable: Math.max(0, ...looks),
    looks: looks.length,
    throttledRatio: throttledRatio(risen("nr_periods"), risen("nr_throttled")),
    knob: knobOf(names, processes.get(busiest.thread.split("/")[0] ?? "")),
  };
}

/** Null if they were not read, or are too few to tell. */
function throttledRatio(periods: number, throttled: number): number | null {
  return periods >= MIN_PERIODS ? Math.min(1, Math.max(0, throttled / periods)) : null;
}

/** User and system time are the last two. */
function ticksOf(fields: string): number {
  const [user = 0, system = 0] = fields.split(" ").slice(-2).map(Number);
  return user + system;
}

/** What sets the number of threads, by the names of the processes and the busiest one's libraries. */
function knobOf(
  names: readonly string[],
  busiest: { readonly names: readonly string[]; readonly libraries: ReadonlySet<string> } | undefined,
): ThreadKnob {
  // It computes in a process of another name, to which it passes its own number.
  if (names.includes("ollama")) return "ollama";
  if (names.some((name) => /^vllm/i.test(name))) return "vllm";
  if (busiest?.names.includes("llama-server")) return "llama-server";
  const has = (...libraries: readonly string[]) => libraries.some((each) => busiest?.libraries.has(each));
  // It ignores the environment, so with torch in the same process there are two.
  if (has("onnxruntime")) return has("libtorch_cpu") ? "unknown" : "onnxruntime";
  if (has("libtorch_cpu")) return "torch";
  // The libraries of llama.cpp load that of OpenMP and pass it their own number.
  if (has("libggml", "llama-addon")) return "llama-library";
  if (has("libgomp", "libiomp5", "libomp")) return "openmp";
  return has("openblas") ? "openblas" : "unknown";
}
