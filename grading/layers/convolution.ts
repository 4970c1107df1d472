/** A size: any whole number. Counts are exact at every size. */
export type Size = bigint | number;

/** One convolution in 1, 2 or 3 dimensions, as frameworks describe it. A single size stands for the same along every axis. */
export interface Convolution {
  readonly channelsIn: Size;
  readonly channelsOut: Size;
  readonly kernel: readonly Size[];
  /** 1 unless given. */
  readonly stride?: Size | readonly Size[];
  /** Zeros added on both sides; 0 unless given. */
  readonly padding?: Size | readonly Size[];
  /** Distance between two taps of the kernel; 1 unless given. */
  readonly dilation?: Size | readonly Size[];
  /** Channels are split into so many groups that do not see each other; 1 unless given. */
  readonly groups?: Size;
  /** False unless given. */
  readonly bias?: boolean;
}

/** The window along one axis: all that decides where it stands and what it sees. */
export interface Axis {
  readonly kernel: bigint;
  readonly stride: bigint;
  readonly dilation: bigint;
  /** Zeros before the first and after the last entry. */
  readonly before: bigint;
  readonly after: bigint;
}

/** A convolution with every default filled in and every impossible size refused. */
export interface ConvolutionLayer {
  readonly channelsIn: bigint;
  readonly channelsOut: bigint;
  readonly groups: bigint;
  readonly bias: boolean;
  readonly axes: readonly Axis[];
}

/** Checks a description. Throws RangeError with a sentence that names what is impossible. */
export function convolutionLayer(description: Convolution): ConvolutionLayer {
  const { kernel } = description;
  if (kernel.length < 1 || kernel.length > 3) throw new RangeError("kernel has 1, 2 or 3 sizes");
  const channelsIn = atLeast(1n, description.channelsIn, "channelsIn");
  const channelsOut = atLeast(1n, description.channelsOut, "channelsOut");
  const groups = atLeast(1n, description.groups ?? 1n, "groups");
  for (const [name, channels] of [
    ["channelsIn", channelsIn],
    ["channelsOut", channelsOut],
  ] as const) {
    if (channels % groups !== 0n) throw new RangeError(`groups ${groups} does not divide ${name} ${channels}`);
  }
  const stride = alongAxes(description.stride ?? 1n, kernel.length, "stride");
  const padding = alongAxes(description.padding ?? 0n, kernel.length, "padding");
  const dilation = alongAxes(description.dilation ?? 1n, kernel.length, "dilation");
  const axes = kernel.map((each, axis): Axis => {
    const zeros = atLeast(0n, padding[axis], "padding");
    return {
      kernel: atLeast(1n, each, "kernel"),
      stride: atLeast(1n, stride[axis], "stride"),
      dilation: atLeast(1n, dilation[axis], "dilation"),
      before: zeros,
      after: zeros,
    };
  });
  return { channelsIn, channelsOut, groups, bias: description.bias ?? false, axes };
}

/** Distance from the first to the last tap of the window, both included: D(K-1)+1. */
export const span = (axis: Axis): bigint => axis.dilation * (axis.kernel - 1n) + 1n;

/**
 * How many places the window has along an input of `length` entries: ⌊(N+2P-D(K-1)-1)/S⌋+1.
 * The execution walks exactly these places. Throws RangeError where there is none.
 */
export function places(axis: Axis, length: bigint): bigint {
  const padded = axis.before + length + axis.after;
  if (span(axis) > padded) {
    const reach = axis.dilation === 1n ? "" : ` (it spans ${span(axis)} with dilation ${axis.dilation})`;
    throw new RangeError(`kernel ${axis.kernel}${reach} is larger than the padded input ${padded}`);
  }
  return (padded - span(axis)) / axis.stride + 1n;
}

/** Shapes of the layer's own tensors: weight [C_out, C_in/groups, …kernel], bias [C_out]. */
export function parameterShapes(layer: ConvolutionLayer): readonly (readonly bigint[])[] {
  const weight = [layer.channelsOut, layer.channelsIn / layer.groups, ...layer.axes.map((axis) => axis.kernel)];
  return layer.bias ? [weight, [layer.channelsOut]] : [weight];
}

function alongAxes(given: Size | readonly Size[], rank: number, name: string): readonly Size[] {
  if (typeof given === "bigint" || typeof given === "number") return new Array<Size>(rank).fill(given);
  if (given.length !== rank) throw new RangeError(`${name} has ${given.length} sizes, the kernel ${rank}`);
  return given;
}

function atLeast(least: bigint, given: Size | undefined, name: string): bigint {
  if (given === undefined || (typeof given === "number" && !Number.isSafeInteger(given))) {
    throw new RangeError(`${name} must be a whole number, not ${given}`);
  }
  const value = BigInt(given);
  if (value < least) throw new RangeError(`${name} must be at least ${least}, not ${value}`);
  return value;
}
