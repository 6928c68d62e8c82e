// GraphiQL for those who do not see or point: axe finds nothing serious, in light and in dark.
import axe from "axe-core";
import assert from "node:assert/strict";
import { test } from "node:test";
import { serve } from "../server.mjs";
import { browse, named, open } from "./page.mjs";

const { graphiql } = await serve();
const browser = await browse();

// What the page can look like, each as the step that leads there from the one before.
const states = {
  "as it opens": async () => {},
  "after a query": async (page) => {
    await named(page, /^Execute query/).click();
    await page.locator(".result-window .CodeMirror-line", { hasText: "data" }).waitFor();
  },
  "with variables": async (page) => {
    await named(page, "Variables").click();
  },
  "with the documentation": async (page) => {
    await named(page, "Show Documentation Explorer").click();
    await page.locator(".graphiql-doc-explorer").getByText("All Schema Types").waitFor();
  },
  "with the documentation of a type": async (page) => {
    await page.locator(".graphiql-doc-explorer").getByRole("link", { name: "Query", exact: true }).click();
    await page.locator(".graphiql-doc-explorer").getByText("every fact tied to the words").waitFor();
  },
  "with the history": async (page) => {
    await named(page, "Show History").click();
    await page.locator(".graphiql-history").waitFor();
  },
  "with the settings": async (page) => {
    await named(page, "Open settings dialog").click();
    await page.getByRole("dialog").waitFor();
  },
  "with the short keys": async (page) => {
    await page.keyboard.press("Escape");
    await named(page, "Open short keys dialog").click();
    await page.getByRole("dialog").getByText("Merge fragments").waitFor();
  },
  "with a suggestion": async (page) => {
    await page.keyboard.press("Escape");
    await named(page, "New tab").click();
    await page.locator(".graphiql-query-editor .CodeMirror").click();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("{ corp", { delay: 30 });
    await page.locator(".CodeMirror-hint").first().waitFor();
  },
};

// Runs in the page, until its content has not changed for so long: axe measures what fades in as it is just then, and
// loses what is drawn anew, as the editor does half a second after the last key.
function still(milliseconds) {
  return new Promise((resolve) => {
    const wait = () => setTimeout(() => (observer.disconnect(), resolve()), milliseconds);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = wait();
    });
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
    let timer = wait();
  });
}

for (const colorScheme of ["light", "dark"]) {
  const { page } = await open(browser, graphiql, { colorScheme, reducedMotion: "reduce" });
  await page.evaluate(axe.source);
  for (const [name, reach] of Object.entries(states)) {
    test(`${colorScheme}, ${name}`, async () => {
      await reach(page);
      await page.evaluate(still, 700);
      const { violations } = await page.evaluate(() => window.axe.run());
      const bad = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      const said = bad.map(({ id, impact, help, nodes }) => {
        const places = nodes.slice(0, 3).map(({ target, any }) => `${target.join(" ")}: ${any[0]?.message ?? help}`);
        return `${impact}, ${id}, ${nodes.length} times: ${places.join("; ")}`;
      });
      assert.deepEqual(said, []);
    });
  }
}
