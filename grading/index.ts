/** The public door of the grading library: a short list of names, written out. */
export type { AnswerTypeName, Reading } from "./answer-type";
export type { Figure, Picture } from "./figure";
export type { GradingContext } from "./follow-through";
export { limits } from "./limits";
export type { Part } from "./part";
export { type Drawing, type Question, type Variant, variant } from "./question";
export { courseQuestions, findQuestion, questions } from "./questions";
export type { Sorter } from "./sorter";
export type { Bilingual, Counterexample, Evidence, Feedback, Language, Outcome, Span, Verdict } from "./verdict";
export { graderVersion } from "./version";
