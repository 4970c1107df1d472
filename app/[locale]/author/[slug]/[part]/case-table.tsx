import { useTranslations } from "next-intl";
import { ActionForm } from "@/app/components/action-form";
import { TableScroll } from "@/app/components/table-scroll";
import { TypedText } from "@/app/components/typed-text";
import { Link } from "@/app/i18n/navigation";
import type { CaseRun } from "@/lib/bench";
import { dropCaseHere } from "./actions";

interface Props {
  readonly cases: readonly CaseRun[];
  readonly path: string;
}

/** The kept answers, each run against the grader of now. */
export function CaseTable({ cases, path }: Props) {
  const t = useTranslations("Bench");
  const said = ({ outcome, misconception }: NonNullable<CaseRun["found"]>) =>
    misconception === null ? t(`must.${outcome}`) : `${t(`must.${outcome}`)}: ${misconception}`;
  return (
    <TableScroll label={t("list")}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("result")}</th>
            <th scope="col">{t("text")}</th>
            <th scope="col">{t("expected")}</th>
            <th scope="col">{t("found")}</th>
            <th scope="col">{t("note")}</th>
            <th scope="col">{t("drop")}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((each) => (
            <tr key={each.id} data-passed={each.passed}>
              <td>{each.passed ? `✓ ${t("passes")}` : `✗ ${t("fails")}`}</td>
              <th scope="row">
                <Link href={{ pathname: path, query: { seed: each.seed, text: each.text } }} prefetch={false}>
                  <TypedText text={each.text} />
                </Link>
                <span className="soft small block number">{each.seed}</span>
              </th>
              <td>{said(each.expected)}</td>
              <td>{each.found === null ? t("gone") : said(each.found)}</td>
              <td>
                <bdi>{each.note}</bdi>
              </td>
              <td>
                <ActionForm
                  id={`drop-${each.id}`}
                  action={dropCaseHere}
                  hidden={{ id: each.id }}
                  fields={[]}
                  submit={t("drop")}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
