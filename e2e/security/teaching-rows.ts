import type { World } from "./known";
import { type ActionRow, type PageRow, type RouteRow, type Row, signedIn, staff } from "./row";

const instructors: Row["may"] = ["instructor"];

function pages(): readonly PageRow[] {
  const page = (route: string, may: PageRow["may"], path: PageRow["path"]): PageRow => ({
    kind: "page",
    entry: `page /[locale]/teach/[course]/${route}`,
    may,
    path: (world, actor) => `/en/teach/${world.courseId}/${path(world, actor)}`,
  });
  const quiz = ({ quizzes }: World) => `quizzes/${quizzes.homework}`;
  return [
    page("gradebook/[student]", staff, ({ people }) => `gradebook/${people.own.userId}`),
    page("statistics", staff, () => "statistics"),
    page("statistics/[quiz]", staff, ({ quizzes }) => `statistics/${quizzes.homework}`),
    page("statistics/[quiz]/[slug]", staff, ({ quizzes, ownHomework }) => {
      return `statistics/${quizzes.homework}/${ownHomework.parts[0]?.question ?? ""}`;
    }),
    page("roster", staff, () => "roster"),
    page("roster/import", instructors, () => "roster/import"),
    page("settings", instructors, () => "settings"),
    page("audit", instructors, () => "audit"),
    page("quizzes/new", instructors, () => "quizzes/new"),
    page("quizzes/[quiz]/edit", instructors, (world) => `${quiz(world)}/edit`),
    page("quizzes/[quiz]/preview", staff, (world) => `${quiz(world)}/preview`),
    page("quizzes/[quiz]/exceptions", staff, (world) => `${quiz(world)}/exceptions`),
    {
      kind: "page",
      entry: "page /[locale]/teach/new",
      // Whoever teaches a course may make another.
      may: ["instructorElsewhere", "instructor"],
      path: () => "/en/teach/new",
    },
  ];
}

function routes(): readonly RouteRow[] {
  return ["grades.csv", "grades.xlsx", "grades.json", "audit.csv"].map((file) => ({
    kind: "route",
    entry: `GET /api/v1/courses/[course]/${file}`,
    may: file === "audit.csv" ? instructors : staff,
    audited: true,
    path: ({ courseId }) => `/api/v1/courses/${courseId}/${file}`,
  }));
}

function actions(): readonly ActionRow[] {
  const action = (entry: string, row: Omit<ActionRow, "kind" | "entry">): ActionRow => {
    return { kind: "action", entry: `action app/[locale]/teach/[course]/${entry}`, ...row };
  };
  const teach = ({ courseId }: World) => `/en/teach/${courseId}`;
  const settings = (world: World) => `${teach(world)}/settings`;
  const person = ({ courseId, people }: World) => ({ courseId, userId: people.classmate.userId });
  const course = { titleEn: "Course", titleZhCn: "课程" };
  const copied = { ...course, firstDay: "2031-03-03" };
  const roster = "name,email\nRosa,rosa@world.example.com";
  const exception = ({ courseId, quizzes, people }: World) => ({
    courseId,
    quizId: quizzes.homework,
    studentId: people.classmate.userId,
  });
  const exceptions = (world: World) => `${teach(world)}/quizzes/${world.quizzes.homework}/exceptions`;
  const roles = { role: "student", section: "", number: "", timePercent: "100" };
  const granted = {
    opensAt: "",
    closesAt: "",
    lateUntil: "",
    attemptsAllowed: "",
    timePercent: "",
    extraMinutes: "5",
  };
  return [
    action("actions.ts inviteHere", {
      may: instructors,
      page: teach,
      input: ({ courseId }, actor) => ({
        form: { courseId, name: "Invited", email: `invited-by-${actor}@world.example.com`, role: "student" },
      }),
    }),
    action("actions.ts decideHere", {
      may: staff,
      page: teach,
      input: ({ ownSubmissions }, actor) => ({
        form: { submissionId: ownSubmissions[0] ?? "", percent: "50", reason: `by ${actor}` },
      }),
    }),
    action("actions.ts enterAnswerHere", {
      may: staff,
      page: teach,
      input: ({ ownHomework: { attemptId, parts } }, actor) => {
        // Nothing was handed in for the last ones; each who may has one of their own.
        const { question = "", part = "" } = parts.at(actor === "instructor" ? -1 : -2) ?? {};
        return { form: { attemptId, question, part, text: "1", percent: "50", reason: `by ${actor}` } };
      },
    }),
    action("actions.ts lookedAtLateTextsHere", {
      may: staff,
      page: (world) => `${teach(world)}/attempts/${world.ownHomework.attemptId}`,
      input: ({ ownHomework, classmateHomework }, actor) => {
        const { attemptId } = actor === "instructor" ? classmateHomework : ownHomework;
        return { form: { attemptId } };
      },
    }),
    action("actions.ts beginForHere", {
      may: staff,
      page: (world) => `${teach(world)}/gradebook/${world.newcomer.userId}`,
      input: ({ quizzes, newcomer }, actor) => ({
        // The newcomer has begun nothing; each who may has a quiz of their own.
        form: { quizId: actor === "instructor" ? quizzes.exam : quizzes.homework, studentId: newcomer.userId },
      }),
    }),
    action("quizzes/actions.ts saveQuiz", {
      may: instructors,
      page: (world) => `${teach(world)}/quizzes/new`,
      input: (world) => ({ form: { courseId: world.courseId, quizId: "", ...newQuiz(world) } }),
    }),
    action("quizzes/actions.ts copyQuizHere", {
      may: instructors,
      page: (world) => `${teach(world)}/quizzes/${world.quizzes.homework}/edit`,
      input: ({ courseId, quizzes }) => ({ form: { courseId, quizId: quizzes.homework, firstDay: "2031-03-03" } }),
    }),
    action("quizzes/actions.ts grantHere", {
      may: instructors,
      page: exceptions,
      input: (world, actor) => ({ form: { ...exception(world), ...granted, note: `by ${actor}` } }),
    }),
    action("quizzes/actions.ts withdrawHere", {
      may: instructors,
      page: exceptions,
      input: (world) => ({ form: exception(world), state: false }),
    }),
    action("roster/actions.ts previewHere", {
      may: instructors,
      reads: true,
      page: (world) => `${teach(world)}/roster/import`,
      input: ({ courseId }) => ({ form: { courseId, text: roster } }),
    }),
    action("roster/actions.ts applyHere", {
      may: instructors,
      // Without the preview's digest nothing is applied.
      reads: true,
      page: (world) => `${teach(world)}/roster/import`,
      input: ({ courseId }) => ({ form: { courseId, text: roster, digest: "none" } }),
    }),
    action("roster/actions.ts changeMemberHere", {
      may: instructors,
      page: (world) => `${teach(world)}/roster`,
      input: (world) => ({ form: { ...person(world), ...roles } }),
    }),
    action("roster/actions.ts removeMemberHere", {
      may: instructors,
      page: (world) => `${teach(world)}/roster`,
      input: ({ courseId, newcomer }) => ({ form: { courseId, userId: newcomer.userId } }),
    }),
    action("settings/actions.ts changeCourseHere", {
      may: instructors,
      page: settings,
      input: ({ courseId }) => ({ form: { courseId, ...course, dropLowest: "0" } }),
    }),
    action("settings/actions.ts changeJoinCodeHere", {
      may: instructors,
      page: settings,
      input: ({ courseId }) => ({ form: { courseId, way: "new" }, state: false }),
    }),
    action("settings/actions.ts archiveHere", {
      may: instructors,
      page: settings,
      input: ({ courseId }) => ({ form: { courseId, way: "restore" }, state: false }),
    }),
    action("settings/actions.ts copyCourseHere", {
      may: instructors,
      page: settings,
      input: ({ courseId }) => ({ form: { courseId, ...copied } }),
    }),
    action("settings/actions.ts makeCourseHere", {
      may: ["instructorElsewhere", "instructor"],
      page: () => "/en/teach/new",
      input: () => ({ form: course }),
    }),
    action("gradebook/actions.ts chooseColumns", {
      // A cookie of one's own browser; what it shows is asked for again at each request.
      may: signedIn,
      reads: true,
      page: ({ courseId }) => `/en/teach/${courseId}/gradebook`,
      input: ({ courseId }) => ({ form: { courseId, grain: "part", all: "", shown: "" }, state: false }),
    }),
  ];
}

/** A quiz of one part. */
function newQuiz({ ownHomework }: World): Readonly<Record<string, string>> {
  const [first] = ownHomework.parts;
  const place = `${first?.question}/${first?.part}`;
  return {
    titleEn: "Made",
    titleZhCn: "新建",
    kind: "homework",
    opensAt: "2031-03-03T08:00",
    closesAt: "2031-03-10T08:00",
    feedback: "immediate",
    draft: "on",
    [`ask:${place}`]: "on",
    [`points:${place}`]: "2",
  };
}

/** The gradebook's doors, and those of what instructors set up. */
export const teachingRows: readonly Row[] = [...pages(), ...routes(), ...actions()];
