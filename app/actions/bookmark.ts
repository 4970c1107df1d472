"use server";

import { setBookmark } from "@/lib/bookmarks";
import { orRefused } from "@/lib/store-refusal";
import { requireViewer } from "@/lib/viewer";

/** Sets or takes away one's own bookmark; says how it stands now, null where it was refused. */
export async function markHere(mark: {
  readonly question: string;
  readonly part: string;
  readonly seed: string | null;
  readonly marked: boolean;
}): Promise<boolean | null> {
  const result = await orRefused(setBookmark(await requireViewer(), mark, new Date()));
  return result.ok ? result.value.marked : null;
}
