// GraphiQL in Debian's Chromium, with all that it asks for and complains about written down.
import { chromium } from "playwright-core";
import { after } from "node:test";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Starts the browser, and stops it after the tests of the file that calls this. */
export async function browse() {
  const browser = await chromium.launch({
    executablePath,
    // No name leads anywhere, so that the page is seen as where there is no network.
    args: ["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
  });
  after(() => browser.close());
  return browser;
}

/** Opens the page as someone who was never there, and waits for the schema. */
export async function open(browser, url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const requests = [];
  const complaints = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("requestfailed", (request) => complaints.push(`${request.url()} failed: ${request.failure()?.errorText}`));
  page.on("response", (response) => response.status() >= 400 && complaints.push(`${response.url()}: ${response.status()}`));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  const schema = page.waitForResponse((response) => response.url().endsWith("/graphql"));
  await page.goto(url);
  await schema;
  await page.locator(".graphiql-query-editor .CodeMirror").waitFor();
  return { page, requests, complaints };
}

export const named = (page, name) => page.getByRole("button", { name });
