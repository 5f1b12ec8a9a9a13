import { which } from "@actions/io";
import { aptInstall } from "../../src/runner/apt.ts";

/** As Debian, Ubuntu's runners and Google call it. */
const NAMES = ["chromium", "google-chrome", "chromium-browser"];

/** Where a Chromium is on this machine; null where there is none. */
export async function findChromium(): Promise<string | null> {
  const found = await Promise.all(NAMES.map((name) => which(name)));
  return found.find((path) => path !== "") ?? null;
}

/** Before the tests that look at a page: a browser to look with. */
export async function setup(): Promise<void> {
  if ((await findChromium()) !== null) return;
  console.log("Installing chromium…");
  await aptInstall(["chromium"], console.log);
}
