import { valueAt } from "./json-pointer.ts";

/** Enough of an error page: what it says stands at its beginning. Also a bound on the work. */
const MAX_PAGE = 4_096;

/**
 * What the body of an error says for itself: the message of a JSON document in the forms that services give it, of an HTML
 * page its title, as frameworks and proxies write them, and otherwise the body as it is. Hostile text.
 */
export function errorMessage(body: string): string {
  const page = body.slice(0, MAX_PAGE);
  if (/^\s*<(?:!doctype html|html)\b/i.test(page)) return pageTitle(page);
  return messageIn(parse(body)) ?? body;
}

/** What an error says for itself; null where it has none of the forms that services give it. */
export function messageIn(document: unknown): string | null {
  const known = ["/detail", "/message", "/error/message", "/error"].map((pointer) => valueAt(document, pointer));
  return known.find((each) => typeof each === "string") ?? null;
}

/** Without the status that titles begin with, which is known already: `502 Bad Gateway`. */
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
