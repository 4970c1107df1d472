/** Where a reader's choice of language is kept, for a year. */
export const localeCookie = { name: "NEXT_LOCALE", maxAge: 60 * 60 * 24 * 365, sameSite: "lax" } as const;
