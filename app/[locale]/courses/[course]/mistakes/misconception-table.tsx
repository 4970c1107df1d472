import { type Locale, useTranslations } from "next-intl";
import { ProseLine } from "@/app/components/prose-view";
import { TableScroll } from "@/app/components/table-scroll";
import { Link } from "@/app/i18n/navigation";
import { partLetter } from "@/app/part-letter";
import type { Mistake } from "@/lib/mistakes";

/** The same mistakes by the misconception that showed, the most frequent first. */
export function MisconceptionTable({ of, locale }: { readonly of: readonly Mistake[]; readonly locale: Locale }) {
  const t = useTranslations("Study");
  const rows = byMisconception(of, locale);
  if (rows.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="misconceptions">
      <h2 id="misconceptions">{t("mistakes.by")}</h2>
      <TableScroll label={t("mistakes.by")}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("mistakes.misconception")}</th>
              <th scope="col" className="figure">
                {t("mistakes.met")}
              </th>
              <th scope="col">{t("mistakes.where")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, times, places }) => (
              <tr key={name}>
                <th scope="row">
                  <ProseLine text={name} />
                </th>
                <td className="figure">{times}</td>
                <td>
                  <span className="row">
                    {places.map(({ question, number, part, index }) => (
                      <Link key={`${question}/${part}`} href={`/practice/${question}/${part}`} prefetch={false}>
                        {number} ({partLetter(index)})
                      </Link>
                    ))}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}

/** Parts share misconceptions by name: "bias forgotten" is one wherever it shows. */
function byMisconception(list: readonly Mistake[], locale: Locale) {
  const rows = new Map<string, { readonly name: string; times: number; readonly places: Mistake[] }>();
  for (const mistake of list) {
    for (const { name, times } of mistake.misconceptions) {
      const row = rows.get(name[locale]) ?? { name: name[locale], times: 0, places: [] };
      rows.set(row.name, row);
      row.times += times;
      row.places.push(mistake);
    }
  }
  return [...rows.values()].sort((a, b) => b.times - a.times || a.name.localeCompare(b.name, locale));
}
