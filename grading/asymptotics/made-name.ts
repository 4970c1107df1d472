/** Names of what the machine brings in beside the names that were written; no text can spell them. */
export const isMade = (name: string): boolean => name.startsWith("~");

/** One more such name. */
export const freshName = (taken: Iterable<string>): string => `~${[...taken].filter(isMade).length + 1}`;
