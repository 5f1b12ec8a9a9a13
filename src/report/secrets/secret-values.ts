import type { Plan } from "../../model/plan.ts";
import { type SecretPart, SHORTEST_SECRET } from "./secret-search.ts";

/*
 * Which of a plan's private values can be secrets, and which part of each. A value is plain, and the clue that a person
 * needs as often as not, when it is
 * - a word of up to 16 letters or a short number (`production`, `300000`),
 * - a path (`/models/qwen.gguf`), a file's or a model's name (`Qwen/Qwen2.5-0.5B-Instruct`),
 * - an address without credentials (`http://cache:8080/v1`, `0.0.0.0:8080`),
 * unless its name says that it is a secret (`DB_PASSWORD=swordfish`, `--token swordfish`) or a part of it looks as if it
 * were drawn at random.
 */

const PLAIN = /^(?:\p{Lu}?\p{Ll}{1,16}|\p{Lu}{1,16}|[\d.,]{1,8})$/u;
const SECRET_NAME = /key|token(?!iz|s$|s_)|secret|pass|pwd|credential|auth(?!or)|authori[sz]|private|salt/i;
/** What is called so is where a secret can be found, not the secret. */
const PLACE_NAME = /(?:file|path|dir|directory|location|url|uri|endpoint|host|addr|address)$/i;
const MODEL_NAME = /model|tokenizer|lora|adapter|repo|checkpoint|weights|quant|backend|device|dtype|version|^-m$/i;

const PATH = /^(?:~|\.{1,2})?(?:\/[\w.@+:~,=-]+)+\/?$/;
const FILE =
  /^[\w./@+~-]+\.(?:gguf|ggml|safetensors|onnx|bin|pth?|json|ya?ml|toml|txt|conf|py|m?js|ts|sh|pem|crt|sock)$/i;
const MODEL = /^[\w.-]+(?:[/:@][\w.-]+)*$/;
const REPOSITORY = /^[A-Za-z][\w.-]*\/[A-Za-z][\w.-]*$/;
const PLACE = /^[a-z\d.-]+:\d{1,5}$/i;
const OPTION = /^--?[A-Za-z][A-Za-z-]*$/;
/** `vllm.entrypoints.openai.api_server`, `main:app` */
const COMPOUND = /^[A-Za-z]{1,16}(?:[.:_/-][A-Za-z]{1,16})*$/;

/** A commit or a digest, as a path to a stored model has it. */
const DIGEST = /\b(?:[\da-f]{40}|[\da-f]{64})\b/g;

/** What a report has to hide of a plan. */
export function partsOf({ target, service, experiments }: Plan): SecretPart[] {
  const env = Object.entries(target.env).flatMap(([name, value]) => partsOfValue(name, value));
  const headers = Object.entries(service.headers).flatMap(([name, value]) => partsOfHeader(name, value));
  const words = (target.command ?? []).flatMap((word, index, all) => partsOfWord(word, optionIn(all[index - 1] ?? "")));
  const confidential = experiments.flatMap(({ parameters, confidential: names = [] }) => {
    const own = new Set(names);
    return Object.entries(parameters).flatMap(([name, value]) => (own.has(name) ? [whole(String(value))] : []));
  });
  return [...env, ...headers, ...words, ...confidential].filter(({ value }) => value.length >= SHORTEST_SECRET);
}

function partsOfValue(name: string, value: string): SecretPart[] {
  const isSecret = SECRET_NAME.test(name) && !(PLACE_NAME.test(name) && isPlace(value));
  if (isSecret) return [...secret(value), ...partsOfAddress(value)];
  if (isPlain(name, value)) return [];
  const address = partsOfAddress(value);
  if (address.length > 0) return address;
  return secret(value);
}

/** A secret of its own, and what stands in it, where it is more than one word. */
function secret(value: string): SecretPart[] {
  // Of words that are joined, a single one can be anybody's.
  if (!/[\s"',;{}]/.test(value)) return [{ value, inPieces: !COMPOUND.test(value) }];
  return [whole(value), ...value.split(/[\s"',;{}]+/).flatMap((word) => partsOfWord(word, ""))];
}

function whole(value: string): SecretPart {
  return { value, inPieces: false };
}

/** `Bearer k3y`: the key alone is what a service would quote. `Basic …` is a name and a password in base64. */
function partsOfHeader(name: string, value: string): SecretPart[] {
  const [scheme = "", ...rest] = value.split(/\s+/);
  if (rest.length === 0) return partsOfValue(name, value);
  const last = rest.at(-1) ?? "";
  const own = partsOfValue(name, last);
  if (!/^basic$/i.test(scheme)) return [whole(value), ...own];
  const decoded = Buffer.from(last, "base64").toString("utf8");
  return [whole(value), ...own, ...secret(decoded), ...secret(decoded.slice(decoded.indexOf(":") + 1))];
}

/** A word of a command line. @param option the one that it belongs to; empty for none */
function partsOfWord(word: string, option: string): SecretPart[] {
  if (OPTION.test(word)) return [];
  const [, name, value = ""] = /^(-{0,2}[A-Za-z_][\w.-]*)=(.*)$/s.exec(word) ?? [];
  if (name !== undefined) return partsOfValue(name, value);
  if (/\s/.test(word) && !SECRET_NAME.test(option)) return partsOfScript(word);
  return option === "" && COMPOUND.test(word) ? [] : partsOfValue(option, word);
}

function partsOfScript(script: string): SecretPart[] {
  const words = script.split(/[\s"';|&<>()]+/);
  return words.flatMap((word, index) => partsOfWord(word, optionIn(words[index - 1] ?? "")));
}

function optionIn(word: string): string {
  return word.startsWith("-") && !word.includes("=") ? word : "";
}

function isPlain(name: string, value: string): boolean {
  if (PLAIN.test(value) || isPlace(value)) return true;
  const isModel = (MODEL_NAME.test(name) && MODEL.test(value)) || REPOSITORY.test(value);
  return isModel && !looksRandom(value.replaceAll(DIGEST, ""));
}

/** A path or an address that gives nothing away. */
function isPlace(value: string): boolean {
  if (PATH.test(value) || FILE.test(value)) return !looksRandom(value.replaceAll(DIGEST, ""));
  if (PLACE.test(value)) return true;
  return addressOf(value) !== null && partsOfAddress(value).length === 0;
}

function addressOf(value: string): URL | null {
  return /^[a-z][a-z\d+.-]*:\/\/[^\s]+$/i.test(value) ? URL.parse(value) : null;
}

/** What gives access in an address: its password, or the name in its place, values behind the question mark, and what looks random. */
function partsOfAddress(value: string): SecretPart[] {
  const url = addressOf(value);
  if (url === null) return [];
  const { username, password, searchParams, pathname, hash } = url;
  const user = password === "" ? [username] : [password, `${username}:${password}`];
  const asked = [...searchParams].flatMap(([name, each]) =>
    isPlain(name, each) && !SECRET_NAME.test(name) ? [] : [each],
  );
  const segments = [...pathname.split("/"), hash.slice(1)].filter(looksRandom);
  return [...user.flatMap((each) => [each, decoded(each)]), ...asked, ...segments]
    .filter((each) => each.length >= SHORTEST_SECRET)
    .map((each) => ({ value: each, inPieces: true }));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Letters and digits on end, mixed, longer than a name has them. */
function looksRandom(text: string): boolean {
  return (text.match(/[A-Za-z\d]{16,}/g) ?? []).some(
    (run) => (run.match(/\d/g) ?? []).length >= 3 && (run.match(/[A-Za-z]/g) ?? []).length >= 3,
  );
}
