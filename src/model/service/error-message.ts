import { valueAt } from "./json-pointer.ts";

/** Enough of an error page, because its message is at the beginning. Also limits the work. */
const MAX_PAGE = 4_096;

/**
 * Returns the message in the body of an error: the message of a JSON document in the forms that services use, the title
 * of an HTML page, as frameworks and proxies write them, and otherwise the body itself. Hostile text.
 */
export function errorMessage(body: string): string {
  const page = body.slice(0, MAX_PAGE);
  if (/^\s*<(?:!doctype html|html)\b/i.test(page)) return pageTitle(page);
  return messageIn(parse(body)) ?? body;
}

/** Returns the message of an error document; null if it has none of the forms that services use. */
export function messageIn(document: unknown): string | null {
  const known = ["/detail", "/message", "/error/message", "/error"].map((pointer) => valueAt(document, pointer));
  return known.find((each) => typeof each === "string") ?? validationMessage(document);
}

/** A part of the request that FastAPI rejected: where it is, and why. */
interface Rejection {
  readonly path: readonly string[];
  readonly why: string;
  readonly isMissing: boolean;
}

const MAX_REJECTIONS = 4;
const FIELD = /^[A-Za-z_][\w-]{0,39}$/;
const MAX_DEPTH = 3;

/**
 * Returns the fields of the body that FastAPI requires and the request did not have, as paths with dots; at most four, and
 * only of plain names, since the text is hostile.
 */
export function requiredFields(body: string): string[] {
  return rejections(parse(body))
    .filter(({ path: [part, ...names], isMissing }) => isMissing && part === "body" && isField(names))
    .map(({ path }) => path.slice(1).join("."));
}

function isField(names: readonly string[]): boolean {
  return names.length > 0 && names.length <= MAX_DEPTH && names.every((name) => FIELD.test(name));
}

/** `text: Field required`; null if the document is not a validation error. */
function validationMessage(document: unknown): string | null {
  const found = rejections(document);
  return found.length === 0
    ? null
    : found.map(({ path, why }) => `${path.slice(1).join(".") || path}: ${why}`).join("; ");
}

/** What FastAPI reports of a request that does not fit: a list of `{ type, loc, msg }`. */
function rejections(document: unknown): Rejection[] {
  const detail = valueAt(document, "/detail");
  if (!Array.isArray(detail)) return [];
  return detail.slice(0, MAX_REJECTIONS).flatMap((each: unknown): Rejection[] => {
    const [type, loc, why] = ["/type", "/loc", "/msg"].map((pointer) => valueAt(each, pointer));
    if (!Array.isArray(loc) || typeof why !== "string" || typeof type !== "string") return [];
    const path = loc.slice(0, MAX_DEPTH + 2).map((part: unknown) => (typeof part === "string" ? part : "#"));
    return [{ path, why, isMissing: type === "missing" || type === "value_error.missing" }];
  });
}

/** Removes the status at the beginning of titles such as `502 Bad Gateway`, because it is already known. */
function pageTitle(page: string): string {
  const [, title = ""] = /<title>([^<]*)/i.exec(page) ?? [];
  const words = title.trim() === "" ? page.replace(/<[^<>]*>?/g, " ") : title;
  return words.trim().replace(/^[45]\d\d(?=\s)\s*/, "");
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
