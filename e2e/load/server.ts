import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { serverOptions } from "../../scripts/server-options.mjs";
import { root } from "./school";

export interface Instance {
  readonly port: number;
  readonly process: ChildProcess;
  /** Milliseconds from its start until it served. */
  readonly servedAfter: number;
  /** What it has written on standard output so far: its log. */
  readonly said: () => string;
  /** Ends it, and says how long that took in milliseconds. */
  readonly end: (signal: "SIGKILL" | "SIGTERM") => Promise<number>;
}

/** The built product, as `npm start` serves it. */
export function startInstance(
  port: number,
  databaseUrl: string,
  settings: Readonly<Record<string, string>> = {},
  nodeOptions: readonly string[] = [],
): Promise<Instance> {
  const usual = { DATABASE_URL: databaseUrl, DEMO: "", LOG_LEVEL: "error" };
  return startNext(port, root, "/api/ready", { ...usual, ...settings }, nodeOptions);
}

/** A built Next.js of some folder; it serves once `probe` is answered well. */
export async function startNext(
  port: number,
  folder: string,
  probe: string,
  settings: Readonly<Record<string, string>>,
  nodeOptions: readonly string[] = [],
): Promise<Instance> {
  const taken = await fetch(`http://127.0.0.1:${port}${probe}`).then(
    () => true,
    () => false,
  );
  // Otherwise a server that was left behind would be measured, and answer for this one.
  if (taken) throw new Error(`Something serves on port ${port} already: stop it, or set PORT.`);
  const since = performance.now();
  const next = join(root, "node_modules/next/dist/bin/next");
  const child = spawn(
    process.execPath,
    [...serverOptions, ...nodeOptions, next, "start", folder, "--port", String(port), "--hostname", "127.0.0.1"],
    {
      cwd: folder,
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...settings },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += String(chunk);
  });
  // A test that fails in the middle leaves no server behind.
  const cleanUp = () => child.kill("SIGKILL");
  process.once("exit", cleanUp);
  const end = async (signal: "SIGKILL" | "SIGTERM"): Promise<number> => {
    const asked = performance.now();
    process.off("exit", cleanUp);
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      await once(child, "exit");
    }
    return performance.now() - asked;
  };
  for (let tries = 0; tries < 1200; tries += 1) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.`);
    const answer = await fetch(`http://127.0.0.1:${port}${probe}`).catch(() => null);
    if (answer?.ok === true)
      return { port, process: child, servedAfter: performance.now() - since, said: () => said, end };
    await wait(50);
  }
  await end("SIGKILL");
  throw new Error("The server did not serve within a minute.");
}
