import { expect, test } from "@playwright/test";
import { callAction } from "./call-action";
import { personOf } from "./crawl";
import { replaced, stringPaths } from "./field-classes";
import { fingerprint } from "./fingerprint";
import type { Actor, WorkElsewhere, World } from "./known";
import type { ActionRow, Row } from "./row";
import { type Served, send, serve } from "./serve";
import { table } from "./table";

let served: Served;

test.beforeAll(async () => {
  served = await serve(Number(process.env["SECURITY_PORT"] ?? 3221));
});
test.afterAll(() => served?.stop());

type Kind =
  | "course"
  | "quiz"
  | "user"
  | "attempt"
  | "submission"
  | "request"
  | "batch"
  | "regrade"
  | "announcement"
  | "practice"
  | "question"
  | "part";

/** What each identifier that a row may name is; longer ones hold no shorter ones. */
function kinds(world: World): ReadonlyMap<string, Kind> {
  const { people, quizzes, marking, newcomer } = world;
  const of = (kind: Kind, ids: readonly string[]) => ids.map((id): [string, Kind] => [id, kind]);
  return new Map([
    ...of("course", [world.courseId]),
    ...of("quiz", [quizzes.homework, quizzes.exam, quizzes.draft]),
    ...of("user", [people.own.userId, people.classmate.userId, newcomer.userId]),
    ...of("attempt", [world.ownHomework.attemptId, world.ownExam.attemptId]),
    ...of("submission", world.ownSubmissions),
    ...of("request", [marking.talked, ...Object.values(marking.requests)]),
    ...of("batch", [...Object.values(marking.marks), ...Object.values(marking.groups)]),
    ...of("regrade", [...Object.values(marking.ready), ...Object.values(marking.applied)]),
    ...of("announcement", world.announcements),
    ...of("practice", [world.ownPractice]),
    ...of(
      "question",
      world.ownHomework.parts.map(({ question }) => question),
    ),
    ...of(
      "part",
      world.ownHomework.parts.map(({ part }) => part),
    ),
  ]);
}

function foreign(kind: Kind, { parts }: World["ownHomework"], work: WorkElsewhere, at: string): readonly string[] {
  switch (kind) {
    case "course":
      return [work.courseId];
    case "quiz":
      return [work.quizId];
    case "user":
      return [work.userId];
    case "attempt":
      return [work.attemptId];
    case "submission":
      return work.submissions.slice(4, 6);
    case "request":
      return [work.requestId];
    case "batch":
      return [work.markId, work.groupId];
    case "regrade":
      return [work.ready, work.applied];
    case "announcement":
      return [work.announcementId];
    case "practice":
      return [work.practiceId];
    // Of the same quiz, but of another place in it.
    case "question":
      return [parts.find(({ question }) => question !== at)?.question ?? ""];
    case "part": {
      const own = parts.find(({ part }) => part === at)?.question;
      return [parts.find(({ question, part }) => question !== own && part !== at)?.part ?? ""];
    }
  }
}

interface Swap {
  readonly value: unknown;
  readonly what: string;
}

/** The value with each identifier in it taken from elsewhere, one at a time. */
function swaps(value: unknown, world: World, from: keyof World["elsewhere"], own: boolean): readonly Swap[] {
  const known = kinds(world);
  const found = stringPaths(value).flatMap((path) => {
    const text = String(path.reduce<unknown>((inner, name) => Reflect.get(Object(inner), name), value));
    const pieces = text.split(/[/?=&]/);
    return pieces.flatMap((piece) => {
      const kind = known.get(piece);
      return kind === undefined ? [] : [{ path, text, piece, kind }];
    });
  });
  return found.flatMap(({ path, text, piece, kind }) => {
    // A classmate is in the same course, and staff may do to both alike; where only one thing is named, staff may do it to last term's too.
    const places = found.filter((each) => each.kind !== "question" && each.kind !== "part").length;
    if (from === "classmate" && !own) return [];
    if (from === "lastTerm" && places < 2) return [];
    if (from !== "classmate" && (kind === "question" || kind === "part")) return [];
    return foreign(kind, world.ownHomework, world.elsewhere[from], piece).flatMap((other) =>
      other === "" || other === piece
        ? []
        : [
            {
              value: replaced(value, path, text.replace(piece, other)),
              what: `${kind} of ${from} at ${path.join(".")}`,
            },
          ],
    );
  });
}

const actorOf = ({ may }: Row): Actor | undefined => may.filter((each) => each !== "anonymous").at(-1);

test("an action that is given one thing of another student, course or term among its own does nothing (S2)", async () => {
  test.setTimeout(600_000);
  const { world, file } = served;
  const odd: string[] = [];
  let tried = 0;
  let before = JSON.stringify(fingerprint(file));
  for (const row of table) {
    if (row.kind !== "action") continue;
    const actor = actorOf(row);
    // To copy a quiz from one's last term is what that action is for.
    if (actor === undefined || /sign-out|copyQuizHere/.test(row.entry)) continue;
    const own = row.may.every((each) => !["ta", "instructor"].includes(each));
    const given = row.input(world, actor);
    for (const from of ["classmate", "otherCourse", "lastTerm"] as const) {
      for (const { value, what } of swaps(given, world, from, own)) {
        const reply = await call(row, actor, value);
        tried += 1;
        await reply.text();
        const after = JSON.stringify(fingerprint(file));
        if (reply.status >= 500 || after !== before) odd.push(`${row.entry} as ${actor}, ${what}: ${reply.status}`);
        before = after;
      }
    }
  }
  expect(odd).toEqual([]);
  expect(tried).toBeGreaterThan(80);
});

function call(row: ActionRow, actor: Actor, value: unknown): Promise<Response> {
  const { world } = served;
  return callAction(
    served,
    row.entry,
    row.page(world, actor),
    personOf(world, actor),
    value as ReturnType<ActionRow["input"]>,
  );
}

test("a page or route that is given one thing of another student, course or term among its own is not there (S2)", async () => {
  test.setTimeout(600_000);
  const { world, base, file } = served;
  const before = fingerprint(file);
  const odd: string[] = [];
  let tried = 0;
  for (const row of table) {
    if (row.kind === "action") continue;
    const actor = actorOf(row);
    if (actor === undefined) continue;
    const own = row.may.every((each) => !["ta", "instructor"].includes(each));
    // Of what an attempt does not ask there are no texts to be shown.
    if (row.entry.endsWith("/texts")) continue;
    const body = row.kind === "route" ? row.body?.(world, actor) : undefined;
    const method = row.kind === "route" ? (row.entry.split(" ")[0] ?? "GET") : "GET";
    const given = { path: row.path(world, actor), ...(body === undefined ? {} : { body }) };
    for (const from of ["classmate", "otherCourse", "lastTerm"] as const) {
      for (const { value, what } of swaps(given, world, from, own)) {
        const { path, body: sent } = value as typeof given;
        const headers =
          sent === undefined
            ? {}
            : { "Content-Type": "application/json", ...(row.kind === "route" ? row.headers : {}) };
        const init = { method, headers, ...(sent === undefined ? {} : { body: JSON.stringify(sent) }) };
        const reply = await send(base, path, personOf(world, actor), init);
        tried += 1;
        await reply.body?.cancel();
        if (reply.status !== 404) odd.push(`${row.entry} as ${actor}, ${what}: ${reply.status}`);
      }
    }
  }
  expect(odd).toEqual([]);
  expect(fingerprint(file)).toEqual(before);
  expect(tried).toBeGreaterThan(50);
});
