import { comingIn, leaving } from "./account-rows";
import { controlRoomRows } from "./control-room-rows";
import type { World } from "./known";
import { markingRows } from "./marking-rows";
import { type ActionRow, everyone, members, type PageRow, type RouteRow, type Row, signedIn, staff } from "./row";
import { teachingRows } from "./teaching-rows";

/** Who may enter where: one row for every page, route and server action of the build. */
export const table: readonly Row[] = [
  ...pages(),
  ...routes(),
  ...actions(),
  ...comingIn,
  ...teachingRows,
  ...markingRows,
  ...leaving,
];

function pages(): readonly PageRow[] {
  const page = (route: string, may: PageRow["may"], path: PageRow["path"], leadsOn = false): PageRow => {
    return { kind: "page", entry: `page ${route}`, may, path: (world, actor) => `/en${path(world, actor)}`, leadsOn };
  };
  return [
    page("/[locale]", everyone, () => ""),
    page("/[locale]/[...rest]", [], () => "/no/such/page"),
    page("/[locale]/help/input", everyone, () => "/help/input"),
    page("/[locale]/join/[code]", everyone, ({ joinCode }) => `/join/${joinCode}`),
    page("/[locale]/login", everyone, () => "/login"),
    page("/[locale]/sign-in/[token]", everyone, ({ signInTokens }) => `/sign-in/${signInTokens[0]}`),
    page("/[locale]/practice", everyone, () => "/practice"),
    page("/[locale]/practice/[slug]", everyone, (world) => `/practice/${question(world)}?seed=abcdefgh`),
    page("/[locale]/practice/[slug]/[part]", everyone, (world) => {
      return `/practice/${question(world)}/${part(world)}?seed=abcdefgh`;
    }),
    page("/[locale]/practice/sheet", everyone, (world) => `/practice/sheet?question=${question(world)}&seed=a`),
    page("/[locale]/courses/[course]/practice", members, ({ courseId }) => `/courses/${courseId}/practice`),
    page("/[locale]/courses/[course]/review", members, (world) => {
      return `/courses/${world.courseId}/review?question=${question(world)}&part=${part(world)}&seed=a`;
    }),
    page("/[locale]/courses/[course]/mistakes", members, ({ courseId }) => `/courses/${courseId}/mistakes`),
    page("/[locale]/courses/[course]/bookmarks", members, ({ courseId }) => `/courses/${courseId}/bookmarks`),
    page("/[locale]/settings", signedIn, () => "/settings"),
    page("/[locale]/courses", signedIn, () => "/courses"),
    page("/[locale]/courses/[course]", members, ({ courseId }) => `/courses/${courseId}`),
    page("/[locale]/courses/[course]/grades", members, ({ courseId }) => `/courses/${courseId}/grades`),
    page(
      "/[locale]/attempts/[attemptId]/receipt",
      ["own"],
      ({ ownExam }) => `/attempts/${ownExam.attemptId}/receipt`,
      // It goes on: there is no receipt yet.
      true,
    ),
    page(
      "/[locale]/courses/[course]/exams/[quiz]",
      members,
      ({ courseId, quizzes }) => `/courses/${courseId}/exams/${quizzes.exam}`,
    ),
    page(
      "/[locale]/teach/[course]/live/[quiz]",
      staff,
      ({ courseId, quizzes }) => `/teach/${courseId}/live/${quizzes.exam}`,
    ),
    page("/[locale]/attempts/[attemptId]", ["own"], ({ ownHomework }) => `/attempts/${ownHomework.attemptId}`),
    page("/[locale]/teach/[course]", staff, ({ courseId }) => `/teach/${courseId}`),
    page("/[locale]/teach/[course]/gradebook", staff, ({ courseId }) => `/teach/${courseId}/gradebook`),
    page(
      "/[locale]/teach/[course]/attempts/[attemptId]",
      staff,
      ({ courseId, ownHomework }) => `/teach/${courseId}/attempts/${ownHomework.attemptId}`,
    ),
    page(
      "/[locale]/teach/[course]/questions/[quiz]/[slug]",
      staff,
      (world) => `/teach/${world.courseId}/questions/${world.quizzes.homework}/${question(world)}`,
    ),
  ];
}

function routes(): readonly RouteRow[] {
  const ownAttempt = ({ ownHomework }: World) => `/api/v1/attempts/${ownHomework.attemptId}`;
  return [
    { kind: "route", entry: "GET /api/health", may: everyone, path: () => "/api/health" },
    { kind: "route", entry: "GET /api/ready", may: everyone, path: () => "/api/ready" },
    // To everybody on this very machine, where the tests run; metrics-page.test.ts holds the rest.
    { kind: "route", entry: "GET /api/metrics", may: everyone, path: () => "/api/metrics" },
    { kind: "route", entry: "GET /api/v1/attempts/[attemptId]", may: ["own"], path: ownAttempt },
    {
      kind: "route",
      entry: "PUT /api/v1/attempts/[attemptId]/draft",
      may: ["own"],
      path: (world) => `${ownAttempt(world)}/draft`,
      body: ({ ownHomework }, actor) => ({ ...untouched(ownHomework), text: `by ${actor}`, revision: 0 }),
    },
    {
      kind: "route",
      entry: "POST /api/v1/attempts/[attemptId]/submissions",
      may: ["own"],
      path: (world) => `${ownAttempt(world)}/submissions`,
      body: ({ ownHomework }) => ({ ...untouched(ownHomework), text: "1" }),
      headers: { "Idempotency-Key": "authorisation-table" },
    },
    {
      kind: "route",
      entry: "GET /api/v1/attempts/[attemptId]/texts",
      may: ["own"],
      path: (world) => `${ownAttempt(world)}/texts?question=${question(world)}&part=${part(world)}`,
    },
    // That somebody is there is no part of what is compared.
    {
      kind: "route",
      entry: "POST /api/v1/attempts/[attemptId]/clock",
      may: ["own"],
      path: (world) => `${ownAttempt(world)}/clock`,
    },
    {
      kind: "route",
      entry: "PUT /api/v1/attempts/[attemptId]/flag",
      may: ["own"],
      path: (world) => `${ownAttempt(world)}/flag`,
      body: ({ ownHomework }) => ({ ...untouched(ownHomework), flagged: true }),
    },
    {
      kind: "route",
      entry: "GET /api/v1/courses/[course]/quizzes/[quiz]/live",
      may: staff,
      stream: true,
      path: ({ courseId, quizzes }) => `/api/v1/courses/${courseId}/quizzes/${quizzes.exam}/live`,
    },
  ];
}

function actions(): readonly ActionRow[] {
  const action = (entry: string, row: Omit<ActionRow, "kind" | "entry">): ActionRow => {
    return { kind: "action", entry: `action app/${entry}`, ...row };
  };
  const attempt = ({ ownHomework }: World) => `/en/attempts/${ownHomework.attemptId}`;
  const ids = (world: World) => ({ slug: question(world), seed: "abcdefgh", part: part(world) });
  const practice = (world: World) => `/en/practice/${question(world)}`;
  return [
    action("[locale]/attempts/[attemptId]/submit-action.ts submitAnswer", {
      may: ["own"],
      page: attempt,
      input: ({ ownHomework }, actor) => ({
        form: {
          attemptId: ownHomework.attemptId,
          ...untouched(ownHomework),
          text: "2",
          idempotencyKey: `submit-by-${actor}`,
        },
      }),
    }),
    action("[locale]/courses/[course]/actions.ts startHere", {
      // Staff may sit a quiz too, to see it as students do.
      may: ["ta", "instructor"],
      page: ({ courseId }) => `/en/courses/${courseId}`,
      input: ({ quizzes }) => ({ form: { quiz: quizzes.homework }, state: false }),
    }),
    action("[locale]/courses/[course]/practice/actions.ts startMockExamHere", {
      // Staff may try it too. While this world's exam is on none begins, and whoever may is told so.
      may: members,
      reads: true,
      page: ({ courseId }) => `/en/courses/${courseId}/practice`,
      input: ({ courseId }) => ({ form: { course: courseId }, state: false }),
    }),
    action("[locale]/courses/[course]/practice/actions.ts showStreakHere", {
      // A cookie of one's own, whatever the page.
      may: signedIn,
      reads: true,
      page: ({ courseId }) => `/en/courses/${courseId}/practice`,
      input: () => ({ form: { shown: "no" }, state: false }),
    }),
    action("[locale]/practice/[slug]/actions.tsx rateHere", {
      // Before another answer to the part is checked: only the last one may be rated anew.
      may: ["own"],
      page: practice,
      input: ({ ownPractice }) => [ownPractice, 4],
    }),
    action("[locale]/practice/[slug]/actions.tsx checkAnswer", {
      // Without an account one gets the verdict too, and nothing is kept.
      may: signedIn,
      page: practice,
      input: (world, actor) => [
        { ...ids(world), text: "1" },
        { idempotencyKey: `practice-by-${actor}`, hintsUsed: 0, solutionSeen: false, seconds: null },
      ],
    }),
    action("[locale]/courses/[course]/review/actions.ts undoHere", {
      // Each their own last rating: there is no field that names another's. They rated by checking an answer above.
      may: members,
      page: ({ courseId }) => `/en/courses/${courseId}/review`,
      input: ({ courseId }) => ({ form: { course: courseId }, state: false }),
    }),
    action("actions/bookmark.ts markHere", {
      // Each sets their own: there is no field that names another's.
      may: signedIn,
      page: practice,
      input: (world) => [{ question: question(world), part: part(world), seed: null, marked: true }],
    }),
    action("[locale]/practice/[slug]/actions.tsx revealHint", {
      may: everyone,
      reads: true,
      page: practice,
      input: (world) => [ids(world), 0],
    }),
    action("[locale]/practice/[slug]/actions.tsx revealSolution", {
      may: everyone,
      reads: true,
      page: practice,
      input: (world) => [ids(world)],
    }),
    action("actions/theme.ts chooseTheme", {
      may: everyone,
      reads: true,
      page: () => "/en",
      input: () => ({ form: { theme: "dark" }, state: false }),
    }),
    action("actions/demo.ts signInAsDemo", {
      // This server is no demonstration.
      may: [],
      page: () => "/en/login",
      input: () => ({ form: { role: "instructor" }, state: false }),
    }),
    action("[locale]/attempts/[attemptId]/actions.ts takeHintHere", {
      may: ["own"],
      page: attempt,
      input: (world) => ({
        form: {
          attemptId: world.ownHomework.attemptId,
          question: question(world),
          part: part(world),
          index: "0",
        },
        state: false,
      }),
    }),
    action("[locale]/attempts/[attemptId]/actions.ts finishHere", {
      may: ["own"],
      page: attempt,
      input: ({ ownHomework }) => ({ form: { attemptId: ownHomework.attemptId }, state: false }),
    }),
    action("[locale]/courses/[course]/exams/[quiz]/actions.ts startExamHere", {
      // Whose exam goes on already is led to it.
      may: ["classmate", "ta", "instructor"],
      page: ({ courseId, quizzes }) => `/en/courses/${courseId}/exams/${quizzes.exam}`,
      input: ({ quizzes }) => ({ form: { quiz: quizzes.exam } }),
    }),
    action("[locale]/attempts/[attemptId]/actions.ts handInHere", {
      may: ["own"],
      page: attempt,
      input: ({ ownExam }) => ({ form: { attemptId: ownExam.attemptId }, state: false }),
    }),
    ...controlRoomRows(),
    action("[locale]/settings/actions.ts endOthersHere", {
      // Each ends their own; sessions are no part of what is compared.
      may: signedIn,
      reads: true,
      page: () => "/en/settings",
      input: ({ people }, actor) => ({ form: { current: actor === "anonymous" ? "" : people[actor].password } }),
    }),
  ];
}

/** The question that is looked at throughout. */
const question = ({ ownHomework }: World): string => ownHomework.parts[0]?.question ?? "";
const part = ({ ownHomework }: World): string => ownHomework.parts[0]?.part ?? "";

/** The last part that is typed: nobody has answered it. */
function untouched({ parts }: World["ownHomework"]): { readonly question: string; readonly part: string } {
  const last = parts.findLast(({ type }) => type !== "choice" && type !== "text");
  return { question: last?.question ?? "", part: last?.part ?? "" };
}
