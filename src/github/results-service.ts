/** The service that stores the artifacts and caches of a run. */
export interface ResultsService {
  readonly url: string;
  /** The runner gives it to every step. It is not the workflow's token, whose permissions don't apply here. */
  readonly token: string;
}

/** Why there is no such service: this is not a run of a workflow, or its server has none. */
export type NoService = "no-run" | "server";

/** Returns the service, or the reason why there is none. @param serverUrl as in `https://github.com` */
export function resultsService(serverUrl: string): ResultsService | { readonly none: NoService } {
  const { ACTIONS_RUNTIME_TOKEN: token = "", ACTIONS_RESULTS_URL: url = "" } = process.env;
  if (token === "" || url === "") return { none: "no-run" };
  return isGitHubsOwn(serverUrl) ? { url, token } : { none: "server" };
}

/** github.com, or an enterprise cloud such as `octo.ghe.com`. */
function isGitHubsOwn(serverUrl: string): boolean {
  return /^(?:github\.com|[\w.-]+\.ghe\.com)$/i.test(URL.parse(serverUrl)?.hostname ?? "");
}
