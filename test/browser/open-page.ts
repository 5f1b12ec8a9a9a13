import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { findChromium } from "../support/chromium.ts";

/** A report in a browser, and whatever the browser had to say of it. */
export interface OpenPage extends AsyncDisposable {
  readonly page: Page;
  /** Errors, warnings, dialogs and addresses that the page asked for beside itself. */
  readonly complaints: readonly string[];
}

/** Starts the machine's browser. @throws Error where there is none */
export async function startBrowser(): Promise<Browser> {
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error("there is no chromium");
  return await chromium.launch({ executablePath });
}

/**
 * Opens a page from a file, as a reader would, and waits until its charts are drawn.
 * @param before runs in the browser before the page's own script does
 */
export async function openPage(
  browser: Browser,
  html: string,
  options: BrowserContextOptions = {},
  before: () => void = () => undefined,
): Promise<OpenPage> {
  const directory = mkdtempSync(join(tmpdir(), "report-"));
  const file = join(directory, "report.html");
  writeFileSync(file, html);
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  await context.addInitScript(before);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined);
  });
  const address = pathToFileURL(file).href;
  page.on("request", (request) => {
    if (request.url() !== address) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(address);
  if (options.javaScriptEnabled !== false) await page.waitForSelector("html[data-drawn]");
  return {
    page,
    complaints,
    async [Symbol.asyncDispose]() {
      await context.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** The cells of a table, row by row, as they read: a figure and its unit with a usual blank. */
export async function cellsOf(page: Page, table: string): Promise<string[][]> {
  return await page
    .locator(`${table} tbody tr`)
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim().replaceAll("\u00a0", " ") ?? "")),
    );
}
