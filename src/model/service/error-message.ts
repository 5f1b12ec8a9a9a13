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
  return known.find((each) => typeof each === "string") ?? null;
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
