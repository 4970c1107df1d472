/** What the answer sheet shows of one part. */
export interface Mark {
  readonly answered: boolean;
  readonly flagged: boolean;
}

export type Marks = Readonly<Record<string, Mark>>;

export const markKey = (question: string, part: string): string => `${question}/${part}`;

export interface MarkStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly marks: () => Marks;
  readonly set: (key: string, change: Partial<Mark>) => void;
}

/** Shared by the answer sheet and the fields of the page, so that the sheet knows at once what is typed and flagged. */
export function markStore(initial: Marks): MarkStore {
  let marks = initial;
  const listeners = new Set<() => void>();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    marks: () => marks,
    set: (key, change) => {
      const before = marks[key] ?? { answered: false, flagged: false };
      const after = { ...before, ...change };
      if (after.answered === before.answered && after.flagged === before.flagged) return;
      marks = { ...marks, [key]: after };
      for (const listener of listeners) listener();
    },
  };
}
