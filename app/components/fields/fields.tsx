"use client";

import type { ReactNode } from "react";
import { useTyped } from "./fields-form";

interface Props {
  readonly name: string;
  readonly label: ReactNode;
  readonly note?: ReactNode;
}

/** What a field says of itself besides its label: a note, and what is wrong. */
function saidOf(id: string, note: ReactNode, error: string | null) {
  const ids = [note === undefined ? "" : `${id}-note`, error === null ? "" : `${id}-error`].filter(
    (each) => each !== "",
  );
  return {
    "aria-describedby": ids.length === 0 ? undefined : ids.join(" "),
    "aria-invalid": error === null ? undefined : true,
  };
}

function Frame({
  id,
  label,
  note,
  error,
  children,
}: Omit<Props, "name"> & { readonly id: string; readonly error: string | null; readonly children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {note !== undefined && (
        <p id={`${id}-note`} className="soft small">
          {note}
        </p>
      )}
      <FieldError id={id} error={error} />
    </div>
  );
}

export function FieldError({ id, error }: { readonly id: string; readonly error: string | null }) {
  if (error === null) return null;
  return (
    <p id={`${id}-error`} className="small field-error">
      {error}
    </p>
  );
}

/** A line of text, a figure, or a time: the browser's own fields. */
export function InputField({
  name,
  label,
  note,
  type = "text",
  required = false,
}: Props & { readonly type?: "text" | "number" | "datetime-local" | "date" | "email"; readonly required?: boolean }) {
  const { id, value, error } = useTyped(name);
  return (
    <Frame id={id} label={label} note={note} error={error}>
      <input
        id={id}
        name={name}
        type={type}
        step={type === "number" ? "any" : undefined}
        className="input"
        required={required}
        autoComplete="off"
        defaultValue={value}
        key={value}
        {...saidOf(id, note, error)}
      />
    </Frame>
  );
}

export function SelectField({
  name,
  label,
  note,
  options,
}: Props & { readonly options: readonly { readonly value: string; readonly label: string }[] }) {
  const { id, value, error } = useTyped(name);
  return (
    <Frame id={id} label={label} note={note} error={error}>
      <select id={id} name={name} className="input" defaultValue={value} key={value} {...saidOf(id, note, error)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

export function TickField({ name, label, note }: Props) {
  const { id, value, error } = useTyped(name);
  return (
    <div className="field">
      <span className="row tick">
        <input
          id={id}
          name={name}
          type="checkbox"
          defaultChecked={value === "on"}
          key={value}
          {...saidOf(id, note, error)}
        />
        <label htmlFor={id}>{label}</label>
      </span>
      {note !== undefined && (
        <p id={`${id}-note`} className="soft small">
          {note}
        </p>
      )}
      <FieldError id={id} error={error} />
    </div>
  );
}
