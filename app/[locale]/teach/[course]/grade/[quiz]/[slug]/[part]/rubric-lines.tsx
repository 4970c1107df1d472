import { useLocale } from "next-intl";
import type { RubricLine } from "@/lib/rubric-score";
import { digitOf } from "./earned-by";

interface Props {
  readonly lines: readonly RubricLine[];
  readonly ticked: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
}

/** The rubric's lines, each with its digit and what it is worth. */
export function RubricLines({ lines, ticked, toggle }: Props) {
  const locale = useLocale();
  return (
    <ol className="rubric">
      {lines.map(({ id, text, points }, at) => (
        <li key={id}>
          <label className="rubric-line">
            <input type="checkbox" checked={ticked.has(id)} onChange={() => toggle(id)} />
            {at < 10 && <kbd className="number">{digitOf(at)}</kbd>}
            <span className="number rubric-points">
              {points > 0 ? "+" : ""}
              {points}
            </span>
            <span>{text[locale]}</span>
          </label>
        </li>
      ))}
    </ol>
  );
}
