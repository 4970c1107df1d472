"use client";

import { forgetSaved } from "./answer-field/forget-saved";

/** Stands in the form that signs out. */
export function SignOutButton({ label }: { readonly label: string }) {
  return (
    <button type="submit" className="button button-quiet" onClick={forgetSaved}>
      {label}
    </button>
  );
}
