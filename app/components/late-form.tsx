"use client";

import { type ComponentProps, lazy, Suspense } from "react";

/** A form for a server action where few need one: fetched with the first of them. */
const Form = lazy(() => import("./action-form").then(({ ActionForm }) => ({ default: ActionForm })));

export function LateForm(props: ComponentProps<typeof Form>) {
  return (
    <Suspense>
      <Form {...props} />
    </Suspense>
  );
}
