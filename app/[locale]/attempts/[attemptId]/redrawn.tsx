"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";

/** What a reply brings drawn anew: pieces of the page by name. */
export type Drawn = readonly (readonly [name: string, piece: ReactNode])[];

interface Redrawing {
  readonly pieces: ReadonlyMap<string, ReactNode>;
  readonly redraw: (drawn: Drawn) => void;
}

const none: ReadonlyMap<string, ReactNode> = new Map();
const Context = createContext<Redrawing>({ pieces: none, redraw: () => {} });

/** The drawings of pages that have been on the screen, and whether something was drawn anew since: the router may show one again on the way back. */
const drawings = new Map<string, { outdated: boolean }>();

/**
 * A page whose pieces can be drawn anew one by one, until the page itself is: then `drawing` is another one. Times are not compared: of two
 * instances each has its own clock.
 */
export function Redrawing({ drawing, children }: { readonly drawing: string; readonly children: ReactNode }) {
  const router = useRouter();
  const [drawn, setDrawn] = useState({ drawing, pieces: none });
  const redraw = useCallback(
    (pieces: Drawn) => {
      for (const each of drawings.values()) each.outdated = true;
      setDrawn((before) => {
        const kept = before.drawing === drawing ? before.pieces : none;
        return { drawing, pieces: new Map([...kept, ...pieces]) };
      });
    },
    [drawing],
  );
  // Only as a page comes: what is drawn anew while it stays, it shows by itself.
  useEffect(() => {
    if (drawings.get(drawing)?.outdated === true) router.refresh();
    else drawings.set(drawing, { outdated: false });
  }, [drawing, router]);
  const pieces = drawn.drawing === drawing ? drawn.pieces : none;
  const redrawing = useMemo(() => ({ pieces, redraw }), [pieces, redraw]);
  return <Context value={redrawing}>{children}</Context>;
}

/** A piece of the page: as a reply brought it, or as the page has it. */
export function Redrawable({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return useContext(Context).pieces.get(name) ?? children;
}

export function useRedraw(): (drawn: Drawn) => void {
  return useContext(Context).redraw;
}
