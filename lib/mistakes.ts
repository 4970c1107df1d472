import "server-only";
import { type Bilingual, findQuestion, type Part } from "@/grading";
import { draw, findPart } from "./catalogue";
import { grouped } from "./grouped";
import { misconceptionName } from "./met-misconceptions";
import { plannedParts } from "./planned-parts";
import { practised } from "./practice-variants";
import { studyRecord, type Tried } from "./study-record";
import type { Viewer } from "./viewer";

/** A part that was not right at some time. */
export interface Mistake {
  readonly question: string;
  /** "A6.1" */
  readonly number: string;
  readonly title: Bilingual;
  readonly part: string;
  /** Its place among the question's parts, from 0. */
  readonly index: number;
  /** What was asked then, with that variant's numbers. */
  readonly prompt: Bilingual;
  /** How often it was not right. */
  readonly times: number;
  readonly last: { readonly text: string; readonly at: Date; readonly source: Tried["source"] };
  /** The misconceptions that showed, the most frequent first. */
  readonly misconceptions: readonly { readonly id: string; readonly name: Bilingual; readonly times: number }[];
  /** When it was done right with other numbers and without the solution; null: not yet. */
  readonly redoneAt: Date | null;
}

/** The viewer's book of mistakes: from practice, and from quizzes as soon as their verdicts may be told; the latest first. */
export async function mistakes(viewer: Viewer, now: Date): Promise<readonly Mistake[]> {
  const byPart = grouped(await studyRecord(viewer, now), ({ question, part }) => `${question} ${part}`);
  const all = [...byPart.values()].flatMap((tried) => mistakeOf(tried) ?? []);
  return all.sort((a, b) => +b.last.at - +a.last.at);
}

/** `tried`: all answers to one part, oldest first. */
function mistakeOf(tried: readonly Tried[]): Mistake | null {
  const wrong = tried.filter(({ outcome }) => outcome === "incorrect" || outcome === "partial");
  const last = wrong.at(-1);
  if (last === undefined) return null;
  const { question: slug, part: id } = last;
  const question = findQuestion(slug);
  const sample = question === undefined ? undefined : draw(question, "sample");
  const index = sample?.parts.findIndex((each) => each.id === id) ?? -1;
  const part = askedThen(last) ?? sample?.parts[index];
  if (question === undefined || part === undefined || part.type === "text") return null;
  const redone = redoneBy(tried, last);
  const shown = grouped(wrong, ({ misconception }) => misconception);
  const misconceptions = [...shown].flatMap(([misconception, rows]) => {
    const name = misconception === null ? null : misconceptionName({ question: slug, part: id, misconception });
    return misconception === null || name === null ? [] : [{ id: misconception, name, times: rows.length }];
  });
  return {
    ...{ question: slug, number: question.number, title: question.title, part: id, index, prompt: part.prompt },
    times: wrong.length,
    last: { text: last.text, at: last.at, source: last.source },
    misconceptions: misconceptions.sort((a, b) => b.times - a.times),
    redoneAt: redone?.at ?? null,
  };
}

/** The right answer by which a mistake leaves the book: later, with other numbers, without the solution. */
function redoneBy(tried: readonly Tried[], last: Tried): Tried | undefined {
  return tried.find(
    ({ at, outcome, solutionSeen, source, seed }) =>
      at > last.at && outcome === "correct" && !solutionSeen && !(sameKind(source, last.source) && seed === last.seed),
  );
}

/** How many parts wait to be done again; no variant is drawn for it. `record`: all answers of one student, oldest first. */
export function openMistakes(record: readonly Tried[]): number {
  const judged = new Set(plannedParts().map(({ question, part }) => `${question} ${part}`));
  const byPart = grouped(record, ({ question, part }) => `${question} ${part}`);
  return [...byPart].filter(([key, tried]) => {
    const last = tried.findLast(({ outcome }) => outcome === "incorrect" || outcome === "partial");
    return judged.has(key) && last !== undefined && redoneBy(tried, last) === undefined;
  }).length;
}

const sameKind = (a: Tried["source"], b: Tried["source"]): boolean => (a === null) === (b === null);

/** The part with the numbers of that time; nothing where the question has another version by now. */
function askedThen({ question: slug, part, seed, version, source }: Tried): Part | undefined {
  const question = findQuestion(slug);
  if (question === undefined || question.version !== version) return undefined;
  const drawn = source === null ? practised(slug, seed)?.drawn : draw(question, seed);
  return drawn === undefined ? undefined : (findPart(drawn, part) ?? undefined);
}
