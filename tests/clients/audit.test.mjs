// GraphQL over HTTP: the audits of graphql-http, those that the specification only recommends too.
import { serverAudits } from "graphql-http";
import assert from "node:assert/strict";
import { test } from "node:test";
import { serve } from "./server.mjs";

const { graphql } = await serve();
const audits = serverAudits({ url: graphql });

test("there are as many audits as there were", () => {
  assert.equal(audits.length, 61, "graphql-http has another number of audits; look at what is new, then change this");
});

for (const audit of audits) {
  test(`${audit.id} ${audit.name}`, async () => {
    const { status, reason, response } = await audit.fn();
    assert.equal(status, "ok", `${reason}; the server answered with ${response?.status} ${response?.headers.get("content-type")}`);
  });
}
