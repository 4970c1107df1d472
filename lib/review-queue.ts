import "server-only";
import { type PartPlace, thePart } from "./review-cards";
import type { Memory } from "./schedule";
import { studyDay } from "./study-day";

/** A part to practise now: it is due itself, or a misconception once met there is. */
export interface Exercise extends PartPlace {
  readonly kind: "new" | "learning" | "review";
  readonly due: Date;
  /** Misconceptions of this part that are due. */
  readonly misconceptions: readonly string[];
}

export type QueueCard = PartPlace & { readonly misconception: string } & Pick<Memory, "due" | "state">;

export interface Known {
  /** What there is to learn, in the order of the course. */
  readonly parts: readonly PartPlace[];
  readonly cards: readonly QueueCard[];
  /** Misconceptions met, with a card or without. */
  readonly met: readonly (PartPlace & { readonly misconception: string })[];
  /** Parts that were practised for the first time today. */
  readonly newToday: number;
}

export interface Queue {
  /** In the order in which they come. */
  readonly due: readonly Exercise[];
  /** Still being learnt, and due within minutes: done early where nothing else is due. */
  readonly soon: readonly Exercise[];
  readonly counts: { readonly new: number; readonly learning: number; readonly review: number };
  /** When something comes next, where nothing is due now; null where nothing is planned. */
  readonly next: Date | null;
}

/** Parts that one begins in a day. */
export const newADay = 6;
const ahead = 20 * 60_000;

/**
 * What to practise: first what is being learnt and due, then reviews, the longest due first, then what is new: misconceptions
 * met elsewhere, then parts in the order of the course, a few a day. A review is due from the beginning of its day.
 */
export function queue({ parts, cards, met, newToday }: Known, now: Date, zone: string): Queue {
  const today = studyDay(now, zone);
  const all = parts.map((place) => {
    const here = cards.filter((card) => samePlace(card, place));
    const uncarded = met.filter(
      (each) => samePlace(each, place) && !here.some(({ misconception }) => misconception === each.misconception),
    );
    const kinds = here.map((card) => ({ card, kind: kindOf(card, now, today, zone) }));
    const names = kinds.flatMap(({ card, kind }) =>
      kind === null || card.misconception === thePart ? [] : [card.misconception],
    );
    const misconceptions = [...names, ...uncarded.map(({ misconception }) => misconception)];
    const seen = here.some(({ misconception, state }) => misconception === thePart && state !== 0);
    return { place, kinds, misconceptions, seen };
  });
  const of = (wanted: Exercise["kind"] | "soon", kind: Exercise["kind"]): readonly Exercise[] =>
    all.flatMap(({ place, kinds, misconceptions }) => {
      const dues = kinds.filter((each) => each.kind === wanted).map(({ card }) => card.due);
      const first = kinds.find((each) => each.kind !== null && urgency.indexOf(each.kind) < urgency.indexOf(wanted));
      return dues.length === 0 || first !== undefined ? [] : [{ ...place, kind, due: earliest(dues), misconceptions }];
    });
  const learning = byDue(of("learning", "learning"));
  const review = byDue(of("review", "review"));
  const soon = byDue(of("soon", "learning"));
  const taken = new Set([...learning, ...review, ...soon].map(keyOf));
  const fresh = all.filter(({ place, seen }) => !taken.has(keyOf(place)) && !seen);
  const known = all.filter(({ place, misconceptions }) => misconceptions.length > 0 && !taken.has(keyOf(place)));
  const begun = [...known, ...fresh.filter((each) => !known.includes(each)).slice(0, Math.max(0, newADay - newToday))];
  const news = begun.map(({ place, misconceptions }) => ({ ...place, kind: "new" as const, due: now, misconceptions }));
  const later = cards.filter(({ due, state }) => state !== 0 && due > now).map(({ due }) => due);
  return {
    due: [...learning, ...review, ...news],
    soon,
    counts: { new: news.length, learning: learning.length + soon.length, review: review.length },
    next: later.length === 0 ? null : earliest(later),
  };
}

const urgency = ["learning", "review", "soon", "new"];

function kindOf({ state, due }: QueueCard, now: Date, today: string, zone: string): Exercise["kind"] | "soon" | null {
  if (state === 0) return "new";
  if (state === 2) return studyDay(due, zone) <= today ? "review" : null;
  if (due <= now) return "learning";
  return due.getTime() <= now.getTime() + ahead ? "soon" : null;
}

const samePlace = (a: PartPlace, b: PartPlace): boolean => a.question === b.question && a.part === b.part;
const keyOf = ({ question, part }: PartPlace): string => `${question} ${part}`;
const byDue = (list: readonly Exercise[]): readonly Exercise[] => [...list].sort((a, b) => +a.due - +b.due);
const earliest = (dates: readonly Date[]): Date => new Date(Math.min(...dates.map(Number)));
