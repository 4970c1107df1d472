import "server-only";
import { z } from "zod";
import { Prisma } from "@/prisma/generated/client/client";
import { database } from "./database";
import { truth } from "./database-values";
import type { GradebookQuery } from "./gradebook-query";
import type { Accommodation } from "./sitting";

export interface GradebookStudent {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly section: string | null;
  /** The institution's own number. */
  readonly number: string | null;
  readonly accommodation: Accommodation;
}

export interface GradebookStudents {
  readonly students: readonly GradebookStudent[];
  /** All of the class: figures can be sorted by and filtered by; otherwise one page, in the order of the database. */
  readonly whole: boolean;
  readonly matching: number;
  readonly pages: number;
  readonly sections: readonly string[];
}

/** Up to so many students are read at once; of a larger class, a page. */
export const wholeClass = 1500;
const pageSize = 200;

const row = z
  .object({
    userId: z.string(),
    name: z.string(),
    email: z.string(),
    section: z.string().nullable(),
    number: z.string().nullable(),
    timeFactor: z.number(),
    untimed: truth,
  })
  .transform(({ timeFactor, untimed, ...student }) => ({ ...student, accommodation: { timeFactor, untimed } }));

/** A course's students: the whole class where it is not too large, else the page asked for. One query for the former. */
export async function gradebookStudents(courseId: string, query: GradebookQuery): Promise<GradebookStudents> {
  const everybody = await select(courseId, Prisma.empty, wholeClass + 1, 0);
  const sections = sectionsOf(everybody.map(({ section }) => section));
  if (everybody.length <= wholeClass) {
    const students = everybody.filter((student) => matches(student, query));
    return { students, whole: true, matching: students.length, pages: 1, sections };
  }
  const where = matching(query);
  const from = (query.page - 1) * pageSize;
  const [students, [count], all] = await Promise.all([
    select(courseId, where, pageSize, from, query.sort),
    database().$queryRaw<readonly { readonly n: bigint | number }[]>`
      SELECT COUNT(*) AS n FROM "Enrollment" e JOIN "User" u ON u."id" = e."userId"
      WHERE e."courseId" = ${courseId} AND e."role" = 'student' ${where}`,
    database().enrollment.groupBy({ by: ["section"], where: { courseId, role: "student" } }),
  ]);
  const found = Number(count?.n ?? 0);
  return {
    students,
    whole: false,
    matching: found,
    pages: Math.max(1, Math.ceil(found / pageSize)),
    sections: sectionsOf(all.map(({ section }) => section)),
  };
}

/** Every student's identifier, for what goes through a class page by page. */
export async function allStudents(courseId: string): Promise<readonly GradebookStudent[]> {
  return select(courseId, Prisma.empty, 1_000_000, 0);
}

async function select(
  courseId: string,
  where: Prisma.Sql,
  take: number,
  skip: number,
  sort: GradebookQuery["sort"] = "name",
): Promise<readonly GradebookStudent[]> {
  const order =
    sort === "section" ? Prisma.sql`e."section",` : sort === "number" ? Prisma.sql`e."studentNumber",` : Prisma.empty;
  const rows = await database().$queryRaw`
    SELECT u."id" AS "userId", u."name", u."email", e."section", e."studentNumber" AS "number",
      e."timeFactor", e."untimed"
    FROM "Enrollment" e JOIN "User" u ON u."id" = e."userId"
    WHERE e."courseId" = ${courseId} AND e."role" = 'student' ${where}
    ORDER BY ${order} u."name", u."id" LIMIT ${take} OFFSET ${skip}`;
  return z.array(row).parse(rows);
}

function matching({ search, section }: GradebookQuery): Prisma.Sql {
  const like = `%${search.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  const words =
    search === ""
      ? Prisma.empty
      : Prisma.sql`AND (LOWER(u."name") LIKE ${like} ESCAPE '\\' OR u."email" LIKE ${like} ESCAPE '\\'
          OR LOWER(e."studentNumber") LIKE ${like} ESCAPE '\\')`;
  return section === null ? words : Prisma.sql`${words} AND e."section" = ${section}`;
}

function matches({ name, email, number, section }: GradebookStudent, query: GradebookQuery): boolean {
  if (query.section !== null && section !== query.section) return false;
  const wanted = query.search.toLowerCase();
  return [name, email, number ?? ""].some((text) => text.toLowerCase().includes(wanted));
}

function sectionsOf(sections: readonly (string | null)[]): readonly string[] {
  const names = new Intl.Collator("en", { numeric: true });
  return [...new Set(sections.filter((section) => section !== null))].sort(names.compare);
}
