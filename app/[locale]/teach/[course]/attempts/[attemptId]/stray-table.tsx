import { useTranslations } from "next-intl";
import { TableScroll } from "@/app/components/table-scroll";
import { TypedText } from "@/app/components/typed-text";
import type { StrayRow } from "@/lib/stray-rows";

/** What is stored and belongs to nothing that was asked: it counts as it was judged, and no machine grades it again. */
export function StrayTable({ rows }: { readonly rows: readonly StrayRow[] }) {
  const t = useTranslations("Strays");
  return (
    <section id="strays" className="stack" data-strays={rows.length}>
      <h2>{t("title")}</h2>
      <p className="soft">{t("about")}</p>
      <TableScroll label={t("title")}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("row")}</th>
              <th scope="col">{t("place")}</th>
              <th scope="col">{t("reason")}</th>
              <th scope="col">{t("begins")}</th>
              <th scope="col" className="figure">
                {t("length")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, kind, question, part, reason, text, length }) => (
              <tr key={id} data-reason={reason}>
                <td>
                  {t(`kind.${kind}`)} <code className="small">{id}</code>
                </td>
                <td>
                  <bdi>
                    {question} · {part}
                  </bdi>
                </td>
                <td>{t(`why.${reason}`)}</td>
                <td>
                  <TypedText text={text} />
                </td>
                <td className="figure">{length}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}
