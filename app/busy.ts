import { useEffect } from "react";

/** Whether an error page is one because another process holds the database; then it asks again by itself, not all at the same moment. */
export function useBusy(error: unknown, again: () => void): boolean {
  const busy = digestOf(error) === "database-locked";
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each error, not for each drawing.
  useEffect(() => {
    if (!busy) return undefined;
    const timer = setTimeout(again, 3_000 + 3_000 * Math.random());
    return () => clearTimeout(timer);
  }, [error]);
  return busy;
}

/** All that a browser is told of an error on the server. */
export function digestOf(error: unknown): string | null {
  return error instanceof Error && "digest" in error ? String(error.digest) : null;
}
