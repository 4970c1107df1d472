"use client";

import { FieldError } from "@/app/components/fields/fields";
import { useTyped } from "@/app/components/fields/fields-form";

/** What is wrong with the choice of questions as a whole. */
export function ChoiceError() {
  const { id, error } = useTyped("questions");
  return <FieldError id={id} error={error} />;
}
