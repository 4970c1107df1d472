import { nearestName } from "./hint";
import { looksLikeVariable } from "./names";
import type { Meaning, Vocabulary } from "./vocabulary";

/** Longest word that is tried as one piece. */
const longest = 20;

/** Most letters of an unknown word that are read as a product of single-letter variables. */
const loose = 3;

export interface Piece {
  readonly meaning: Meaning;
  readonly length: number;
}

export interface Segmented {
  readonly pieces: readonly Piece[];
  /** Whether letters that the question does not know had to be taken as variables. */
  readonly loose: boolean;
}

/**
 * A word without spaces taken apart into names, functions and constants, longest pieces first: nlogn → n·log n,
 * sinx → sin x, nd → n·d where both are known. Null where no way of taking it apart uses known pieces only.
 * `raised` says that ^ follows the word. Work is at most 20 look-ups a letter.
 */
export function segment(
  word: string,
  vocabulary: Vocabulary,
  indices: ReadonlySet<string>,
  raised = false,
): Segmented | null {
  const whole = pieceOf(word, vocabulary, indices);
  // "of" is o·f where both are names, unless sentences are expected.
  const spoken = whole?.kind === "word" && !isReduction(whole.text) && vocabulary.options.piecewise !== true;
  if (whole !== undefined && !spoken) return single(whole, word);
  const covered = word.length === 1 ? null : cover(word, raised, (piece) => pieceOf(piece, vocabulary, indices));
  if (covered !== null) return { pieces: covered, loose: false };
  if (whole !== undefined) return single(whole, word);
  if (vocabulary.options.otherNames !== "variables" || word.length > loose || isUnit(word) || words.has(word))
    return null;
  if (nearestName(word, vocabulary) !== null) return null;
  if (word.length === 1) {
    const meaning = letter(word);
    return meaning === undefined ? null : { pieces: [{ meaning, length: 1 }], loose: false };
  }
  // dx belongs to a derivative or an integral, unless d is a name.
  if (word.length === 2 && word.startsWith("d") && !vocabulary.names.has("d")) return null;
  const letters = cover(word, raised, (piece) => pieceOf(piece, vocabulary, indices) ?? letter(piece));
  if (letters === null) return null;
  // Three letters of which the question knows none are a word: "lim", "foo".
  const known = letters.some(({ meaning }) => meaning.kind !== "symbol" || meaning.known);
  return letters.length === loose && !known ? null : { pieces: letters, loose: letters.length > 1 };
}

const single = (meaning: Meaning, word: string): Segmented => ({
  pieces: [{ meaning, length: word.length }],
  loose: false,
});

function pieceOf(word: string, vocabulary: Vocabulary, indices: ReadonlySet<string>): Meaning | undefined {
  if (indices.has(word)) return { kind: "symbol", name: word, known: true };
  return vocabulary.meaning(word);
}

const letter = (piece: string): Meaning | undefined =>
  piece.length === 1 && looksLikeVariable(piece) ? { kind: "symbol", name: piece, known: false } : undefined;

function cover(word: string, raised: boolean, find: (piece: string) => Meaning | undefined): readonly Piece[] | null {
  const best: (Piece | null)[] = new Array(word.length).fill(null);
  for (let from = word.length - 1; from >= 0; from -= 1) {
    for (let length = Math.min(longest, word.length - from); length >= 1; length -= 1) {
      const end = from + length;
      if (end < word.length && best[end] === null) continue;
      const meaning = find(word.slice(from, end));
      if (meaning === undefined || (meaning.kind === "word" && !isReduction(meaning.text))) continue;
      // Inside a word, e is Euler's number only before a power: xe^x; "sine" is no product.
      if (meaning.kind === "constant" && meaning.name === "e" && !(raised && end === word.length)) continue;
      best[from] = { meaning, length };
      break;
    }
  }
  const pieces: Piece[] = [];
  for (let at = 0; at < word.length; ) {
    const piece = best[at];
    if (piece === null || piece === undefined) return null;
    pieces.push(piece);
    at += piece.length;
  }
  return pieces;
}

const isReduction = (text: string): boolean => text === "sum" || text === "prod";

const units: ReadonlySet<string> = new Set(
  "kg mg cm mm km ms us ns hr day Hz kHz MHz GHz kB KB MB GB TB KiB MiB GiB bit bits byte bytes px rad deg".split(" "),
);
const words: ReadonlySet<string> = new Set(
  "yes no ok idk nan NaN one two ten six and or not is of to at if".split(" "),
);

/** Units of two letters or more: refused as such, never read as products of letters. */
export const isUnit = (word: string): boolean => units.has(word);
