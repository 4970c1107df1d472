import type { ReactNode } from "react";

/** Says that there is nothing yet, and what to do about it. */
export function EmptyState({ children }: { readonly children: ReactNode }) {
  return <div className="empty stack stack-small">{children}</div>;
}
