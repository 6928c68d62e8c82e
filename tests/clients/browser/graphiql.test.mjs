// GraphiQL as people use it: it opens without a network, runs its examples, completes and documents.
import assert from "node:assert/strict";
import { test } from "node:test";
import { serve } from "../server.mjs";
import { browse, named, open } from "./page.mjs";

const { origin, graphiql } = await serve();
const examples = await (await fetch(`${graphiql}/examples.json`)).json();
const { page, requests, complaints } = await open(await browse(), graphiql);

test("it has a tab for each example", async () => {
  assert.notEqual(examples.length, 0);
  const names = examples.map((query) => /^query (\w+)/m.exec(query)[1]);
  assert.deepEqual(await page.locator(".graphiql-tab-button").allTextContents(), names);
});

for (const [at, example] of examples.entries()) {
  const name = /^query (\w+)/m.exec(example)[1];

  test(`the example ${name} runs, and finds something`, async () => {
    await page.locator(".graphiql-tab-button").nth(at).click();
    // GraphiQL takes the name of the operation from the text a moment later.
    await page.waitForTimeout(300);
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === "POST", { timeout: 10_000 }),
      named(page, /^Execute query/).click(),
    ]);
    const { data, errors } = await answer.json();
    assert.equal(errors, undefined, JSON.stringify(errors));
    const empty = [];
    JSON.stringify(data, (key, value) => {
      if (key === "totalCount" && value === 0) empty.push(key);
      return value;
    });
    assert.deepEqual(empty, [], `a list of the example is empty: ${JSON.stringify(data)}`);
    assert.ok(Object.values(data).every((field) => field !== null), `a field of the example is null: ${JSON.stringify(data)}`);
    // As it is shown, not as it was sent.
    await page.locator(".result-window .CodeMirror-line", { hasText: Object.keys(data)[0] }).first().waitFor();
  });
}

test("a field is completed while it is typed", async () => {
  await named(page, "New tab").click();
  await page.locator(".graphiql-query-editor .CodeMirror").click();
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await page.keyboard.type("{ corp", { delay: 30 });
  const hint = page.locator(".CodeMirror-hint", { hasText: /^corpus$/ });
  await hint.waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".graphiql-query-editor .CodeMirror-line", { hasText: "corpus" }).waitFor();
});

test("the documentation shows the Query type, with its fields and their words", async () => {
  await named(page, "Show Documentation Explorer").click();
  const docs = page.locator(".graphiql-doc-explorer");
  await docs.getByRole("link", { name: "Query", exact: true }).click();
  await docs.getByText("Meetings, themes and stakeholders, every fact tied to the words it came from.").waitFor();
  await docs.getByRole("link", { name: "stakeholders", exact: true }).click();
  await docs.getByText("StakeholderConnection").waitFor();
});

// The last one, for the others are what could have asked or complained.
test("in all of this it asked no other host, and the browser had nothing to complain about", () => {
  assert.notEqual(requests.length, 0);
  assert.deepEqual(requests.filter((url) => !url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)), []);
  assert.deepEqual(complaints, []);
});
