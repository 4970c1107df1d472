/** What a form shows after it was refused: why, and what had been typed (never a password). Null before the first try. */
export type FormState = {
  readonly message: string;
  readonly done: boolean;
  readonly fields: Readonly<Record<string, string>>;
} | null;

export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;
