// The Python clients. run.sh makes an environment for each of them.
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { run, serve } from "./server.mjs";

const { graphql } = await serve();
const env = { PYTHONPATH: "python/generated", PYTHONDONTWRITEBYTECODE: "1" };

test("gql introspects, validates and pages", async () => {
  await run(".venv-gql/bin/python", ["python/with_gql.py", graphql]);
});

test("sgqlc makes classes of the introspection, and asks with them", async () => {
  const python = ".venv-sgqlc/bin/python";
  const generated = path.join(import.meta.dirname, "python/generated");
  await rm(generated, { recursive: true, force: true });
  await mkdir(generated);
  await run(python, ["-m", "sgqlc.introspection", graphql, "python/generated/schema.json"]);
  await run(python, ["-m", "sgqlc.codegen", "schema", "--docstrings", "python/generated/schema.json", "python/generated/readout_schema.py"]);
  await run(python, ["python/with_sgqlc.py", graphql], { env });
});
