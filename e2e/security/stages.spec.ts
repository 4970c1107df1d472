import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import Database from "better-sqlite3";
import { z } from "zod";
import { questions, variant } from "@/grading";
import { callAction } from "./call-action";
import { type Canary, canaries, everSecret, forms, leaks } from "./canaries";
import { type Crawled, callAll, crawl, outsiders } from "./crawl";
import type { Person } from "./known";
import { components, type Served, send, serve } from "./serve";

/** One exam from its middle to its end, in this order: during it, handed in, released. */
test.describe.configure({ mode: "serial" });

let served: Served;
let secrets: readonly Canary[];
/** Of the secrets those that this draw alone has: what does not hang on the seed is also the key of other draws, which practice may show. */
let drawn: readonly Canary[];
/** Keys and solutions that are the same in every draw, as far as no words hold them that practice may show: it tells them to nobody before the release. */
let unchanging: readonly Canary[];

test.beforeAll(async () => {
  served = await serve(Number(process.env["STAGES_PORT"] ?? 3225), true);
  const { ownExam, ownHomework, classmateHomework } = served.world;
  secrets = canaries(ownExam);
  // All that other draws say, those of practice that the crawl opens among them: numbers are few, and may be the same by chance.
  const practised = questions.flatMap((question) =>
    ["a", "abcdefgh", ownExam.seed].flatMap((seed) => variant(question, `practice-${seed}`).parts),
  );
  const said = JSON.stringify([ownHomework.parts, classmateHomework.parts, practised]);
  drawn = secrets.filter(([, text]) => !forms(text).some((form) => said.includes(form)));
  const same = sameForAll();
  const open = JSON.stringify([questions, practised.filter(({ id }) => !same.has(id))]);
  const ofSame = [...same].flatMap((id) => [`the key of ${id}`, `the solution of ${id}`]);
  unchanging = secrets.filter(([what, text]) => {
    return ofSame.includes(what) && !forms(text).some((form) => open.includes(form));
  });
});
test.afterAll(() => served?.stop());

/** The parts that have one key whatever the draw. */
function sameForAll(): ReadonlySet<string> {
  const keys = new Map<string, Set<string>>();
  for (const question of questions) {
    for (let seed = 0; seed < 12; seed += 1) {
      for (const { id, answer } of variant(question, `seed ${seed}`).parts) {
        keys.set(id, (keys.get(id) ?? new Set()).add(answer.text));
      }
    }
  }
  return new Set([...keys].flatMap(([id, texts]) => (texts.size === 1 ? [id] : [])));
}

/** Practice, which has its own draws, and the student's own homework, in which they typed the right answers. */
const ownDraws = /\/(practice|review|help|mistakes|bookmarks)\b/;

function holds(crawls: readonly Crawled[], atLeast: number): void {
  expect(crawls.flatMap(({ found }) => found)).toEqual([]);
  expect(crawls.reduce((total, { looked }) => total + looked, 0)).toBeGreaterThan(atLeast);
}

const homework = () => new RegExp(`${ownDraws.source}|/requests/|${served.world.ownHomework.attemptId}`);

/** The student themselves: everywhere what this draw alone has, and all of it where nothing else could bring it. */
async function themselves(): Promise<readonly Crawled[]> {
  return [await crawl(served, "own", secrets, homework()), await crawl(served, "own", drawn)];
}

async function others(): Promise<readonly Crawled[]> {
  const crawls: Crawled[] = [];
  for (const actor of outsiders) {
    crawls.push(await crawl(served, actor, secrets, ownDraws));
    crawls.push(await callAll(served, actor, [...drawn, ...unchanging]));
  }
  return crawls;
}

test("while an exam goes on, no page, route, action or error tells anybody of its keys (S1)", async () => {
  test.setTimeout(600_000);
  expect(secrets.length).toBeGreaterThan(100);
  expect(drawn.length).toBeGreaterThan(30);
  // The control: to staff the same crawl finds them.
  const toStaff = (await crawl(served, "ta", secrets, /\/(author|statistics|gradebook)/)).found;
  expect(toStaff.length).toBeGreaterThan(50);
  expect(toStaff.filter((each) => each.includes("as components")).length).toBeGreaterThan(20);
  holds([...(await others()), ...(await themselves()), await callAll(served, "own", drawn)], 1_000);
});

test("in practice of an exam's questions nothing of its own draw is told, even to who knows its seed (S1, T12)", async () => {
  test.setTimeout(300_000);
  const { people, ownExam } = served.world;
  // The seed is sent in, so that it comes back.
  const told = drawn.filter(([what]) => what !== "the seed");
  const { looked, found } = await practise([null, people.own], told);
  expect(found).toEqual([]);
  expect(looked).toBe(ownExam.parts.length * 20);
});

test("before the release practice tells nobody the answer of a part that is the same for everybody, by any page, form, action or sheet (S1, T12)", async () => {
  test.setTimeout(300_000);
  const { people, ownExam } = served.world;
  expect(unchanging.length).toBeGreaterThan(40);
  const { found } = await practise([null, people.own, people.stranger], unchanging);
  expect(found).toEqual([]);
  const asked = new Set(ownExam.parts.map(({ question }) => question));
  for (const question of asked) {
    for (const language of ["en", "zh-CN"]) {
      const sheet = await send(served.base, `/${language}/practice/sheet?question=${question}&seed=a`, null);
      const text = await sheet.text();
      expect(leaks(`the sheet of ${question}`, text, unchanging)).toEqual([]);
      // The control: the other solutions stand there.
      expect(text).toContain(language === "en" ? "An exam is on." : "正在考试。");
    }
  }
});

/** Everything that practice says of the exam's parts to each of some people, with the exam's own seed and with another. */
async function practise(people: readonly (Person | null)[], told: readonly Canary[]) {
  const { base, world } = served;
  const { seed, parts } = world.ownExam;
  const action = (name: string) => `action app/[locale]/practice/[slug]/actions.tsx ${name}`;
  const found: string[] = [];
  let looked = 0;
  for (const who of people) {
    for (const { question, part } of parts) {
      for (const given of [seed, "abcdefgh"]) {
        const page = `/en/practice/${question}`;
        const ids = { slug: question, seed: given, part };
        const circumstances = {
          idempotencyKey: `stages-${part}-${given}`,
          hintsUsed: 0,
          solutionSeen: false,
          seconds: null,
        };
        const replies = [
          await send(base, `${page}?seed=${given}`, who),
          await components(base, `${page}/${part}?seed=${given}`, who),
          await callAction(served, action("revealSolution"), page, who, [ids]),
          await callAction(served, action("revealHint"), page, who, [ids, 0]),
          await callAction(served, action("checkAnswer"), page, who, [{ ...ids, text: "271828" }, circumstances]),
        ];
        for (const reply of replies) {
          looked += 1;
          found.push(...leaks(`practice of ${part} with ${given}`, await reply.text(), told));
        }
      }
    }
  }
  return { looked, found };
}

test("handed in and not yet released, nobody is told more, in no page, receipt or export (S1)", async () => {
  test.setTimeout(600_000);
  const { world } = served;
  const { attemptId } = world.ownExam;
  const page = `/en/attempts/${attemptId}`;
  const handIn = "action app/[locale]/attempts/[attemptId]/actions.ts handInHere";
  const reply = await callAction(served, handIn, page, world.people.own, { form: { attemptId }, state: false });
  expect(reply.headers.get("x-action-redirect")).toContain("receipt");
  const said = leaks("handing in", await reply.text(), secrets);
  const receipt = await send(served.base, `${page}/receipt`, world.people.own);
  expect(receipt.status).toBe(200);
  said.push(...leaks("the receipt", await receipt.text(), secrets), ...leaks("the export", exported(), drawn));
  expect(said).toEqual([]);
  holds([...(await others()), ...(await themselves())], 1_000);
});

test("released, a student sees the keys of their own exam, and still no seed and no list of what is wrong (S1)", async () => {
  test.setTimeout(600_000);
  const { world } = served;
  const page = `/en/teach/${world.courseId}/live/${world.quizzes.exam}`;
  const release = "action app/[locale]/teach/[course]/live/[quiz]/actions.ts releaseHere";
  const reply = await callAction(served, release, page, world.people.instructor, {
    form: { quizId: world.quizzes.exam },
  });
  expect(reply.status).toBe(200);
  const own = await crawl(served, "own", secrets, homework());
  // The control: the keys are there now, and it is they that were looked for before.
  expect(own.found.filter((each) => each.includes("the key of")).length).toBeGreaterThan(5);
  const kept = everSecret(world.ownExam, met());
  expect(kept.length).toBeGreaterThan(20);
  holds([await crawl(served, "own", kept, homework())], 100);
  expect(leaks("the export", exported(), [["the seed", world.ownExam.seed]])).toEqual([]);
  // Practice shows again what is the same for everybody.
  unchanging = [];
  holds(await others(), 800);
  const again = await send(served.base, `/en/practice/sheet?question=${world.ownExam.parts[0]?.question}&seed=a`, null);
  expect(await again.text()).not.toContain("An exam is on.");
});

/** The misconceptions that the machine found in the student's exam. */
function met(): ReadonlySet<string> {
  const database = new Database(served.file, { readonly: true });
  try {
    const rows = database.prepare("SELECT misconception FROM Submission WHERE attemptId = ? AND misconception <> ''");
    const found = z.array(z.object({ misconception: z.string() })).parse(rows.all(served.world.ownExam.attemptId));
    return new Set(found.map(({ misconception }) => misconception));
  } finally {
    database.close();
  }
}

/** What an operator hands to the student, as the command prints it. */
function exported(): string {
  const { email } = served.world.people.own;
  const command = ["--conditions=react-server", "--import", "tsx", "scripts/person.ts", "export", email];
  const { status, stdout } = spawnSync(process.execPath, command, {
    cwd: join(import.meta.dirname, "../.."),
    env: { ...process.env, DATABASE_URL: `file:${served.file}` },
    encoding: "utf8",
    maxBuffer: 100_000_000,
  });
  expect(status).toBe(0);
  expect(stdout).toContain(email);
  return stdout;
}
