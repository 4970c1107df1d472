import "server-only";
import { z } from "zod";
import {
  type Bilingual,
  findQuestion,
  graderVersion,
  limits,
  type Outcome,
  type Part,
  questions,
  type Verdict,
} from "@/grading";
import { draw, findPart } from "./catalogue";
import { database } from "./database";
import { badInput, done, failed, notFound, type Result } from "./result";
import { newId } from "./secrets";
import { storable } from "./storable";
import type { Viewer } from "./viewer";

/** Whoever teaches any course may try out the catalogue: keys are shown there. */
export async function isStaffSomewhere(viewer: Viewer): Promise<boolean> {
  const found = await database().enrollment.findFirst({
    where: { userId: viewer.userId, role: { in: ["ta", "instructor"] } },
    select: { id: true },
  });
  return found !== null;
}

export interface AuthorQuestion {
  readonly slug: string;
  readonly number: string;
  readonly title: Bilingual;
  readonly version: number;
  readonly parts: readonly { readonly id: string; readonly type: Part["type"]; readonly cases: number }[];
}

/** The catalogue as authors see it; null for everyone who teaches nowhere. */
export async function authorQuestions(viewer: Viewer): Promise<readonly AuthorQuestion[] | null> {
  if (!(await isStaffSomewhere(viewer))) return null;
  const counts = await database().regressionCase.groupBy({ by: ["question", "part"], _count: true });
  const countOf = new Map(counts.map(({ question, part, _count }) => [`${question} ${part}`, _count]));
  return questions.map((question) => ({
    slug: question.slug,
    number: question.number,
    title: question.title,
    version: question.version,
    parts: draw(question, "sample").parts.map(({ id, type }) => ({
      id,
      type,
      cases: countOf.get(`${question.slug} ${id}`) ?? 0,
    })),
  }));
}

export interface CaseRun {
  readonly id: string;
  readonly seed: string;
  readonly version: number;
  readonly text: string;
  readonly note: string;
  readonly by: string;
  readonly expected: { readonly outcome: Outcome; readonly misconception: string | null };
  /** Null where the catalogue no longer has that version. */
  readonly found: { readonly outcome: Outcome; readonly misconception: string | null } | null;
  readonly passed: boolean;
}

export interface Bench {
  readonly slug: string;
  readonly number: string;
  readonly title: Bilingual;
  readonly version: number;
  readonly seed: string;
  readonly statement: Bilingual;
  readonly part: Part;
  readonly text: string;
  /** Null where nothing was typed. */
  readonly verdict: Verdict | null;
  readonly graderVersion: string;
  readonly cases: readonly CaseRun[];
  readonly previous: string | null;
  readonly next: string | null;
}

const asked = z.object({
  seed: z.string().min(1).max(64).catch("sample"),
  text: z.string().max(limits.characters).catch(""),
});

/** One part of one variant with an answer graded, and all its kept cases run. Null for everyone who teaches nowhere. */
export async function bench(viewer: Viewer, slug: string, partId: string, query: unknown): Promise<Bench | null> {
  const question = findQuestion(slug);
  if (question === undefined || !(await isStaffSomewhere(viewer))) return null;
  const { seed, text } = asked.parse(query);
  const drawn = draw(question, seed);
  const part = findPart(drawn, partId);
  if (part === null) return null;
  const rows = await database().regressionCase.findMany({
    where: { question: slug, part: partId },
    include: { createdBy: { select: { name: true } } },
    orderBy: { createdAt: "asc" },
    take: 1000,
  });
  const ids = drawn.parts.map(({ id }) => id);
  const at = ids.indexOf(partId);
  return {
    slug,
    number: question.number,
    title: question.title,
    version: question.version,
    seed,
    statement: drawn.statement,
    part,
    text,
    verdict: text.trim() === "" ? null : part.grade(text),
    graderVersion,
    cases: rows.map(({ createdBy, ...row }) => runCase(row, createdBy.name)),
    previous: ids[at - 1] ?? null,
    next: ids[at + 1] ?? null,
  };
}

interface CaseRow {
  readonly id: string;
  readonly question: string;
  readonly version: number;
  readonly seed: string;
  readonly part: string;
  readonly text: string;
  readonly outcome: Outcome;
  readonly misconception: string | null;
  readonly note: string;
}

function runCase(row: CaseRow, by: string): CaseRun {
  const { id, seed, version, text, note, outcome, misconception } = row;
  const question = findQuestion(row.question);
  const part = question?.version === version ? findPart(draw(question, seed), row.part) : null;
  const expected = { outcome, misconception };
  const found = part === null ? null : outcomeOf(part.grade(text));
  const passed = found !== null && found.outcome === outcome && found.misconception === misconception;
  return { id, seed, version, text, note, by, expected, found, passed };
}

export function outcomeOf(verdict: Verdict) {
  const misconception = "misconception" in verdict ? (verdict.misconception ?? null) : null;
  return { outcome: verdict.outcome, misconception };
}

const keeping = z.strictObject({
  slug: z.string().max(100),
  part: z.string().max(100),
  seed: z.string().min(1).max(64).transform(storable),
  text: z.string().min(1).max(limits.characters).transform(storable),
  outcome: z.enum(["correct", "partial", "incorrect", "invalid", "undecided"]),
  misconception: z.string().max(100).nullable(),
  note: z.string().trim().max(300).transform(storable),
});

/** Keeps an answer with the verdict that it must get, which may be another than it gets today. `input`: `{ slug, part, seed, text, outcome, misconception, note }`. */
export async function keepCase(viewer: Viewer, body: unknown, now: Date): Promise<Result<{ readonly id: string }>> {
  const parsed = keeping.safeParse(body);
  if (!parsed.success) return badInput;
  const { slug, ...row } = parsed.data;
  const question = findQuestion(slug);
  if (question === undefined || !(await isStaffSomewhere(viewer))) return notFound;
  const part = findPart(draw(question, row.seed), row.part);
  if (part === null) return notFound;
  if (row.misconception !== null && !part.misconceptions.some(({ id }) => id === row.misconception)) {
    return failed("bad-input", "This part has no such misconception.", "这一小题没有这个典型错误。");
  }
  const same = { question: slug, version: question.version, seed: row.seed, part: row.part, text: row.text };
  const known = await database().regressionCase.findFirst({ where: same });
  if (known !== null) {
    return failed("bad-input", "This answer is kept already; drop it first.", "这个答案已经保存过了，请先删除。");
  }
  const id = newId();
  await database().regressionCase.create({
    data: { id, ...row, question: slug, version: question.version, createdById: viewer.userId, createdAt: now },
  });
  return done({ id });
}

const dropping = z.strictObject({ id: z.string().max(100) });

/** Forgets a case. `input`: `{ id }`. */
export async function dropCase(viewer: Viewer, body: unknown): Promise<Result<null>> {
  const parsed = dropping.safeParse(body);
  if (!parsed.success) return badInput;
  if (!(await isStaffSomewhere(viewer))) return notFound;
  const { count } = await database().regressionCase.deleteMany({ where: { id: parsed.data.id } });
  return count === 0 ? notFound : done(null);
}
