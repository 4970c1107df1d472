import { cache } from "react";
import { bookmarkedParts } from "@/lib/bookmarks";
import { currentViewer } from "@/lib/viewer";
import { BookmarkButton } from "./bookmark-button";

/** Asked once for a page, however many parts it has. */
const marked = cache(async (question: string) => {
  const viewer = await currentViewer();
  return viewer === null ? new Set<string>() : bookmarkedParts(viewer, question);
});

/** The bookmark of a part in an attempt: it leads to the part in practice, with other numbers. */
export async function PartBookmark({ question, part }: { readonly question: string; readonly part: string }) {
  const parts = await marked(question);
  return <BookmarkButton question={question} part={part} seed={null} marked={parts.has(part)} />;
}
