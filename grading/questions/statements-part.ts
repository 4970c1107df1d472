import { choice } from "../answer-types/choice";
import { type Part, part } from "../part";
import type { Random } from "../random";
import { wrong } from "./misconceptions";
import type { Statement } from "./statements";
import { prose, words } from "./words";

const letters = ["A", "B", "C", "D", "E", "F"] as const;

/**
 * "Which of these statements hold?": six statements of the bank, at least two of each kind, so that neither "all" nor
 * "none" is ever right. Each misjudged statement is a misconception of its own.
 */
export function statementsPart(random: Random, bank: readonly Statement[], points: number): Part {
  const drawn = drawStatements(random, bank).map((each, i) => ({ ...each, letter: letters[i] ?? "A" }));
  const right = drawn.filter(({ holds }) => holds).map(({ letter }) => letter);
  const verdict = ({ holds }: Statement) =>
    holds ? (["holds", "成立"] as const) : (["does not hold", "不成立"] as const);
  const lines = (language: "en" | "zh-CN", colon: string): string =>
    drawn
      .map((each) => `- **${each.letter}** ${verdict(each)[language === "en" ? 0 : 1]}${colon}${each.reason[language]}`)
      .join("\n");
  return part({
    id: "statements",
    type: choice,
    prompt: words("Which of these statements hold?", "下列说法哪些成立？"),
    format: words(
      "The letters of all statements that hold, separated by commas.",
      "写出所有成立的说法的字母，用逗号隔开。",
    ),
    points,
    key: { chosen: right },
    options: { multiple: true, options: drawn.map(({ letter, text }) => ({ id: letter, text })) },
    misconceptions: [
      ...drawn.map(({ id, letter, holds, text, thought }) =>
        wrong(
          `${holds ? "missed" : "believed"}-${id}`,
          [`${holds ? "missed" : "believed"}: ${text.en}`, `${holds ? "没有选出" : "误认为成立"}：${text["zh-CN"]}`],
          [thought.en, thought["zh-CN"]],
          { chosen: drawn.filter((each) => each.holds !== (each.letter === letter)).map((each) => each.letter) },
        ),
      ),
      wrong(
        "all-turned-round",
        ["every statement judged the opposite way", "每个说法都判断反了"],
        [
          "The part asks for the statements that hold. Did you mark those that do not?",
          "题目问的是哪些说法成立。你是不是选了不成立的那些？",
        ],
        { chosen: drawn.filter(({ holds }) => !holds).map(({ letter }) => letter) },
      ),
    ],
    hints: [
      words("Judge each statement on its own; try a small example.", "逐条判断；可以用一个小例子检验。"),
      words(
        "A statement with “only”, “always” or “cannot” falls by one counterexample.",
        "含有“只”“总是”“不可能”的说法，一个反例就能推翻。",
      ),
    ],
    solution: prose(words(lines("en", ": "), lines("zh-CN", "："))),
  });
}

function drawStatements(random: Random, bank: readonly Statement[]): readonly Statement[] {
  const holding = random.shuffle(bank.filter(({ holds }) => holds));
  const failing = random.shuffle(bank.filter(({ holds }) => !holds));
  const count = random.integer(2, 4);
  return random.shuffle([...holding.slice(0, count), ...failing.slice(0, letters.length - count)]);
}
