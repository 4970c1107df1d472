import { words } from "../words";

/** What each part is called where there is no room for its prompt. */
export const titles = {
  "max-unique": words("max, one largest entry", "max：唯一最大值"),
  "max-tie": words("max at a tie", "max：并列最大值"),
  "max-subgradient": words("A subgradient of max", "max 的一个次梯度"),
  "max-general": words("∂max/∂xᵢ in general", "∂max/∂xᵢ 的一般形式"),
  "argmax-unique": words("argmax, one largest entry", "argmax：唯一最大值"),
  "argmax-tie": words("argmax at a tie", "argmax：并列最大值"),
  "pooling-backward": words("Back through max pooling", "最大汇聚的反向传播"),
  "log-sum-exp": words("Gradient of log-sum-exp", "log-sum-exp 的梯度"),
  "log-sum-exp-temperature": words("Log-sum-exp with a temperature", "带温度的 log-sum-exp"),
  statements: words("True or false", "判断说法"),
  relaxations: words("What replaces argmax (written)", "argmax 的替代方法（论述）"),
};
