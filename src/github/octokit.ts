/** GitHub's API by its address, as in `https://api.github.com`. Nothing is asked yet. */
export async function connectOctokit(token: string, apiUrl: string) {
  // Loaded here: its import reads the event file and may throw, and only a run that asks GitHub should pay for it.
  const { getOctokit } = await import("@actions/github");
  const baseUrl = apiUrl.replace(/\/+$/, "");
  return getOctokit(token, { baseUrl, log: SILENT, request: { fetch: await fetchThrough(baseUrl) } });
}

/** An octokit logs for itself, even where a request is one of many tries. */
export const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/**
 * Asks over HTTP/1.1, and through the proxy that the runner was given for this address. Which agent the toolkit's own
 * fetch would take, and with it which protocol, hangs on what else the process has loaded before.
 */
async function fetchThrough(baseUrl: string) {
  const [{ getProxyUrl }, { Agent, fetch, ProxyAgent }] = await Promise.all([
    import("@actions/http-client/lib/proxy"),
    import("undici"),
  ]);
  const proxy = getProxyUrl(new URL(baseUrl));
  const dispatcher =
    proxy === undefined ? new Agent({ allowH2: false }) : new ProxyAgent({ uri: proxy.href, allowH2: false });
  return async (url: string, options: object) => await fetch(url, { ...options, dispatcher });
}

function ignore(): void {}
