"use client";

import { useRef } from "react";
import { unpack } from "./packed";
import { useScrolling } from "./use-scrolling";

interface Props {
  readonly as?: "div" | "span";
  readonly className?: string | undefined;
  /** Markup of the server's own making, packed. */
  readonly packed: string;
}

/** Text with formulas that the server has set. */
export function SetText({ as: Element = "span", className, packed }: Props) {
  const place = useRef<HTMLDivElement & HTMLSpanElement>(null);
  useScrolling(place, packed);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: text is escaped where it is made, and KaTeX's own output escapes its input.
  return <Element ref={place} className={className} dangerouslySetInnerHTML={{ __html: unpack(packed) }} />;
}
