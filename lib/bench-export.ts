import "server-only";
import { findQuestion } from "@/grading";
import type { Bench, CaseRun } from "./bench";
import { benchRequest } from "./bench-request";
import { draw, findPart } from "./catalogue";

/** The cases as JSON lines, one a line: the answer, where it belongs and what it must get. */
export function casesAsJsonLines({ slug, part, cases }: Pick<Bench, "slug" | "part" | "cases">): string {
  const line = ({ id, seed, version, text, note, expected }: CaseRun) =>
    JSON.stringify({ id, question: slug, version, seed, part: part.id, answer: text, ...expected, note });
  return cases.map((each) => `${line(each)}\n`).join("");
}

/**
 * The cases as requests to the command `grade`, one a line; what each must get stands in its `id`, which comes back with the
 * answer. `left` counts those that the command cannot grade as the bench does, and those of versions that are gone.
 */
export function casesAsRequests({ slug, part, cases }: Pick<Bench, "slug" | "part" | "cases">): {
  readonly lines: string;
  readonly left: number;
} {
  const question = findQuestion(slug);
  const lines = cases.flatMap(({ id, seed, version, text, expected }) => {
    const own = question?.version === version ? findPart(draw(question, seed), part.id) : null;
    const request = own === null ? null : benchRequest(own, text);
    const place = { case: id, question: slug, version, seed, part: part.id, ...expected };
    return request === null ? [] : [`${JSON.stringify({ id: place, ...request })}\n`];
  });
  return { lines: lines.join(""), left: cases.length - lines.length };
}

/** The cases of the seed "examples", as they stand in a question's examples.ts. */
export function casesAsExamples({ part, cases }: Pick<Bench, "part" | "cases">): string {
  const of = (outcome: string, misconception: string | null = null) =>
    cases
      .filter(({ seed, expected }) => seed === "examples" && expected.misconception === misconception)
      .filter(
        ({ expected }) => expected.outcome === outcome || (outcome === "incorrect" && expected.outcome === "partial"),
      )
      .map(({ text }) => JSON.stringify(text));
  const list = (name: string, texts: readonly string[], indent = "  ") =>
    texts.length === 0 ? [] : [`${indent}${name}: [${texts.join(", ")}],`];
  const slips = [...new Set(cases.flatMap(({ expected }) => expected.misconception ?? []))].flatMap((id) =>
    list(JSON.stringify(id), of("incorrect", id), "    "),
  );
  return [
    `${JSON.stringify(part.id)}: {`,
    ...list("correct", of("correct")),
    ...(slips.length === 0 ? [] : ["  slips: {", ...slips, "  },"]),
    ...list("incorrect", of("incorrect")),
    ...list("invalid", of("invalid")),
    ...list("undecided", of("undecided")),
    "},",
    "",
  ].join("\n");
}
