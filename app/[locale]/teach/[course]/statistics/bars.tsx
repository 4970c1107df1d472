export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** Written at the bar's end. */
  readonly text: string;
  readonly href?: string;
}

interface Props {
  readonly title: string;
  readonly bars: readonly Bar[];
  /** The value of a whole line. */
  readonly most: number;
}

/** Lying bars with their figures; all that they say is text, so that nobody needs to see them. */
export function Bars({ title, bars, most }: Props) {
  return (
    <figure className="picture">
      {/* biome-ignore lint/a11y/useSemanticElements: a picture whose bars are links is a group of them. */}
      <svg role="group" aria-label={title} viewBox={`0 0 360 ${Math.max(1, bars.length) * 38 + 4}`}>
        {bars.map(({ key, label, value, text, href }, index) => {
          const y = index * 38;
          const drawn = (
            <>
              {/* The whole row leads there, the gap between words and bar too. */}
              <rect x="0" y={y} width="360" height="34" fill="transparent" />
              <text x="0" y={y + 13}>
                {label.length > 46 ? `${label.slice(0, 45)}…` : label}
              </text>
              <rect x="0" y={y + 18} width="300" height="12" className="picture-ground" />
              <rect
                x="0"
                y={y + 18}
                width={most <= 0 ? 0 : Math.max(0, Math.min(300, (300 * value) / most))}
                height="12"
                className="picture-point"
              />
              <text x="308" y={y + 29} className="picture-number">
                {text}
              </text>
            </>
          );
          return href === undefined ? (
            <g key={key}>{drawn}</g>
          ) : (
            <a key={key} href={href} aria-label={`${label}: ${text}`}>
              {drawn}
            </a>
          );
        })}
      </svg>
      <figcaption className="soft small">{title}</figcaption>
    </figure>
  );
}
