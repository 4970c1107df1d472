"use client";

import { createContext, type ReactNode, useContext } from "react";
import { useFormAction } from "@/app/components/use-form-action";

/** What a form of many fields shows after it was sent: what is wrong, by field, and what had been typed. */
export type FieldsState = {
  readonly message: string;
  readonly done: boolean;
  readonly fields: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  /** Where nothing is wrong but something is to be seen first: what, and the field by which the next press says that it was. */
  readonly ask?: {
    readonly lines: readonly string[];
    readonly field: readonly [name: string, value: string];
    readonly submit: string;
  };
} | null;

export type FieldsAction = (before: FieldsState, form: FormData) => Promise<FieldsState>;

interface Typed {
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  /** Whether the fields are what somebody typed, rather than what is stored. */
  readonly refused: boolean;
}

const TypedContext = createContext<Typed>({ id: "", fields: {}, errors: {}, refused: false });

/** What stands in a field, and what is wrong with it. */
export function useTyped(name: string) {
  const { id, fields, errors } = useContext(TypedContext);
  return { id: `${id}-${name.replace(/[^\w-]/g, "-")}`, value: fields[name] ?? "", error: errors[name] ?? null };
}

interface Props {
  readonly action: FieldsAction;
  /** Unique on the page. */
  readonly id: string;
  /** What stands in the fields at first. */
  readonly fields: Readonly<Record<string, string>>;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly submit: string;
  readonly children: ReactNode;
}

/** A form for a server action. What was typed stays when it is refused, and the first wrong field gets the focus. */
export function FieldsForm({ action, id, fields, hidden = {}, submit, children }: Props) {
  const { state, post, send, sending } = useFormAction(action, (message, fields) => ({
    message,
    done: false,
    fields,
    errors: {},
  }));
  const ask = state?.ask;
  const refused = state !== null && !state.done;
  const typed = { id, fields: refused ? state.fields : fields, errors: state?.errors ?? {}, refused };
  return (
    <TypedContext value={typed}>
      <form className="stack" action={post} noValidate onSubmit={send}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        {ask !== undefined && <input type="hidden" name={ask.field[0]} value={ask.field[1]} />}
        <div aria-live="polite" role="status">
          {state !== null && (
            <div className={state.done || ask !== undefined ? "notice" : "notice notice-wrong"}>
              <p>{state.message}</p>
              {ask !== undefined && (
                <ul className="row number small">
                  {ask.lines.map((line) => (
                    <li key={line} className="chip">
                      <bdi>{line}</bdi>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          )}
        </div>
        <button type="submit" className="button button-main" aria-disabled={sending}>
          {ask?.submit ?? submit}
        </button>
      </form>
    </TypedContext>
  );
}
