import type { GradientNorms } from "@/lib/figures";
import { area, Curve, Legend, Plot, scale } from "./plot";

/** Norms on a logarithmic scale against the distance from the loss. */
export function GradientNormsPicture({ picture: { series } }: { readonly picture: GradientNorms }) {
  const exponents = series.flatMap(({ norms }) => norms.filter((norm) => norm > 0).map(Math.log10));
  const [low, high] = [Math.floor(Math.min(...exponents)), Math.ceil(Math.max(...exponents))];
  const longest = Math.max(...series.map(({ norms }) => norms.length)) - 1;
  const across = scale([0, longest], [area.left, area.right]);
  const up = scale([low, high], [area.bottom, area.top]);
  const stride = Math.max(1, Math.ceil((high - low) / 6));
  const decades = Array.from({ length: Math.floor((high - low) / stride) + 1 }, (_, i) => high - i * stride);
  const steps = Array.from({ length: 5 }, (_, i) => Math.round((i * longest) / 4));
  return (
    <Plot
      up={decades.map((decade) => ({ at: up(decade), label: `10${superscript(decade)}` }))}
      across={steps.map((step) => ({ at: across(step), label: `${step}` }))}
      acrossName="T − t"
    >
      {series.map(({ name, norms }, index) => (
        <Curve
          key={name.en}
          index={index}
          points={norms.flatMap((norm, step) => (norm > 0 ? [[across(step), up(Math.log10(norm))] as const] : []))}
        />
      ))}
      <Legend names={series.map(({ name }) => name)} />
    </Plot>
  );
}

const raised: Readonly<Record<string, string>> = {
  "-": "⁻",
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
};

const superscript = (exponent: number): string => [...`${exponent}`].map((each) => raised[each] ?? each).join("");
