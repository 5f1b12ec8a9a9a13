/** The service that keeps what a run leaves behind: its artifacts and its caches. */
export interface ResultsService {
  readonly url: string;
  /** The runner gives it to every step of a run. It is not the workflow's token, and no permission of that one counts. */
  readonly token: string;
}

/** The service, or why there is none. @param serverUrl as in `https://github.com` */
export function resultsService(serverUrl: string): ResultsService | { readonly none: string } {
  const { ACTIONS_RUNTIME_TOKEN: token = "", ACTIONS_RESULTS_URL: url = "" } = process.env;
  if (token === "" || url === "") return { none: "this is no run of GitHub Actions" };
  return isGitHubsOwn(serverUrl) ? { url, token } : { none: "only github.com and ghe.com have the service for it" };
}

/** github.com, and the clouds of enterprises, which are named `….ghe.com`. */
function isGitHubsOwn(serverUrl: string): boolean {
  return /^(?:github\.com|[\w.-]+\.ghe\.com)$/i.test(URL.parse(serverUrl)?.hostname ?? "");
}
