// graphql-codegen's client preset, tsc --strict, and graphql-request: the way of most typed front-ends.
import { rm } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { run, serve } from "./server.mjs";

const here = path.join(import.meta.dirname, "codegen");
const { graphql } = await serve();
await rm(path.join(here, "generated"), { recursive: true, force: true });

test("types are generated, a program over them is right, and it runs", async () => {
  await run("graphql-codegen", ["--config", "codegen/codegen.config.mjs"]);
  await run("tsc", ["-p", "codegen"]);
  await run("node", ["codegen/generated/out/src/program.js", graphql]);
});
