import type { AnswerType } from "../answer-type";
import type { Bilingual } from "../verdict";
import { readText, type TextOptions } from "./read-text";

export type { TextOptions } from "./read-text";
export { longestText, readText } from "./read-text";

export interface TextKey {
  /** A model answer, for who grades and for the worked solution. */
  readonly sample: Bilingual;
}

/** A written answer. A person grades it by the part's rubric, so the machine's verdict is always that it does not know. */
export const text: AnswerType<string, TextKey, TextOptions> = {
  name: "text",
  read: readText,
  compare: () => ({ relation: "undecided", evidence: { method: "person" } }),
  print: ({ sample }) => ({ text: sample.en, latex: "" }),
};
