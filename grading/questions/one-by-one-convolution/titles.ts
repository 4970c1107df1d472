import { words } from "../words";

/** What each part is called where there is no room for its prompt. */
export const titles = {
  "parameters-without-bias": words("Parameters without biases", "参数量（不含偏置）"),
  "parameters-with-bias": words("Parameters with biases", "参数量（含偏置）"),
  "multiply-accumulates": words("Multiply-accumulates", "乘加次数"),
  "parameters-formula": words("Formula: parameters", "参数量公式"),
  "multiply-accumulates-formula": words("Formula: multiply-accumulates", "乘加次数公式"),
  "output-shape": words("Shape of the output", "输出形状"),
  "receptive-field": words("Receptive field", "感受野"),
  "bottleneck-weights": words("Weights of the bottleneck", "瓶颈结构的权重数"),
  "direct-weights": words("Weights of the direct layer", "直接卷积的权重数"),
  "weights-ratio": words("Ratio of the weights", "权重数之比"),
  "largest-middle": words("Largest middle width", "最大中间宽度"),
  "pixel-output": words("Output at one pixel", "单个像素的输出"),
  statements: words("True or false", "判断说法"),
  roles: words("Roles of 1×1 convolutions (written)", "1×1 卷积的作用（论述）"),
};
