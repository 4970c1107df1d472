import type { PartView } from "@/lib/part-view";

/** The name of an answer type, as the domain hands it on. */
export type AnswerKind = PartView["type"];
