import type { Plan } from "../core/plan.ts";

/*
 * What a report hides. The values of the target's environment, the words of its command, the values of the requests'
 * headers and a fault's confidential parameters are private: wherever one turns up (a service may quote it in an error),
 * `***` stands in its place, also where only its beginning is left of
 * it before the "…" of a cut text.
 *
 * Not hidden is what would blot out plain facts:
 * - what is shorter than six characters;
 * - a plain word of up to 16 letters or a short number (`production`, `300000`), unless its name says that it is a secret
 *   (`DB_PASSWORD=swordfish`, `--token swordfish`);
 * - our own names, wherever they stand as whole words: the images' references, the path, the kinds of the faults, the
 *   names of phases. `MODEL_NAME=qwen-allinone` leaves the image `qwen-allinone:1` readable.
 */

const SHORTEST_SECRET = 6;
const PLAIN = /^(?:\p{Lu}?\p{Ll}{1,16}|\p{Lu}{1,16}|[\d.,]{1,8})$/u;
const SECRET_NAME = /key|token|secret|pass|pwd|credential|auth|private|salt/i;
const CUT = "…";

/** Hides the plan's private values in a text. */
export type Hide = (raw: string) => string;

/** @param ownNames further names that a report prints as they are */
export function hiderOf(plan: Plan, ownNames: readonly string[] = []): Hide {
  const secrets = secretsOf(plan);
  if (secrets.length === 0) return (raw) => raw;
  const any = new RegExp(secrets.map((each) => literal(each)).join("|"), "gu");
  const own = ownNamesOf(plan, ownNames);
  return (raw) => {
    const text = raw.toWellFormed();
    const named = own === null ? [] : [...text.matchAll(own)].map(({ 0: name, index }) => [index, index + name.length]);
    const whole = text.replace(any, (secret, from: number) => {
      const inName = named.some(([start = 0, end = 0]) => start <= from && from + secret.length <= end);
      return inName ? secret : "***";
    });
    return hideBeginnings(whole, secrets);
  };
}

/** As they may stand in a text: plain, in a JSON string, in an address. Longest first, so that one which contains another goes whole. */
function secretsOf({ target, service, faults }: Plan): string[] {
  const words = target.command ?? [];
  const confidential = faults.flatMap(({ parameters, confidential: names = [] }) =>
    Object.entries(parameters).flatMap(([name, value]) => (names.includes(name) ? [String(value)] : [])),
  );
  const named: (readonly [name: string, value: string])[] = [
    ...Object.entries(target.env),
    ...confidential.map((value): readonly [string, string] => ["secret", value]),
    // `Bearer k3y`: the key alone is what a service would quote.
    ...Object.entries(service.headers).flatMap(([name, value]): (readonly [string, string])[] => [
      [name, value],
      [name, value.split(/\s+/).at(-1) ?? ""],
    ]),
    ...words.flatMap((word, index): (readonly [string, string])[] => {
      const [, name = "", value = ""] = /^([^=]*)=(.*)$/s.exec(word) ?? [];
      const before = words[index - 1] ?? "";
      return [
        [before.startsWith("-") && !before.includes("=") ? before : "", word],
        [name, value],
      ];
    }),
  ];
  const values = named
    .filter(([name, value]) => value.length >= SHORTEST_SECRET && (!PLAIN.test(value) || SECRET_NAME.test(name)))
    .map(([, value]) => value.toWellFormed());
  const forms = values.flatMap((value) => [value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value)]);
  return [...new Set(forms)].toSorted((a, b) => b.length - a.length);
}

function ownNamesOf({ target, baseline, faults }: Plan, more: readonly string[]): RegExp | null {
  const kinds = faults.flatMap(({ kind, name }) => [kind, name]);
  const names = [
    target.image,
    baseline?.image ?? "",
    target.predictPath,
    "steady-state",
    "steady state",
    ...kinds,
    ...more,
  ]
    .filter((name) => name.length >= SHORTEST_SECRET)
    .toSorted((a, b) => b.length - a.length);
  const alternatives = names.map((name) => literal(name.toWellFormed())).join("|");
  return names.length === 0 ? null : new RegExp(`(?<![\\w-])(?:${alternatives})(?![\\w-])`, "gu");
}

/** Details are cut before they get here, and a cut may go through a secret. */
function hideBeginnings(text: string, secrets: readonly string[]): string {
  const [last = "", ...cutFromBehind] = text.split(CUT).toReversed();
  return [last, ...cutFromBehind.map((piece) => withoutBeginning(piece, secrets))].toReversed().join(CUT);
}

function withoutBeginning(piece: string, secrets: readonly string[]): string {
  const longest = Math.max(0, ...secrets.map((secret) => beginningAtEnd(piece, secret)));
  return longest === 0 ? piece : `${piece.slice(0, -longest)}***`;
}

/** How long a beginning of the secret the text ends in; 0 for one too short to tell. */
function beginningAtEnd(text: string, secret: string): number {
  for (let length = Math.min(secret.length, text.length); length >= SHORTEST_SECRET; length -= 1) {
    if (text.endsWith(secret.slice(0, length))) return length;
  }
  return 0;
}

/** A text as a pattern that matches nothing else. */
function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
