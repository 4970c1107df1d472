"use client";

import { type ReactNode, useEffect, useRef } from "react";
import type { FormAction } from "@/app/form-state";
import { useFormAction } from "./use-form-action";

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: "text" | "email" | "password" | "select" | "number" | "textarea";
  readonly autoComplete?: string;
  readonly note?: string;
  readonly required?: boolean;
  readonly value?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

interface Props {
  readonly action: FormAction;
  /** Unique on the page. */
  readonly id: string;
  readonly fields: readonly Field[];
  readonly hidden?: Readonly<Record<string, string>>;
  readonly submit: string;
  readonly children?: ReactNode;
}

/**
 * A form for a server action. What was typed stays when it is refused, and is gone once it is accepted, so that it is not sent twice.
 * A second press while it runs does nothing.
 */
export function ActionForm({ action, id, fields, hidden = {}, submit, children }: Props) {
  const { state, post, send, sending } = useFormAction(action, refused);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state?.done) form.current?.reset();
  }, [state]);
  return (
    <form ref={form} className="stack" action={post} onSubmit={send}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <FieldView key={field.name} id={`${id}-${field.name}`} field={field} typed={state?.fields[field.name]} />
      ))}
      {children}
      <div aria-live="polite" role="status">
        {state !== null && <p className={state.done ? "notice" : "notice notice-wrong"}>{state.message}</p>}
      </div>
      <button type="submit" className="button button-main" aria-disabled={sending}>
        {submit}
      </button>
    </form>
  );
}

/** Without what was typed: it stands in the fields, and a password nowhere else. */
const refused = (message: string) => ({ message, done: false, fields: {} });

function FieldView({
  id,
  field,
  typed,
}: {
  readonly id: string;
  readonly field: Field;
  readonly typed: string | undefined;
}) {
  const common = {
    id,
    name: field.name,
    required: field.required ?? true,
    className: "input",
    defaultValue: typed ?? field.value,
    "aria-describedby": field.note === undefined ? undefined : `${id}-note`,
  };
  return (
    <div className="field">
      <label htmlFor={id}>{field.label}</label>
      {field.type === "select" ? (
        <select {...common}>
          {field.options?.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      ) : field.type === "textarea" ? (
        <textarea {...common} rows={3} />
      ) : (
        <input {...common} type={field.type} step="any" autoComplete={field.autoComplete} />
      )}
      {field.note !== undefined && (
        <p id={`${id}-note`} className="soft small">
          {field.note}
        </p>
      )}
    </div>
  );
}
