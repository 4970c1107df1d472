import { type ActionRow, type PageRow, type RouteRow, type Row, signedIn, staff } from "./row";

/** The gradebook's doors, and those of what instructors set up. */
export const teachingRows: readonly Row[] = [...pages(), ...routes(), ...actions()];

function pages(): readonly PageRow[] {
  const page = (route: string, may: PageRow["may"], path: PageRow["path"]): PageRow => ({
    kind: "page",
    entry: `page /[locale]/teach/[course]/${route}`,
    may,
    path: (world, actor) => `/en/teach/${world.courseId}/${path(world, actor)}`,
  });
  return [page("gradebook/[student]", staff, ({ people }) => `gradebook/${people.own.userId}`)];
}

function routes(): readonly RouteRow[] {
  return ["grades.csv", "grades.xlsx", "grades.json"].map((file) => ({
    kind: "route",
    entry: `GET /api/v1/courses/[course]/${file}`,
    may: staff,
    audited: true,
    path: ({ courseId }) => `/api/v1/courses/${courseId}/${file}`,
  }));
}

function actions(): readonly ActionRow[] {
  const action = (entry: string, row: Omit<ActionRow, "kind" | "entry">): ActionRow => {
    return { kind: "action", entry: `action app/[locale]/teach/[course]/${entry}`, ...row };
  };
  return [
    action("gradebook/actions.ts chooseColumns", {
      // A cookie of one's own browser; what it shows is asked for again at each request.
      may: signedIn,
      reads: true,
      page: ({ courseId }) => `/en/teach/${courseId}/gradebook`,
      input: ({ courseId }) => ({ form: { courseId, grain: "part", all: "", shown: "" }, state: false }),
    }),
  ];
}
