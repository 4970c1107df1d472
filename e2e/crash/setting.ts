import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type Client, client } from "../load/client";
import { Ledger } from "../load/ledger";
import { makeSchool, type School, type SchoolPlan } from "../load/school";
import { type Instance, startInstance } from "../load/server";
import { Student } from "../load/student";

/** `HOLDING=long` runs the goals' full figures; `npm test` runs fewer rounds of the same. */
export const long = process.env["HOLDING"] === "long";

export interface Setting {
  readonly folder: string;
  readonly file: string;
  readonly url: string;
  readonly port: number;
  readonly school: School;
  readonly ledger: Ledger;
  readonly client: Client;
  readonly students: readonly Student[];
  /** Starts the product on this setting's database and port. */
  readonly start: (settings?: Readonly<Record<string, string>>) => Promise<Instance>;
}

/** A school in a SQLite file of its own, for the tests of one block. Gives the setting once they run. */
export function schoolSetting(plan: Partial<SchoolPlan>, where: () => string = temporaryFolder): () => Setting {
  let setting: Setting | undefined;
  beforeAll(async () => {
    const folder = where();
    const file = join(folder, "school.db");
    const url = `file:${file}`;
    const port = await freePort();
    const school = await makeSchool(url, plan);
    const ledger = new Ledger();
    const http = client(port);
    const students = school.pupils.map((pupil) => new Student(pupil, ledger, http));
    const start = (settings?: Readonly<Record<string, string>>) => startInstance(port, url, settings);
    setting = { folder, file, url, port, school, ledger, client: http, students, start };
  });
  afterAll(() => {
    setting?.client.close();
    if (setting !== undefined && where === temporaryFolder) rmSync(setting.folder, { recursive: true, force: true });
  });
  return () => {
    if (setting === undefined) throw new Error("The school is made before the tests.");
    return setting;
  };
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "holding-"));
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}

/** One of a list, drawn at random. */
export function anyOf<Value>(values: readonly Value[]): Value {
  const value = values[Math.floor(Math.random() * values.length)];
  if (value === undefined) throw new Error("There is nothing to choose from.");
  return value;
}
