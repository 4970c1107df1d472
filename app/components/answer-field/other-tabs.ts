import type { SavedDraft } from "./autosave";
import { isPlain } from "./plain-data";

/** The same draft, open in other tabs of this browser. */
export interface OtherTabs {
  /** Says what the server has confirmed. */
  readonly tell: (draft: SavedDraft) => void;
  readonly close: () => void;
}

/** Listens to what other tabs saw confirmed of one draft. Where the browser has no such channel, the server's conflicts remain. */
export function otherTabs(draft: string, heard: (draft: SavedDraft) => void): OtherTabs {
  if (typeof BroadcastChannel === "undefined") return { tell: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(draft);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (!isPlain(data)) return;
    const { text, revision, savedAt } = data;
    if (typeof text === "string" && typeof revision === "number" && typeof savedAt === "string") {
      heard({ text, revision, savedAt });
    }
  };
  return { tell: (saved) => channel.postMessage(saved), close: () => channel.close() };
}
