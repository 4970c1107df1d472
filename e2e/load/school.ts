import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { z } from "zod";

export const root = join(import.meta.dirname, "../..");

const task = z.object({
  question: z.string(),
  part: z.string(),
  /** The right answer to this student's variant. */
  key: z.string(),
});

const pupil = z.object({
  userId: z.string(),
  email: z.string(),
  cookie: z.string(),
  /** Their attempt at the school's quiz; empty where none was begun for them. */
  attemptId: z.string(),
  tasks: z.array(task),
});

export const school = z.object({
  courseId: z.string(),
  quizId: z.string(),
  password: z.string(),
  teacher: z.string(),
  pupils: z.array(pupil),
});

export const schoolPlan = z.object({
  students: z.number(),
  kind: z.enum(["homework", "exam"]),
  /** Seconds from now until the quiz closes. */
  closesIn: z.number(),
  attemptsAllowed: z.number().nullable(),
  /** Whether every student has begun. */
  begun: z.boolean(),
});

export type Task = z.infer<typeof task>;
export type Pupil = z.infer<typeof pupil>;
export type School = z.infer<typeof school>;
export type SchoolPlan = z.infer<typeof schoolPlan>;

export const usualPlan: SchoolPlan = {
  students: 100,
  kind: "homework",
  closesIn: 24 * 3600,
  attemptsAllowed: null,
  begun: true,
};

/** Runs a script of this folder with the product's server side, and reads the JSON of its last line. */
export async function run(script: string, databaseUrl: string, given: unknown): Promise<unknown> {
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", join(import.meta.dirname, script)],
    {
      cwd: root,
      env: { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: "error" },
      stdio: ["pipe", "pipe", "inherit"],
    },
  );
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += String(chunk);
  });
  child.stdin.end(JSON.stringify(given));
  await once(child, "close");
  if (child.exitCode !== 0) throw new Error(`${script} ended with ${child.exitCode}.`);
  const result: unknown = JSON.parse(said.trim().split("\n").at(-1) ?? "");
  return result;
}

/** Makes a migrated database with a course, a quiz of the course's four questions, and its students, signed in. */
export async function makeSchool(databaseUrl: string, plan: Partial<SchoolPlan> = {}): Promise<School> {
  return school.parse(await run("make-school.ts", databaseUrl, { ...usualPlan, ...plan }));
}
