import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Person, World } from "./known";

const root = join(import.meta.dirname, "../..");

export interface Served {
  readonly base: string;
  readonly world: World;
  /** The database's file, to be read beside the server. */
  readonly file: string;
  readonly stop: () => Promise<void>;
}

/** The built product over a world of its own, on a port of its own. `quietly`: what Next.js says of each call that makes no sense is not passed on. */
export async function serve(port: number, quietly = false): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), "gradient-security-"));
  const file = join(folder, "world.db");
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    DATABASE_URL: `file:${file}`,
    DEMO: "",
    PORT: String(port),
    // The world is told on the same stream as the log.
    LOG_LEVEL: "silent",
  };
  const made = spawnSync(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", join(import.meta.dirname, "world.ts")],
    { cwd: root, env, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  if (made.status !== 0) throw new Error("The world could not be made: see above.");
  const world: World = JSON.parse(made.stdout.trim().split("\n").at(-1) ?? "");
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "--port", String(port)], {
    cwd: root,
    env,
    stdio: ["ignore", "ignore", quietly ? "ignore" : "inherit"],
  });
  const base = `http://localhost:${port}`;
  await answers(base, child);
  const stop = async () => {
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  return { base, world, file, stop };
}

async function answers(base: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.`);
    const reply = await fetch(`${base}/api/health`).catch(() => null);
    if (reply?.ok === true) return;
    await wait(100);
  }
  throw new Error("The server does not answer.");
}

/** A page as the components that a browser asks for; the address must name the headers with which it does, and the first reply says how. */
export async function components(
  base: string,
  path: string,
  who: Person | null,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const init = { headers: { RSC: "1", ...headers } };
  const first = await send(base, path, who, init);
  const named = first.headers.get("location") ?? "";
  if (!/[?&]_rsc\b/.test(named)) return first;
  await first.text();
  const { pathname, search } = new URL(named, base);
  return send(base, `${pathname}${search}`, who, init);
}

/** One request as a browser of that person would send it; redirects are not followed. */
export function send(
  base: string,
  path: string,
  who: Person | null,
  { headers = {}, ...init }: RequestInit & { readonly headers?: Record<string, string> } = {},
): Promise<Response> {
  const cookie: Record<string, string> = who === null ? {} : { Cookie: who.cookie };
  return fetch(`${base}${path}`, { redirect: "manual", ...init, headers: { Origin: base, ...cookie, ...headers } });
}
