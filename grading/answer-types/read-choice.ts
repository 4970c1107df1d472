import { type Reading, unreadable, whole } from "../answer-type";
import { withoutIntroduction, withoutLeads } from "../expression/lead-words";
import { limits } from "../limits";
import { type Bilingual, type Feedback, feedback, type Span } from "../verdict";

export interface ChoiceOptions {
  /** What may be chosen, in the order shown. Ids are single letters where letters are to be typed: "A", "B". */
  readonly options: readonly { readonly id: string; readonly text: Bilingual }[];
  /** Whether any number of them, none included, may be chosen; else exactly one. */
  readonly multiple: boolean;
}

/** Full-width letters and digits, in which a Chinese keyboard types, as ASCII capitals. */
const folded = (text: string): string =>
  [...text]
    .map((glyph) => {
      const code = glyph.codePointAt(0) ?? 0;
      return code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : glyph;
    })
    .join("")
    .toUpperCase();

const separators = " ,;、，；。.\n\t\r\u3000+&/|()[]{}<>\"'“”‘’:：";

const none: ReadonlySet<string> = new Set(
  "NONE|NONE OF THEM|NONE OF THE ABOVE|NONE OF THESE|NO ONE|都不对|都不|都不是|以上都不对|以上都不是|全不对|全错|都错|无|没有|∅".split(
    "|",
  ),
);
const all: ReadonlySet<string> = new Set(
  "ALL|ALL OF THEM|ALL OF THE ABOVE|全部|全选|都对|全对|以上都对|以上全部".split("|"),
);
const joining: ReadonlySet<string> = new Set(["AND", "和", "与", "及"]);

/** What says no more than that a choice follows: 选D, 选项 D, "option D". Nothing that may turn it: 不选, "all but". */
const choosing: readonly RegExp[] = [
  /^(?:答案)?(?:应该?)?(?:选项(?:是|为)?|选择?)[:：]?/u,
  /^(?:i\s+(?:choose|select|pick)|choose|select|options?|choices?)(?![\p{L}\d_])[:：]?/iu,
];

/** Letters of the options: "A, C", "A C", "ac", "ＡＣ", "A、C", "none", 都不对. The order and repetitions do not matter. */
export function readChoice(text: string, { options, multiple }: ChoiceOptions): Reading<readonly string[]> {
  if (text.length > limits.characters) return unreadable(tooLong(text.length));
  const typed = folded(withoutLeads(withoutIntroduction(unset(text)), choosing));
  const trimmed = strip(typed);
  if (trimmed === "") return unreadable(empty());
  const ids = new Map(options.map(({ id }) => [folded(id), id]));
  const chosen = new Set<string>();
  if (all.has(trimmed) && !ids.has(trimmed)) for (const { id } of options) chosen.add(id);
  else if (!none.has(trimmed) || ids.has(trimmed)) {
    for (const { word, at } of wordsOf(typed)) {
      if (joining.has(word) && !ids.has(word)) continue;
      for (const piece of ids.has(word) ? [word] : pieces(word)) {
        const id = ids.get(piece);
        if (id === undefined) return unreadable(unknown(piece, options, at));
        chosen.add(id);
      }
    }
  }
  if (!multiple && chosen.size !== 1) return unreadable(one(chosen.size, text));
  const value = options.flatMap(({ id }) => (chosen.has(id) ? [id] : []));
  const readAs = value.length === 0 ? "\\varnothing" : `\\text{${value.join(", ")}}`;
  return { ok: true, value, readAs, notes: [] };
}

/** Without the signs by which LaTeX sets letters: $A$, \text{A}, \boxed{A, C}; places stay what they are. */
const unset = (text: string): string =>
  text.replace(/\$|\\(?:(?:text(?:bf|it|rm)?|math(?:rm|bf)|boxed|q?quad)(?![A-Za-z])|[()[\],;])/g, (found) =>
    " ".repeat(found.length),
  );

/** "AC" and "A和C" are their letters. */
const pieces = (word: string): string[] => [...word].filter((glyph) => !joining.has(glyph));

function strip(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && separators.includes(text.charAt(from))) from += 1;
  while (to > from && separators.includes(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

function wordsOf(text: string): { word: string; at: Span }[] {
  const words: { word: string; at: Span }[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !separators.includes(text.charAt(at))) continue;
    if (at > from) words.push({ word: text.slice(from, at), at: { from, to: at } });
    from = at + 1;
  }
  return words;
}

const tooLong = (length: number): Feedback =>
  feedback(
    "too-long",
    `The answer has ${length} characters; at most ${limits.characters} are read.`,
    `答案共 ${length} 个字符，最多读取 ${limits.characters} 个。`,
  );

const empty = (): Feedback =>
  feedback("empty", "Nothing is chosen yet. Please give the letters.", "还没有选择。请写出选项字母。");

function unknown(piece: string, options: ChoiceOptions["options"], at: Span): Feedback {
  const first = options[0]?.id ?? "";
  const last = options.at(-1)?.id ?? "";
  const shown = [...piece].slice(0, 12).join("");
  return feedback(
    "unknown-option",
    `There is no option "${shown}". The options are ${first} to ${last}.`,
    `没有选项“${shown}”。选项为 ${first} 至 ${last}。`,
    at,
  );
}

const one = (count: number, text: string): Feedback =>
  feedback(
    "one-option",
    `Exactly one option is asked, but ${count} are given.`,
    `这里只能选一项，但给出了 ${count} 项。`,
    whole(text),
  );
