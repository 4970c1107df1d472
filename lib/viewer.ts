import "server-only";
import { redirect } from "next/navigation";
import { cache } from "react";
import { currentRequest } from "./request-context";
import { sessionToken } from "./session-cookie";
import { viewerOfToken } from "./sessions";
import { orBusy } from "./store-refusal";

/** Who is asking: the person behind this request's session. Roles are looked up per course, at each request. */
export interface Viewer {
  readonly userId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
  readonly hasPassword: boolean;
}

/** Null where nobody is signed in. Looked up once for a page, however many of its pieces ask. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const token = await sessionToken();
  const viewer = token === null ? null : await orBusy(viewerOfToken(token, new Date()));
  const request = currentRequest();
  if (request !== null) request.person = viewer?.userId ?? null;
  return viewer;
});

/** Sends people who are not signed in to the sign-in page, in their language; it sends them back to `returnTo`, a path of our own. */
export async function requireViewer(returnTo?: string): Promise<Viewer> {
  const viewer = await currentViewer();
  if (viewer !== null) return viewer;
  if (returnTo === undefined) redirect("/login");
  const language = /^\/(en|zh-CN)(?=\/|$)/.exec(returnTo)?.[0] ?? "";
  redirect(`${language}/login?returnTo=${encodeURIComponent(returnTo)}`);
}
