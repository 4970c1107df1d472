import { type AnswerTypeName, type Reading, unreadable } from "./answer-type";
import { readChoice } from "./answer-types/read-choice";
import { readFormula } from "./answer-types/read-formula";
import { readGradient } from "./answer-types/read-gradient";
import { readInteger } from "./answer-types/read-integer";
import { readMatrix } from "./answer-types/read-matrix";
import { readNumber } from "./answer-types/read-number";
import { readOrder } from "./answer-types/read-order";
import { readPiecewise } from "./answer-types/read-piecewise";
import { readSet } from "./answer-types/read-set";
import { readText } from "./answer-types/read-text";
import { readVector } from "./answer-types/read-vector";
import * as options from "./preview-options";
import * as words from "./preview-words";
import { readTensorFormula } from "./tensor/read";
import { shapeText } from "./tensor/shape";
import { type Bilingual, feedback } from "./verdict";

/** What a text was understood as, for the live preview. */
export interface Preview {
  /** "a vector of 3 entries", "a formula in K, C_in", "an order of growth in n, d". */
  readonly words: Bilingual;
}

/**
 * Reads an answer as the grader would, without any key: the one door through which the browser reaches the readers.
 * `given` are the options of the part, as plain data. Pure, bounded, never throws.
 */
export function previewAnswer(type: AnswerTypeName, given: unknown, text: string): Reading<Preview> {
  switch (type) {
    case "integer":
      return shown(readInteger(text), () => words.integerWords);
    case "number":
      return options.isVariableOptions(given) ? shown(readNumber(text, given), words.formulaWords) : unknownOptions();
    case "piecewise":
      if (!options.isVariableOptions(given)) return unknownOptions();
      return shown(readPiecewise(text, given), ({ value }) => words.formulaWords(value));
    case "formula":
      return options.isVariableOptions(given) ? shown(readFormula(text, given), words.formulaWords) : unknownOptions();
    case "vector":
      if (!options.isVariableOptions(given)) return unknownOptions();
      return shown(readVector(text, given), (entries) => words.vectorWords(entries.length));
    case "matrix":
      if (!options.isVariableOptions(given)) return unknownOptions();
      return shown(readMatrix(text, given), (rows) => words.matrixWords(rows.length, rows[0]?.length ?? 0));
    case "set":
      if (!options.isVariableOptions(given)) return unknownOptions();
      return shown(readSet(text, given), (members) => words.setWords(members.length));
    case "gradient":
      if (!options.isGradientOptions(given)) return unknownOptions();
      return shown(readGradient(text, given), (answer) => {
        if (answer.kind === "set") return words.vectorSetWords;
        return answer.kind === "undefined" ? words.undefinedWords : words.vectorWords(answer.entries.length);
      });
    case "order":
      if (!options.isOrderOptions(given)) return unknownOptions();
      return shown(readOrder(text, given), ({ expression }) => words.orderWords(expression));
    case "tensor-formula":
      if (!options.isTensorFormulaOptions(given)) return unknownOptions();
      return shown(readTensorFormula(text, given), ({ term }) => words.tensorWords(shapeText(term.shape)));
    case "choice":
      if (!options.isChoiceOptions(given)) return unknownOptions();
      return shown(readChoice(text, given), (chosen) => words.choiceWords(chosen.length));
    case "text":
      if (!options.isTextOptions(given)) return unknownOptions();
      return shown(readText(text, given), (written) => words.textWords([...written.trim()].length));
  }
}

function shown<Answer>(reading: Reading<Answer>, inWords: (answer: Answer) => Bilingual): Reading<Preview> {
  return reading.ok ? { ...reading, value: { words: inWords(reading.value) } } : reading;
}

const unknownOptions = (): Reading<Preview> =>
  unreadable(
    feedback(
      "no-preview",
      "There is no preview for this part. Your answer can still be submitted.",
      "本小题没有预览。你仍然可以提交答案。",
    ),
  );
