/** The parts of a question, in order. */
const parts = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>(".part")];

let last: HTMLElement | null = null;

/** The part where somebody is: that of the focus, else the last one that had it, else the first in sight. */
export function currentPart(): HTMLElement | null {
  const focused = document.activeElement?.closest<HTMLElement>(".part") ?? null;
  if (focused !== null) last = focused;
  if (last?.isConnected) return last;
  return parts().find((part) => part.getBoundingClientRect().bottom > 80) ?? null;
}

/** The part before or after; the one in sight where nobody has been in any yet. Null at the ends. */
export function neighbourPart(step: 1 | -1): HTMLElement | null {
  const all = parts();
  const begun = last?.isConnected;
  const current = currentPart();
  if (current === null) return null;
  const next = begun || current.contains(document.activeElement) ? all[all.indexOf(current) + step] : current;
  if (next !== undefined) last = next;
  return next ?? null;
}

/** Into the field of a part. */
export function enterPart(part: Element): "done" | "nothing" {
  const field = part.querySelector<HTMLElement>("textarea, math-field, .cells input, .choice input");
  if (field === null) return "nothing";
  field.focus();
  return "done";
}
