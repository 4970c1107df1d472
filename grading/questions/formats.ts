import { words } from "./words";

/** What may be typed, said the same way wherever the same kind of answer is asked. The examples answer no part. */
export const wholeNumber = words(
  "A whole number, such as 1024; a product such as 2*16*32 is read too.",
  "一个整数，例如 1024；也可以写成乘积，例如 2*16*32。",
);

export const gradientFormat = words(
  'A vector such as (5, -2, 1/2, 3), or the word "undefined".',
  "向量（例如 (5, -2, 1/2, 3)），或“不存在”。",
);

export const componentsFormat = words(
  'A vector such as (5, -2, 1/2, 3), in which single entries may be "undefined"; or "undefined" for the whole.',
  "向量（例如 (5, -2, 1/2, 3)），个别分量可写“不存在”；若整个梯度不存在，写“不存在”。",
);

export const tensorFormat = words(
  "A formula in the quantities given. Elementwise product: .* or ⊙; matrix product: * or @; transpose: '. For example: 2*(x_t .* x_t)*h_{t-1}'.",
  "用已给的量写出公式。逐元素乘：.* 或 ⊙；矩阵乘：* 或 @；转置：'。例如：2*(x_t .* x_t)*h_{t-1}'。",
);
