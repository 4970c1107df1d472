import { useLocale } from "next-intl";
import { useId } from "react";
import type { Figure, Picture } from "@/lib/figures";
import { CellPathPicture } from "./cell-path";
import { ChannelMixingPicture } from "./channel-mixing";
import { ConnectivityPicture } from "./connectivity";
import { CostCurvesPicture } from "./cost-curves";
import { GradientNormsPicture } from "./gradient-norms";
import { MaxSurfacePicture } from "./max-surface";

/** Pictures of a variant, one below the other; nothing where there are none. */
export function Figures({ of }: { readonly of: readonly Figure[] }) {
  return of.map((figure) => <FigureView key={figure.title.en} figure={figure} />);
}

/** One picture with its caption; its words are there for who cannot see it. */
function FigureView({ figure: { title, description, picture } }: { readonly figure: Figure }) {
  const locale = useLocale();
  const id = useId();
  return (
    <figure className="picture">
      <svg
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-words`}
        viewBox={`0 0 360 ${height(picture)}`}
      >
        <title id={`${id}-title`}>{title[locale]}</title>
        <desc id={`${id}-words`}>{description[locale]}</desc>
        <Drawn picture={picture} />
      </svg>
      <figcaption className="soft small">{title[locale]}</figcaption>
    </figure>
  );
}

function height(picture: Picture): number {
  switch (picture.kind) {
    case "channel-mixing":
      return 242;
    case "max-surface":
      return 194;
    case "cell-path":
      return 174;
    case "gradient-norms":
      return 254;
    case "cost-curves":
      return 272;
    case "connectivity":
      return 40 + 48 * (picture.levels - 1) + 30;
  }
}

function Drawn({ picture }: { readonly picture: Picture }) {
  switch (picture.kind) {
    case "channel-mixing":
      return <ChannelMixingPicture picture={picture} />;
    case "max-surface":
      return <MaxSurfacePicture picture={picture} />;
    case "cell-path":
      return <CellPathPicture picture={picture} />;
    case "gradient-norms":
      return <GradientNormsPicture picture={picture} />;
    case "cost-curves":
      return <CostCurvesPicture picture={picture} />;
    case "connectivity":
      return <ConnectivityPicture picture={picture} />;
  }
}
