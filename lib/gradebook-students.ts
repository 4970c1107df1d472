import "server-only";
import { z } from "zod";
import { Prisma } from "@/prisma/generated/client/client";
import { truth } from "./database-values";
import type { GradebookQuery } from "./gradebook-query";
import type { Role } from "./membership";
import { byName, compareNames, isMeant } from "./names";
import { packedRows } from "./packed-rows";
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
  /** All of the class: figures can be sorted by and filtered by; otherwise one page. */
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
    role: z.enum(["student", "ta", "instructor"]),
  })
  .transform(({ timeFactor, untimed, ...student }) => ({ ...student, accommodation: { timeFactor, untimed } }));

/** A course's students: the whole class where it is not too large, else the page asked for. One query. */
export async function gradebookStudents(courseId: string, query: GradebookQuery): Promise<GradebookStudents> {
  const all = await allStudents(courseId);
  const sections = sectionsOf(all.map(({ section }) => section));
  const found = all.filter((student) => matches(student, query));
  if (all.length <= wholeClass) {
    return { students: found, whole: true, matching: found.length, pages: 1, sections };
  }
  const from = (query.page - 1) * pageSize;
  return {
    students: inOrder(found, query.sort).slice(from, from + pageSize),
    whole: false,
    matching: found.length,
    pages: Math.max(1, Math.ceil(found.length / pageSize)),
    sections,
  };
}

/** Every student of a course, always in the same order. */
export async function allStudents(courseId: string): Promise<readonly GradebookStudent[]> {
  return (await everybody(courseId)).filter(({ role }) => role === "student");
}

/** Every student of a course and its staff, in the order in which they came. One query. */
export async function everybody(courseId: string): Promise<readonly (GradebookStudent & { readonly role: Role })[]> {
  return packedRows(row, {
    fields: Prisma.sql`'userId', u."id", 'name', u."name", 'email', u."email", 'section', e."section",
      'number', e."studentNumber", 'timeFactor', e."timeFactor", 'untimed', e."untimed", 'role', e."role"`,
    from: Prisma.sql`FROM "Enrollment" e JOIN "User" u ON u."id" = e."userId" WHERE e."courseId" = ${courseId}`,
    order: Prisma.sql`e."createdAt", u."id"`,
  });
}

/** Sorts behind every name. */
const last = "\uffff";

/** What a page of a large class can be sorted by: what is known before any grade is worked out. */
function inOrder(students: readonly GradebookStudent[], sort: GradebookQuery["sort"]): readonly GradebookStudent[] {
  const first = ({ section, number }: GradebookStudent) =>
    (sort === "section" ? section : sort === "number" ? number : null) ?? last;
  return [...students].sort((a, b) => compareNames(first(a), first(b)) || byName(a, b));
}

function matches(student: GradebookStudent, { section, search }: GradebookQuery): boolean {
  return (section === null || student.section === section) && isMeant(search, student);
}

function sectionsOf(sections: readonly (string | null)[]): readonly string[] {
  return [...new Set(sections.filter((section) => section !== null))].sort(compareNames);
}
