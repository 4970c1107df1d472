/** Remembers that somebody does not want their weeks counted. */
export const streakCookie = "streak";

export const streakShown = (value: string | undefined): boolean => value !== "hidden";
