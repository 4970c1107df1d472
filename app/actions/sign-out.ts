"use server";

import { getLocale } from "next-intl/server";
import { redirect } from "@/app/i18n/navigation";
import { clearSessionCookie } from "@/lib/session-cookie";
import { signOut } from "@/lib/sign-in";
import { orBusy } from "@/lib/store-refusal";
import { currentViewer } from "@/lib/viewer";

/** Ends this session on the server, then forgets its cookie. */
export async function signOutHere(): Promise<void> {
  const viewer = await currentViewer();
  if (viewer !== null) await orBusy(signOut(viewer));
  await clearSessionCookie();
  redirect({ href: "/", locale: await getLocale() });
}
