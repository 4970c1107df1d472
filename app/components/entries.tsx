import { useTranslations } from "next-intl";
import { partLetter } from "@/app/part-letter";
import type { VerdictView } from "@/lib/verdict-view";
import { cellsOf } from "./answer-field/grid/cells";
import { MathView } from "./math-view";
import { OutcomeSign } from "./outcome-mark";

type Outcomes = NonNullable<VerdictView["entries"]>;

interface Props {
  /** Row by row. */
  readonly of: Outcomes;
  /** LaTeX of the whole answer; the entries are shown as numbers where it does not part into as many. */
  readonly readAs: string | null;
  /** The part's. Of statements to tick each entry is one, in their order. */
  readonly type: string;
}

/** Which entries of a vector or a matrix are right: each with its value and a sign, a matrix in its own shape. */
export function Entries({ of, readAs, type }: Props) {
  const t = useTranslations("Verdict");
  const matrix = type === "matrix";
  const nameOf = (at: number): string => (type === "choice" ? partLetter(at).toUpperCase() : String(at + 1));
  const found = readAs === null ? [] : cellsOf(readAs);
  const values = found.flat();
  const told = values.length === of.length;
  const columns = matrix && told ? (found[0]?.length ?? of.length) : of.length;
  return (
    <div>
      <p className="soft small">{t("entries")}</p>
      <div className="math-scroll">
        <ol
          className={matrix ? "entries entries-matrix" : "entries"}
          style={matrix ? { gridTemplateColumns: `repeat(${columns}, auto)` } : undefined}
        >
          {of.map((outcome, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries are known by their place.
            <li key={at} className={`entry tone-${outcome}`}>
              {told ? <MathView latex={values[at] ?? ""} /> : <span className="number">{nameOf(at)}</span>}
              <span className="verdict-word">
                <OutcomeSign outcome={outcome} />
                <span className="sr-only">{t(`entry.${outcome}`)}</span>
              </span>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
