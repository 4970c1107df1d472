import { unstable_isUnrecognizedActionError } from "next/navigation";

/**
 * A page that is older than the server's build cannot press its buttons any more: it is loaded anew. What was typed is kept
 * on this computer and stands in its field again. Gives whether that was the reason.
 */
export function reloadIfStale(error: unknown): boolean {
  if (!unstable_isUnrecognizedActionError(error)) return false;
  location.reload();
  return true;
}
