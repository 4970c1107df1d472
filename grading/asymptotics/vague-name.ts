/** The name of what ln binomial(whole, part) has beside part·ln(whole/part) - (ln part)/2. No text can spell it. */
export const vagueName = (part: string, whole: string): string => `~${part} of ${whole}`;

export const isVague = (name: string): boolean => name.startsWith("~") && name.includes(" of ");
