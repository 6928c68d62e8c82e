// Runs the real binary over the sample records, on a port of its own and with an index that is thrown away.
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after } from "node:test";

const here = import.meta.dirname;
export const root = path.resolve(here, "../..");
export const schemaPath = path.join(root, "schema.graphql");

const binary = path.resolve(here, process.env.READOUT_BIN ?? "../../target/release/readout");
const patience = 60_000;

/** Starts the server, and stops it after the tests of the file that calls this. */
export async function serve() {
  const index = await mkdtemp(path.join(tmpdir(), "readout-clients-"));
  const records = path.join(root, "records");
  const child = spawn(binary, ["serve", "--records", records, "--index", index, "--listen", "127.0.0.1:0"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const gone = new Promise((resolve) => child.once("close", resolve));
  after(async () => {
    child.kill("SIGTERM");
    await gone;
    await rm(index, { recursive: true, force: true });
  });
  const origin = await address(child);
  return { origin, graphql: `${origin}/graphql`, graphiql: `${origin}/graphiql` };
}

// The port is free only once the server has taken it, so the server is asked which it took.
function address(child) {
  return new Promise((resolve, reject) => {
    let said = "";
    const late = setTimeout(
      () => reject(new Error(`${binary} said no address within ${patience / 1000} s; it said: ${said}`)),
      patience,
    );
    const fail = (message) => {
      clearTimeout(late);
      reject(new Error(message));
    };
    child.once("error", (error) =>
      fail(`${binary} cannot be started: ${error.message}; build it, or say in READOUT_BIN where it is`),
    );
    child.once("exit", (code) => fail(`${binary} ended with ${code} before it served; it said: ${said}`));
    child.stderr.setEncoding("utf8");
    child.stderr.on("data", (chunk) => {
      said += chunk;
      const found = /GraphQL:\s+(http:\/\/\S+)\/graphql\s/.exec(said);
      if (found) {
        clearTimeout(late);
        resolve(found[1]);
      }
    });
  });
}

/** Sends one document as a client without a library would. */
export async function post(url, body) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
    body: JSON.stringify(body),
  });
  return response.json();
}

/** Runs a tool of node_modules/.bin or of the path to its end; fails with all that it printed. */
export async function run(command, args, options = {}) {
  const child = spawn(command, args, {
    cwd: here,
    stdio: ["ignore", "pipe", "pipe"],
    ...options,
    env: { ...process.env, PATH: `${path.join(here, "node_modules/.bin")}:${process.env.PATH}`, ...options.env },
  });
  let printed = "";
  let stdout = "";
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
    printed += chunk;
  });
  child.stderr.on("data", (chunk) => (printed += chunk));
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) {
    throw new Error(`${command} ${args.join(" ")} ended with ${code}:\n${printed}`);
  }
  return stdout;
}

/** The contract, as text. */
export const schemaText = () => readFile(schemaPath, "utf8");
