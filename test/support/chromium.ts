import { which } from "@actions/io";
import { aptInstall } from "../../src/runner/apt.ts";
import { englishLog } from "./collected-progress.ts";

/** Program names on Debian, on Ubuntu's runners, and of Google's packages. */
const NAMES = ["chromium", "google-chrome", "chromium-browser"];

/** Returns the path of Chromium on this machine; null if missing. */
export async function findChromium(): Promise<string | null> {
  const found = await Promise.all(NAMES.map((name) => which(name)));
  return found.find((path) => path !== "") ?? null;
}

/** Global setup of the browser tests. */
export async function setup(): Promise<void> {
  if ((await findChromium()) !== null) return;
  console.log("Installing chromium…");
  await aptInstall(["chromium"], englishLog);
}
