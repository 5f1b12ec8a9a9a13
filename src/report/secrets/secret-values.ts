import type { Plan } from "../../model/plan.ts";
import { MIN_SECRET_LENGTH, type SecretPart } from "./secret-search.ts";

/*
 * Which of a plan's private values can be secrets, and which parts of them. A plain value is not a secret, and readers
 * often need it as a clue. A value is plain when it is
 * - a word of up to 16 letters or a short number (`production`, `300000`),
 * - a path (`/models/qwen.gguf`), a file's or a model's name (`Qwen/Qwen2.5-0.5B-Instruct`),
 * - an address without credentials (`http://cache:8080/v1`, `0.0.0.0:8080`),
 * unless its name says that it is a secret (`DB_PASSWORD=swordfish`, `--token swordfish`) or a part of it looks random.
 */

const PLAIN = /^(?:\p{Lu}?\p{Ll}{1,16}|\p{Lu}{1,16}|[\d.,]{1,8})$/u;
const SECRET_NAME = /key|token(?!iz|s$|s_)|secret|pass|pwd|credential|auth(?!or)|authori[sz]|private|salt/i;
/** Such a name refers to where a secret is stored, not to the secret. */
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

/** A commit or digest, as in the path of a cached model. */
const DIGEST = /\b(?:[\da-f]{40}|[\da-f]{64})\b/g;

/** Returns the parts of a plan that reports have to hide. */
export function partsOf({ target, service, experiments }: Plan): SecretPart[] {
  const variables = [...Object.entries(target.composed?.env ?? {}), ...Object.entries(target.env)];
  const env = variables.flatMap(([name, value]) => partsOfValue(name, value));
  const headers = Object.entries(service.headers).flatMap(([name, value]) => partsOfHeader(name, value));
  const words = (target.command ?? []).flatMap((word, index, all) => partsOfWord(word, optionIn(all[index - 1] ?? "")));
  const confidential = experiments.flatMap(({ parameters, confidential: names = [] }) => {
    const own = new Set(names);
    return Object.entries(parameters).flatMap(([name, value]) => (own.has(name) ? [whole(String(value))] : []));
  });
  return [...env, ...headers, ...words, ...confidential].filter(({ value }) => value.length >= MIN_SECRET_LENGTH);
}

function partsOfValue(name: string, value: string): SecretPart[] {
  const isSecret = SECRET_NAME.test(name) && !(PLACE_NAME.test(name) && isPlace(value));
  if (isSecret) return [...secret(value), ...partsOfAddress(value)];
  if (isPlain(name, value)) return [];
  const address = partsOfAddress(value);
  if (address.length > 0) return address;
  return secret(value);
}

/** Returns a secret, and its words if it has several. */
function secret(value: string): SecretPart[] {
  // A single word of a compound is too common to hide.
  if (!/[\s"',;{}]/.test(value)) return [{ value, inPieces: !COMPOUND.test(value) }];
  return [whole(value), ...value.split(/[\s"',;{}]+/).flatMap((word) => partsOfWord(word, ""))];
}

function whole(value: string): SecretPart {
  return { value, inPieces: false };
}

/** `Bearer k3y`: a service would quote the key alone. `Basic …` is a name and a password in base64. */
function partsOfHeader(name: string, value: string): SecretPart[] {
  const [scheme = "", ...rest] = value.split(/\s+/);
  if (rest.length === 0) return partsOfValue(name, value);
  const last = rest.at(-1) ?? "";
  const own = partsOfValue(name, last);
  if (!/^basic$/i.test(scheme)) return [whole(value), ...own];
  const decoded = Buffer.from(last, "base64").toString("utf8");
  return [whole(value), ...own, ...secret(decoded), ...secret(decoded.slice(decoded.indexOf(":") + 1))];
}

/** A word of a command line. @param option the option that it belongs to; empty for none */
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

/** Whether a value is a path or an address without credentials. */
function isPlace(value: string): boolean {
  if (PATH.test(value) || FILE.test(value)) return !looksRandom(value.replaceAll(DIGEST, ""));
  if (PLACE.test(value)) return true;
  return addressOf(value) !== null && partsOfAddress(value).length === 0;
}

function addressOf(value: string): URL | null {
  return /^[a-z][a-z\d+.-]*:\/\/[^\s]+$/i.test(value) ? URL.parse(value) : null;
}

/** Returns an address's credentials: its password, or its user name without one, its query values, and random-looking segments. */
function partsOfAddress(value: string): SecretPart[] {
  const url = addressOf(value);
  if (url === null) return [];
  const { username, password, searchParams, pathname, hash } = url;
  const user = password === "" ? [username] : [password, `${username}:${password}`];
  const query = [...searchParams].flatMap(([name, each]) =>
    isPlain(name, each) && !SECRET_NAME.test(name) ? [] : [each],
  );
  const segments = [...pathname.split("/"), hash.slice(1)].filter(looksRandom);
  return [...user.flatMap((each) => [each, decoded(each)]), ...query, ...segments]
    .filter((each) => each.length >= MIN_SECRET_LENGTH)
    .map((each) => ({ value: each, inPieces: true }));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether a text has 16 or more consecutive letters and digits, with at least three of each. */
function looksRandom(text: string): boolean {
  return (text.match(/[A-Za-z\d]{16,}/g) ?? []).some(
    (run) => (run.match(/\d/g) ?? []).length >= 3 && (run.match(/[A-Za-z]/g) ?? []).length >= 3,
  );
}
