import { text } from "../answer-types/text";
import { type Part, part, type RubricItem } from "../part";
import type { Bilingual } from "../verdict";
import { words } from "./words";

export interface WrittenPart {
  readonly id: string;
  readonly prompt: Bilingual;
  /** The part's points are the sum of its items'. */
  readonly rubric: readonly RubricItem[];
  readonly hints: readonly Bilingual[];
}

/** A part that is answered in sentences and graded by a person; the rubric's lines are its worked solution. */
export function writtenPart({ id, prompt, rubric, hints }: WrittenPart): Part {
  const solution = words(
    rubric.map((item) => `- ${item.text.en}`).join("\n"),
    rubric.map((item) => `- ${item.text["zh-CN"]}`).join("\n"),
  );
  return part({
    id,
    type: text,
    prompt,
    format: words("A few sentences, in English or Chinese; a person reads them.", "几句话，中英文均可；由老师批阅。"),
    points: rubric.reduce((sum, item) => sum + item.points, 0),
    key: { sample: solution },
    options: {},
    misconceptions: [],
    hints,
    solution,
    rubric,
  });
}
