import { setTimeout as wait } from "node:timers/promises";
import { postForm } from "./actions";
import { classAtWork, outcome, type Work } from "./class-at-work";
import { type Client, client } from "./client";
import { hostileText } from "./hostile";
import { Ledger } from "./ledger";
import { openLoop, type Planned, percentile, type Timings } from "./open-loop";
import type { School } from "./school";
import { Student } from "./student";

/** Where a goal is measured. */
export interface Site {
  readonly school: School;
  readonly port: number;
  readonly seconds: number;
}

/** One line of the table. Times in milliseconds from the planned moment. */
export interface Line {
  readonly goal: string;
  readonly lane: string;
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly refused: number;
  readonly failed: number;
  readonly lag: number;
}

export interface Measured {
  readonly lines: readonly Line[];
  readonly ledger: Ledger;
}

export async function atWork(goal: string, site: Site, more: Partial<Work> = {}): Promise<Measured> {
  const ledger = more.ledger ?? new Ledger();
  return withClient(site, async (http) => {
    const plan = classAtWork({ school: site.school, ledger, client: http, seconds: site.seconds, ...more });
    return { lines: lines(goal, await openLoop(plan)), ledger };
  });
}

/** Goal R11: one answer in twenty is hostile. */
export function hostile(site: Site): Promise<Measured> {
  const ledger = new Ledger();
  let turn = 0;
  const text = () => {
    turn += 1;
    return turn % 20 === 0 ? hostileText(ledger.newText()) : undefined;
  };
  return atWork("R11 hostile answers", site, { ledger, text });
}

/** Goal R6: everybody starts within five seconds, and clicks twice. */
export function starts(site: Site): Promise<Measured> {
  const { school } = site;
  return withClient(site, async (http) => {
    const plan = school.pupils.flatMap(({ cookie }): Planned[] => {
      const at = Math.random() * site.seconds * 1000;
      const act = async () => {
        const page = `/en/courses/${school.courseId}/exams/${school.quizId}`;
        const fields = { quiz: school.quizId };
        const entry = "[locale]/courses/[course]/exams/[quiz]/actions.ts startExamHere";
        const reply = await postForm(http, entry, page, fields, { cookie, state: true });
        return reply.status === 200 && !reply.body.includes('"started"') ? "failed" : outcome(reply);
      };
      return [
        { at, lane: "start", act },
        { at: at + 150, lane: "start", act },
      ];
    });
    return { lines: lines("R6 synchronised start", await openLoop(plan)), ledger: new Ledger() };
  });
}

/** Goal R6b: everybody signs in within a minute, beside the saves of a class. */
export function signIns(site: Site): Promise<Measured> {
  const { school } = site;
  const ledger = new Ledger();
  return withClient(site, async (http) => {
    const signing = school.pupils.map(
      ({ email }): Planned => ({
        at: Math.random() * site.seconds * 1000,
        lane: "sign in",
        act: async () => {
          const fields = { email, password: school.password, returnTo: "/en/courses" };
          const reply = await postForm(http, "[locale]/login/actions.ts signInHere", "/en/login", fields, {
            state: true,
          });
          const cookie = String(reply.headers["set-cookie"] ?? "");
          return cookie.includes("session=") ? "ok" : outcome(reply) === "refused" ? "refused" : "failed";
        },
      }),
    );
    const saves = classAtWork({ school, ledger, client: http, seconds: site.seconds }).filter(
      ({ lane }) => lane === "save",
    );
    return { lines: lines("R6b synchronised sign-in", await openLoop([...signing, ...saves])), ledger };
  });
}

/** Goal R17: a teacher looks again and again while the class saves. */
export function dashboards(site: Site): Promise<Measured> {
  const { school, seconds } = site;
  const ledger = new Ledger();
  return withClient(site, async (http) => {
    const looks = staffPages(school).flatMap((path) =>
      Array.from(
        { length: Math.floor(seconds / 2) },
        (_, index): Planned => ({
          at: index * 2_000,
          lane: path.endsWith("gradebook") ? "gradebook" : "course page of staff",
          act: async () => outcome(await http.call({ path, cookie: school.teacher })),
        }),
      ),
    );
    const saves = classAtWork({ school, ledger, client: http, seconds }).filter(({ lane }) => lane === "save");
    return { lines: lines("R17 staff pages", await openLoop([...looks, ...saves])), ledger };
  });
}

const staffPages = ({ courseId }: School) => [`/en/teach/${courseId}`, `/en/teach/${courseId}/gradebook`];

/** What a server does once before it does it often: not measured. */
export async function warmUp({ school, port }: Omit<Site, "seconds">): Promise<void> {
  const http = client(port);
  const ledger = new Ledger();
  for (const path of staffPages(school)) await http.call({ path, cookie: school.teacher });
  for (const pupil of school.pupils.slice(0, 30)) {
    const student = new Student(pupil, ledger, http);
    if (pupil.tasks.length > 0) await student.look(student.task(0).question);
  }
  await wait(200);
  http.close();
}

async function withClient(site: Site, measure: (http: Client) => Promise<Measured>): Promise<Measured> {
  const http = client(site.port);
  try {
    return await measure(http);
  } finally {
    http.close();
  }
}

function lines(goal: string, { lanes, lag }: Timings): readonly Line[] {
  return [...lanes].map(([lane, { sorted, refused, failed }]) => ({
    goal,
    lane,
    count: sorted.length + refused + failed,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
    refused,
    failed,
    lag,
  }));
}
