import type { Question } from "../question";
import type { ExamplesOfQuestion } from "./example";
import { examples as a64 } from "./long-range-layers/examples";
import { longRangeLayers } from "./long-range-layers/question";
import { examples as a63 } from "./lstm-gradients/examples";
import { lstmGradients } from "./lstm-gradients/question";
import { examples as a62 } from "./max-and-argmax/examples";
import { maxAndArgmax } from "./max-and-argmax/question";
import { examples as a61 } from "./one-by-one-convolution/examples";
import { oneByOneConvolution } from "./one-by-one-convolution/question";
import { examples as p61 } from "./transformer-block-parameters/examples";
import { transformerBlockParameters } from "./transformer-block-parameters/question";

/** Every question with answers as students write them: for tests and the bench. */
export const answered: readonly (readonly [Question, ExamplesOfQuestion])[] = [
  [oneByOneConvolution, a61],
  [maxAndArgmax, a62],
  [lstmGradients, a63],
  [longRangeLayers, a64],
  [transformerBlockParameters, p61],
];
