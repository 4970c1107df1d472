"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import { type MarkStore, type Marks, markStore } from "./marks";

export interface ExamContext {
  readonly store: MarkStore;
  /** The time is up, or it was handed in: nothing more is typed. */
  readonly over: boolean;
}

export const Exam = createContext<ExamContext>({ store: markStore({}), over: false });

export const useExam = (): ExamContext => useContext(Exam);

export function useMarks(): Marks {
  const { store } = useExam();
  return useSyncExternalStore(store.subscribe, store.marks, store.marks);
}
