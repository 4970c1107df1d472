import { useTranslations } from "next-intl";
import { WideMath } from "@/app/components/math-view";
import { TableScroll } from "@/app/components/table-scroll";
import { previewAnswer } from "@/grading/preview";
import type { Example } from "./examples";

/** What may be typed beside how it is read. */
export function ExampleTable({ examples, label }: { readonly examples: readonly Example[]; readonly label: string }) {
  const t = useTranslations("InputHelp");
  return (
    <TableScroll label={label}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("typed")}</th>
            <th scope="col">{t("read")}</th>
          </tr>
        </thead>
        <tbody>
          {examples.map(({ type, options, typed }) => {
            const reading = previewAnswer(type, options, typed[0]);
            return (
              <tr key={typed[0]}>
                <td>
                  <span className="row">
                    {typed.map((text) => (
                      <code key={text}>{text}</code>
                    ))}
                  </span>
                </td>
                <td>{reading.ok && <WideMath latex={reading.readAs} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableScroll>
  );
}
