// gql.tada: the schema as a type, and documents that the compiler alone checks.
import { rm } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { run, serve } from "./server.mjs";

const here = path.join(import.meta.dirname, "tada");
const { graphql } = await serve();
await rm(path.join(here, "generated"), { recursive: true, force: true });

test("the schema's type is generated, a program over it is right, and it runs", async () => {
  await run("gql.tada", ["generate-output", "--tsconfig", "tada/tsconfig.json"]);
  await run("tsc", ["-p", "tada"]);
  await run("node", ["tada/generated/out/src/program.js", graphql]);
});
