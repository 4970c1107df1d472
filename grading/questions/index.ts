import type { Question } from "../question";
import { longRangeLayers } from "./long-range-layers/question";
import { lstmGradients } from "./lstm-gradients/question";
import { maxAndArgmax } from "./max-and-argmax/question";
import { oneByOneConvolution } from "./one-by-one-convolution/question";
import { transformerBlockParameters } from "./transformer-block-parameters/question";

/** The questions that the course sets as homework. */
export const courseQuestions: readonly Question[] = [oneByOneConvolution, maxAndArgmax, lstmGradients, longRangeLayers];

/** The catalogue: all that may be practised. A further question is one folder and one line here. */
export const questions: readonly Question[] = [...courseQuestions, transformerBlockParameters];

/** The question of that slug, or undefined. */
export function findQuestion(slug: string): Question | undefined {
  return questions.find((question) => question.slug === slug);
}
