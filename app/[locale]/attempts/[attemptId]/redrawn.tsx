"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";

/** What a reply brings drawn anew: pieces of the page by name, as they stood at one moment of the server's clock. */
export interface Drawn {
  readonly at: number;
  readonly pieces: readonly (readonly [name: string, piece: ReactNode])[];
}

interface Piece {
  readonly at: number;
  readonly piece: ReactNode;
}

interface Redrawing {
  readonly pieces: ReadonlyMap<string, Piece>;
  readonly redraw: (drawn: Drawn) => void;
}

const Context = createContext<Redrawing>({ pieces: new Map(), redraw: () => {} });

/** When an attempt was last drawn anew in part: the router may keep an older page and show it again on the way back. */
const latest = new Map<string, number>();

/**
 * A page whose pieces can be drawn anew one by one. The page itself, drawn at `drawnAt`, counts again once it is newer than a piece.
 */
export function Redrawing(props: {
  readonly attemptId: string;
  readonly drawnAt: number;
  readonly children: ReactNode;
}) {
  const { attemptId, drawnAt, children } = props;
  const router = useRouter();
  const [pieces, setPieces] = useState<ReadonlyMap<string, Piece>>(new Map());
  const redraw = useCallback(
    ({ at, pieces: drawn }: Drawn) => {
      latest.set(attemptId, Math.max(at, latest.get(attemptId) ?? 0));
      setPieces((before) => {
        const after = new Map(before);
        for (const [name, piece] of drawn) if (at > (after.get(name)?.at ?? 0)) after.set(name, { at, piece });
        return after;
      });
    },
    [attemptId],
  );
  // Only as a page comes: what is drawn anew while it stays, it shows by itself.
  useEffect(() => {
    if ((latest.get(attemptId) ?? 0) > drawnAt) router.refresh();
  }, [attemptId, drawnAt, router]);
  const newer = useMemo(
    () => ({ pieces: new Map([...pieces].filter(([, { at }]) => at > drawnAt)), redraw }),
    [pieces, drawnAt, redraw],
  );
  return <Context value={newer}>{children}</Context>;
}

/** A piece of the page: as a reply brought it, or as the page has it. */
export function Redrawable({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return useContext(Context).pieces.get(name)?.piece ?? children;
}

export function useRedraw(): (drawn: Drawn) => void {
  return useContext(Context).redraw;
}
