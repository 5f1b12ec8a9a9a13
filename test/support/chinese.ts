import { sentenceOf, withoutEnd } from "../../src/report/messages/parts.ts";

/** Words that a Chinese engineer writes in Latin letters. Names of experiments, inputs and services are not among them. */
const LATIN =
  /\b(?:P50|P95|P99|CPU|GPU|NVIDIA|PID|HTTPS|HTTP|TLS|IPv[46]|UTC|URL|SIGTERM|SIGKILL|Docker Desktop|Docker Engine|Docker Compose|Docker|Podman|Kubernetes|Swarm|Linux|root|sudo|rootless|systemd|Ubuntu|GitHub Actions|github\.com|ghe\.com|GITHUB_\w+|Qwen|apt-get|fork|swap|shell|token|steal|fsync|netem|cgroup|io\.max|blkio\.throttle|stress-ng|worker|Compose|compose|backlog|init|uvicorn|gunicorn|Starlette|FastAPI|Node|Go|Flask|torch|vLLM|Hugging Face|Python|CRLF|LF|musl|MB|llama-server|llama\.cpp|buildx|Dockerfile|GGUF|safetensors|JSON|POST|GET|glibc|autoheal|Retry-After|RestartCount|StartedAt|JavaScript|result\.json|report\.html|[\w-]+\.md#[\w-]+|ms|s|KiB|MiB|GiB|MiB\/s|KiB\/s|[45]xx|v[12]|GitHub|Action|API|SSH|PEM|YAML|UTF-8|ASCII|Debian|ONNX Runtime|OpenMP)\b/g;

/** Returns every text of a value, and the names in it. */
function foreignIn(value: unknown): string[] {
  if (typeof value === "string") return [...value.split(/\n| became /), value, value.replace(/^after /, "")];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(foreignIn);
}

/** What is wrong with the Chinese of a text, apart from code and from the texts of other programs that it quotes. */
export function textsIn(
  text: string,
  foreign: unknown,
): { readonly words: readonly string[]; readonly marks: readonly string[]; readonly joints: readonly string[] } {
  const quoted = foreignIn(foreign).flatMap((each) => [each.trim(), withoutEnd(each), sentenceOf(each)]);
  const names = [...new Set(quoted)]
    .map((each) => each.replaceAll(/\s+/g, " "))
    .filter((each) => /\p{L}/u.test(each))
    .toSorted((a, b) => b.length - a.length);
  const oneLine = text.replaceAll(/\s+/g, " ");
  const own = names
    .reduce((rest, each) => rest.replaceAll(new RegExp(`(?<!\\w)${escaped(each)}(?!\\w)`, "g"), "1"), oneLine)
    .replaceAll(/`[^`]*`/g, "1")
    .replaceAll(LATIN, "1");
  return {
    words: own.match(/[A-Za-z][A-Za-z'-]+/g) ?? [],
    marks: own.match(/\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}|\.$/gu) ?? [],
    joints: own.match(/\p{Script=Han}[\w≥≤]|[\w%]\p{Script=Han}|[，。：；、（）] | [，。：；、（）]/gu) ?? [],
  };
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
