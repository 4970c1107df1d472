/**
 * The layers, each written once and run to get values, gradients, shapes and exact counts.
 *
 * Counts are bigint, exact at any size. Numbers that a person works by hand are exact fractions (`Rational`,
 * ../expression/rational) where the functions allow it, doubles where exp or tanh occur. Impossible sizes throw RangeError
 * with a sentence that names what is impossible: authors draw possible ones.
 *
 * Convolution (description: {channelsIn, channelsOut, kernel: [3, 3], stride?, padding?, dilation?, groups?, bias? = false})
 *   convolutionParameters(layer) · multiplyAccumulates(layer, [C, H, W]) · outputShape(layer, [C, H, W]) → [C', H', W']
 *   receptiveField(stack) · stackCounts(stack, input) · pixelOutput(W, x, b?) of a 1×1 layer, exact
 *   depthwise · pointwise · direct · separable · bottleneck(C, m, [K, K]) · invertedBottleneck · stackParameters(stack)
 *   largestCheaperBottleneck(C, [K, K]) · interpolate(["K", "C_in"], sizes => count): a count as a formula (toExpression, toText)
 * Max and argmax
 *   maxGradient(at) · argmaxGradient(at) → {value, differentiable, gradient | null, active (from 1), corners}
 *   maxPoolingBackward({kernel, stride?}, x, upstream) · smoothMaximum(at, τ?) · smoothMaximumFormula([symbols], τ?)
 * LSTM and recurrence
 *   runLstm({parameters, inputs, h0, c0, lossWeights}): every value and total derivative, doubles
 *   runRecurrent({parameters: {W, U, b}, inputs, h0, lossWeights}): the same for h_t = tanh(W x_t + U h_{t-1} + b)
 *   stepGradients({i, f, o, candidate, previousCell, deltaH, deltaCellFromNext?}): one step whose gates are given
 *   lstmFormulas(names?): δc_t, δz and every parameter's contribution as formulas of matrix calculus
 *   lstmParameters({n, m}) · lstmParameterCount: polynomial in n, m
 *   cellPathFactor([f…]) · recurrentPathFactor(u, [h…]), exact
 * Cost of sequence layers ("self-attention", "recurrent", "convolution", …; sizes n, d, k, r, h)
 *   timeCount(layer, {projections?}), memoryCount, sequentialCount → Polynomial (toText, toExpression, order)
 *   pathCount(layer, {dilated? = true}) · layerMultiplyAccumulates(layer, {n, d, k}) at any size
 *   cheaperLayer(a, b, sizes) · equalCostLength(a, b, sizes) · layersNeeded(distance, kernel, "contiguous" | "dilated")
 */
export { number, symbol } from "../autodiff/made";
export { column, matrix, type Tensor, tensor } from "../autodiff/tensor";
export {
  bottleneck,
  depthwise,
  direct,
  invertedBottleneck,
  largestCheaperBottleneck,
  pointwise,
  separable,
  stackParameters,
} from "./blocks";
export type { Convolution, Size } from "./convolution";
export {
  convolutionParameters,
  multiplyAccumulates,
  outputShape,
  receptiveField,
  type StackCounts,
  stackCounts,
} from "./convolution-counts";
export {
  executedMultiplyAccumulates,
  layerMultiplyAccumulates,
  memoryCount,
  sequentialCount,
  timeCount,
} from "./costs";
export { cheaperLayer, equalCostLength } from "./crossing";
export { interpolate } from "./interpolate";
export { layersNeeded } from "./layers-needed";
export { type BlockNumbers, type LstmInput, type LstmNumbers, type LstmRun, runLstm } from "./lstm";
export { type LstmFormulas, lstmFormulas, lstmSymbols } from "./lstm-formulas";
export { lstmParameterCount, lstmParameters } from "./lstm-parameters";
export { type KnownStep, type StepGradients, stepGradients } from "./lstm-step";
export { argmaxGradient, type MaxDerivative, maxGradient } from "./maximum";
export { type PathCount, pathCount } from "./path-counts";
export { cellPathFactor, recurrentPathFactor } from "./path-factors";
export { pixelOutput } from "./pixel";
export { evaluate, order, type Polynomial, toExpression, toText } from "./polynomial";
export { maxPoolingBackward, type Pooling, type PoolingRun } from "./pooling";
export { type LstmBlock, lstmBlocks } from "./recurrent";
export { type RecurrentInput, type RecurrentRun, runRecurrent } from "./recurrent-run";
export { type SequenceLayer, type Sizes, sequenceLayers } from "./sequence-layers";
export { type SmoothMaximum, smoothMaximum, smoothMaximumFormula } from "./smooth-maximum";
