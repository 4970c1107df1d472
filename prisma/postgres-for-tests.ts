import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";

/** A PostgreSQL server of one's own, on a socket in a folder of its own, gone after `stop`. */
export interface TestPostgres {
  /** Where its database of this name is. */
  readonly url: (name: string) => string;
  /** Makes an empty database and says where it is. */
  readonly createDatabase: (name: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** The folder of PostgreSQL's programs, the newest that is installed; null where none is. */
export function postgresPrograms(): string | null {
  const installed = "/usr/lib/postgresql";
  if (!existsSync(installed)) return null;
  const versions = readdirSync(installed).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => `${installed}/${version}/bin`).find((bin) => existsSync(`${bin}/initdb`)) ?? null;
}

export async function startPostgres(bin: string): Promise<TestPostgres> {
  const folder = mkdtempSync(`${tmpdir()}/postgres-`);
  const user = unprivileged();
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid);
  const options = { cwd: folder, stdio: "ignore" as const, env: { ...process.env, LC_ALL: "C.UTF-8" }, ...user };
  const data = `${folder}/data`;
  execFileSync(`${bin}/initdb`, ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"], options);
  const server = spawn(
    `${bin}/postgres`,
    // Nothing in a test outlives the machine: no syncing. The socket alone listens, so no port is taken.
    ["-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=200"],
    options,
  );
  const url = (name: string) => `postgresql://postgres@localhost/${name}?host=${encodeURIComponent(folder)}`;
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill("SIGQUIT");
      await once(server, "exit");
    }
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; !(await answers(url("postgres"))); tries += 1) {
    if (tries === 300 || server.exitCode !== null) {
      await stop();
      throw new Error("PostgreSQL for the tests did not start.");
    }
    await wait(100);
  }
  const createDatabase = async (name: string) => {
    await createPostgresDatabase(url("postgres"), name);
    return url(name);
  };
  return { url, createDatabase, stop };
}

/** Makes a database beside the one at `url`: empty, or with all that `template` holds, to which nobody is connected. */
export async function createPostgresDatabase(url: string, name: string, template = "template1"): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${pg.escapeIdentifier(template)}`);
  await client.end();
}

/** PostgreSQL refuses to run as root: there, another user runs it. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((flag) => Number(spawnSync("id", [flag, name], { encoding: "utf8" }).stdout));
    if (uid !== undefined && gid !== undefined && uid > 0) return { uid, gid };
  }
  throw new Error("PostgreSQL for the tests needs a user that is not root.");
}

async function answers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString });
  try {
    await client.connect();
    await client.query("SELECT 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
