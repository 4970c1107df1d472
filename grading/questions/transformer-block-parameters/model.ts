import { integer } from "../../answer-types/integer";
import { type AskedPart, type Part, part } from "../../part";
import { wholeNumber } from "../formats";
import { wrong } from "../misconceptions";
import { prose, tex, words } from "../words";
import { blockCounts, embeddingCounts, modelCounts } from "./counts";
import type { Numbers } from "./numbers";
import * as slips from "./slips";

/** The tables before the blocks, and the model of tables and blocks. */
export function modelParts(numbers: Numbers, block: AskedPart<bigint>): readonly Part[] {
  const embeddings = embeddingPart(numbers);
  return [embeddings, modelPart(numbers, block, embeddings)];
}

const positionsForgotten = [
  "positions-forgotten",
  ["position embeddings forgotten", "漏了位置嵌入"],
  ["How does the model learn where a token stands?", "模型怎样知道一个词元在什么位置？"],
] as const;

function embeddingPart({ block: { d }, model }: Numbers): AskedPart<bigint> {
  const { vocabulary, positions } = model;
  const counts = embeddingCounts(model, d);
  return part({
    id: "embeddings",
    type: integer,
    prompt: words(
      tex`Token embeddings for a vocabulary of ${vocabulary} and learned position embeddings for ${positions} positions, both of width $d = ${d}$: how many parameters? (The output layer shares the token table and is not counted again.)`,
      tex`词表大小为 ${vocabulary} 的词嵌入，加上 ${positions} 个位置的可学习位置嵌入，宽度均为 $d = ${d}$：共有多少个参数？（输出层与词嵌入共享参数，不重复计数。）`,
    ),
    format: wholeNumber,
    points: 0.25,
    key: { value: counts.right },
    options: {},
    misconceptions: [
      wrong(...positionsForgotten, { value: counts.positionsForgotten }),
      wrong(
        "output-counted",
        ["the shared table counted twice", "共享的词表算了两次"],
        [
          "The output layer uses the token table once more. Does it learn anew?",
          "输出层再次使用词表。它有新的参数吗？",
        ],
        { value: counts.outputCounted },
      ),
      wrong(
        "width-forgotten",
        ["width forgotten", "漏了宽度 d"],
        ["You counted the entries. How many numbers has each of them?", "你数的是条目。每个条目有多少个数？"],
        { value: counts.widthForgotten },
      ),
      wrong(
        "pairs",
        ["tokens times positions", "词元数乘以位置数"],
        ["Has every pair of token and position a vector of its own?", "每一对词元与位置各有自己的向量吗？"],
        { value: counts.pairs },
      ),
    ],
    hints: [
      words("A table has a row for each entry.", "一张表的每个条目占一行。"),
      words("Add up the rows of both tables.", "把两张表的行数相加。"),
    ],
    solution: prose(tex`$$(${vocabulary} + ${positions}) \cdot ${d} = ${counts.right}$$`),
  });
}

function modelPart({ block: sizes, model }: Numbers, block: AskedPart<bigint>, tables: AskedPart<bigint>): Part {
  const { vocabulary, positions, blocks } = model;
  const counts = modelCounts(model, sizes);
  const [one, embeddings] = [blockCounts(sizes).right, embeddingCounts(model, sizes.d).right];
  return part({
    id: "model",
    type: integer,
    prompt: words(
      tex`A model consists of these embeddings (vocabulary ${vocabulary}, ${positions} positions) and ${blocks} such blocks with $d = ${sizes.d}$, ${sizes.heads} heads and $d_{\mathrm{ff}} = 4d$. How many parameters does it have in all?`,
      tex`一个模型由上述嵌入（词表 ${vocabulary}，${positions} 个位置）和 ${blocks} 个这样的块组成，$d = ${sizes.d}$、${sizes.heads} 个头、$d_{\mathrm{ff}} = 4d$。它一共有多少个参数？`,
    ),
    format: wholeNumber,
    points: 0.75,
    key: { value: counts.right },
    follows: {
      parts: [block, tables],
      key: ({ wrong: own }) => ({ value: BigInt(blocks) * (own(block) ?? one) + (own(tables) ?? embeddings) }),
    },
    options: {},
    misconceptions: [
      wrong(
        "one-block",
        ["one block only", "只算了一个块"],
        ["How many blocks are there, and do they share their weights?", "一共有几个块？它们共享权重吗？"],
        { value: counts.oneBlock },
      ),
      wrong(
        "embeddings-forgotten",
        ["embeddings forgotten", "漏了嵌入"],
        ["What turns the tokens into vectors before the first block?", "进入第一个块之前，词元怎样变成向量？"],
        { value: counts.embeddingsForgotten },
      ),
      wrong(...positionsForgotten, { value: counts.positionsForgotten }),
      wrong(
        "embeddings-in-every-block",
        ["embeddings in every block", "每个块都算了一次嵌入"],
        ["How often are tokens looked up in the table?", "词元在表中查找几次？"],
        { value: counts.embeddingsInEveryBlock },
      ),
      wrong("heads-multiply", ...slips.headsMultiply, { value: counts.headsMultiply }),
    ],
    hints: [
      words("The blocks have equal sizes and weights of their own.", "各个块大小相同，权重各自独立。"),
      words("The embeddings stand before them once.", "嵌入在它们之前，只出现一次。"),
    ],
    solution: prose(tex`$$${blocks} \cdot ${one} + ${embeddings} = ${counts.right}$$`),
  });
}
