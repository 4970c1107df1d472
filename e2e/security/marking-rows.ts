import type { Actor, World } from "./known";
import { type ActionRow, type PageRow, type Row, staff } from "./row";

/** Whoever teaches any course may see the catalogue with its keys. */
const authors: readonly Actor[] = ["taElsewhere", "instructorElsewhere", "ta", "instructor"];

const first = ({ ownHomework }: World) => ownHomework.parts[0] ?? { question: "", part: "" };
const place = (world: World) => `${world.quizzes.homework}/${first(world).question}/${first(world).part}`;
/** Of those who may, each has one of their own; the others try the assistant's. */
const of = (ones: Readonly<Record<string, string>>, actor: Actor): string => ones[actor] ?? ones["ta"] ?? "";

function pages(): readonly PageRow[] {
  const page = (route: string, may: PageRow["may"], path: PageRow["path"]): PageRow => {
    return { kind: "page", entry: `page /[locale]/${route}`, may, path: (world, actor) => `/en/${path(world, actor)}` };
  };
  const teach = (route: string, path: (world: World) => string) =>
    page(`teach/[course]/${route}`, staff, (world) => `teach/${world.courseId}/${path(world)}`);
  return [
    teach("pending", () => "pending"),
    teach("groups/[quiz]/[slug]/[part]", (world) => `groups/${place(world)}`),
    teach("grade/[quiz]/[slug]/[part]", (world) => `grade/${place(world)}`),
    teach("grade/[quiz]/[slug]/[part]/agreement", (world) => `grade/${place(world)}/agreement`),
    teach("regrades", () => "regrades"),
    teach("regrades/[regrade]", ({ marking }) => `regrades/${marking.ready.ta}`),
    teach("requests", () => "requests"),
    teach("requests/[request]", ({ marking }) => `requests/${marking.talked}`),
    page("requests/[request]", ["own"], ({ marking }) => `requests/${marking.talked}`),
    page("author", authors, () => "author"),
    page("author/[slug]/[part]", authors, (world) => `author/${first(world).question}/${first(world).part}`),
  ];
}

function actions(): readonly ActionRow[] {
  const action = (file: string, name: string, row: Omit<ActionRow, "kind" | "entry">): ActionRow => {
    return { kind: "action", entry: `action app/[locale]/${file}/actions.ts ${name}`, ...row };
  };
  const groups = (world: World) => `/en/teach/${world.courseId}/groups/${place(world)}`;
  const grade = (world: World) => `/en/teach/${world.courseId}/grade/${place(world)}`;
  const regrade = ({ courseId, marking }: World) => `/en/teach/${courseId}/regrades/${marking.ready.ta}`;
  const regrades = ({ courseId }: World) => `/en/teach/${courseId}/regrades`;
  const request = ({ courseId, marking }: World) => `/en/teach/${courseId}/requests/${marking.talked}`;
  const bench = (world: World) => `/en/author/${first(world).question}/${first(world).part}?text=1`;
  const own = ({ marking }: World) => `/en/requests/${marking.talked}`;
  const grading = "teach/[course]/grade/[quiz]/[slug]/[part]";
  return [
    action("teach/[course]/groups/[quiz]/[slug]/[part]", "decideGroupHere", {
      may: staff,
      page: groups,
      input: ({ ownSubmissions }, actor) => ({
        form: { submissionId: ownSubmissions[6] ?? "", percent: "50", reason: `by ${actor}`, nameEn: "", nameZhCn: "" },
      }),
    }),
    action("teach/[course]/groups/[quiz]/[slug]/[part]", "undoGroupHere", {
      may: staff,
      page: groups,
      input: ({ marking }, actor) => ({ form: { batchId: of(marking.groups, actor) } }),
    }),
    action(grading, "markHere", {
      may: staff,
      page: grade,
      input: ({ ownSubmissions }, actor) => [
        {
          submissionId: ownSubmissions[actor === "instructor" ? 8 : 7] ?? "",
          seen: null,
          second: false,
          mark: { kind: "rubric", items: [], adjustment: 0.5, comment: `by ${actor}` },
        },
      ],
    }),
    action(grading, "undoMarkHere", {
      may: staff,
      page: grade,
      input: ({ marking }, actor) => [{ batchId: of(marking.marks, actor) }],
    }),
    action(grading, "keepCommentHere", {
      may: staff,
      page: grade,
      input: (world, actor) => [{ courseId: world.courseId, ...whichPart(world), text: `by ${actor}` }],
    }),
    action(grading, "changeRubricHere", {
      may: staff,
      page: grade,
      input: (world, actor) => [
        {
          courseId: world.courseId,
          quizId: world.quizzes.homework,
          ...whichPart(world),
          lines: [{ id: null, en: `by ${actor}`, zh: `由 ${actor}`, points: 1 }],
          apply: true,
        },
      ],
    }),
    action("teach/[course]/regrades", "startRegradeHere", {
      may: staff,
      page: regrades,
      input: ({ courseId, quizzes }, actor) => ({ form: { courseId, scope: quizzes.draft, reason: `by ${actor}` } }),
    }),
    action("teach/[course]/regrades", "applyRegradeHere", {
      may: staff,
      page: regrade,
      input: ({ marking }, actor) => ({ form: { regradeId: of(marking.ready, actor), which: "all" } }),
    }),
    action("teach/[course]/regrades", "revertRegradeHere", {
      may: staff,
      page: regrade,
      input: ({ marking }, actor) => ({ form: { regradeId: of(marking.applied, actor) } }),
    }),
    action("teach/[course]/requests", "answerRequestHere", {
      may: staff,
      page: request,
      input: ({ marking }, actor) => ({
        form: { requestId: of(marking.requests, actor), seen: "", text: `by ${actor}`, percent: "50", forAll: "no" },
      }),
    }),
    action("requests/[request]", "addMessageHere", {
      may: ["own", ...staff],
      page: own,
      input: ({ marking }, actor) => ({ form: { requestId: marking.talked, text: `by ${actor}` } }),
    }),
    action("requests/[request]", "withdrawRequestHere", {
      may: ["own"],
      page: own,
      input: ({ marking }) => ({ form: { requestId: marking.talked } }),
    }),
    action("requests/[request]", "askAgainHere", {
      may: ["own"],
      page: ({ ownHomework }) => `/en/attempts/${ownHomework.attemptId}`,
      input: ({ ownSubmissions }) => ({ form: { submissionId: ownSubmissions[9] ?? "", text: "Please" } }),
    }),
    action("author/[slug]/[part]", "keepCaseHere", {
      may: authors,
      page: bench,
      input: (world, actor) => ({
        form: {
          slug: first(world).question,
          part: first(world).part,
          seed: "world",
          text: `2 + ${actor.length}`,
          must: "incorrect",
          note: actor,
        },
      }),
    }),
    action("author/[slug]/[part]", "dropCaseHere", {
      may: authors,
      page: bench,
      input: ({ marking }, actor) => ({ form: { id: of(marking.cases, actor) } }),
    }),
  ];
}

function whichPart(world: World) {
  const { question, part } = first(world);
  return { question, part };
}

/** The doors of marking: what waits, groups, rubrics, regrades, requests, and the author's bench. */
export const markingRows: readonly Row[] = [...pages(), ...actions()];
