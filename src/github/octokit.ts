/** A client of GitHub's API. Sends nothing yet. @param apiUrl as in `https://api.github.com` */
export async function connectOctokit(token: string, apiUrl: string) {
  // Loaded here: its import reads the event file and may throw, and only a run that calls GitHub should pay for it.
  const { getOctokit } = await import("@actions/github");
  const baseUrl = apiUrl.replace(/\/+$/, "");
  return getOctokit(token, { baseUrl, log: SILENT, request: { fetch: await fetchThrough(baseUrl) } });
}

/** Octokit would log every failed attempt, also one that is tried again. */
export const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/**
 * A fetch over HTTP/1.1, through the runner's proxy where one is set for this address. The toolkit's own fetch would use
 * the process-wide agent: which one that is, and whether it speaks HTTP/2, depends on what was loaded before.
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
