/** A label's anchor and whether the text ends or begins there. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** In the picture's own units, for labels of 10 units. */
const [characterWidth, ascent, descent, dot] = [6.2, 9, 2.5, 3.5];

/**
 * Where each label can stand beside its point without covering a point or another label, between `left` and `right`; null where it
 * cannot: what is not readable is left to the table. Whoever comes first has the choice.
 */
export function labelPlaces(
  points: readonly Point[],
  within: { readonly left: number; readonly right: number },
): readonly (LabelPlace | null)[] {
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - dot, right: x + dot, top: y - dot, bottom: y + dot }));
  return points.map(({ x, y, label }) => {
    for (const place of around(x, y)) {
      const box = boxOf(place, characterWidth * label.length);
      if (box.left < within.left || box.right > within.right || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      return place;
    }
    return null;
  });
}

const around = (x: number, y: number): readonly LabelPlace[] =>
  [3.5, -4, 12].flatMap((lower): readonly LabelPlace[] => [
    { x: x + 6, y: y + lower, anchor: "start" },
    { x: x - 6, y: y + lower, anchor: "end" },
  ]);

function boxOf({ x, y, anchor }: LabelPlace, width: number): Box {
  const left = anchor === "start" ? x : x - width;
  return { left, right: left + width, top: y - ascent, bottom: y + descent };
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
