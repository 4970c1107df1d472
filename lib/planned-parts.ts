import "server-only";
import { questions } from "@/grading";
import { draw } from "./catalogue";
import type { PartPlace } from "./review-cards";

/** Parts that the machine judges, in the order of the course: what a plan can be made for. */
export function plannedParts(): readonly PartPlace[] {
  return questions.flatMap((question) =>
    draw(question, "sample").parts.flatMap(({ id, type }) =>
      type === "text" ? [] : [{ question: question.slug, part: id }],
    ),
  );
}
