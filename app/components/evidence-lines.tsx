import { useTranslations } from "next-intl";
import type { Evidence } from "@/grading/verdict";

interface Props {
  readonly evidence: Evidence;
  readonly graderVersion: string;
}

/** Why the verdict is what it is, so that a person can check it again. */
export function EvidenceLines({ evidence, graderVersion }: Props) {
  const t = useTranslations("Evidence");
  const { method, counterexample, errorBound, relation, entries, earlier } = evidence;
  const at = Object.entries(counterexample?.at ?? {});
  return (
    <dl className="facts small number mt-2">
      <dt>{t("method")}</dt>
      <dd>
        <code>{method}</code>
      </dd>
      {counterexample !== undefined && (
        <>
          <dt>{t("counterexample")}</dt>
          <dd>
            {at.length > 0 && <bdi>{at.map(([name, value]) => `${name} = ${value}`).join(", ")}: </bdi>}
            {t("answer")} <bdi>{counterexample.answer}</bdi>, {t("reference")} <bdi>{counterexample.reference}</bdi>
          </dd>
        </>
      )}
      {errorBound !== undefined && (
        <>
          <dt>{t("errorBound")}</dt>
          <dd>{errorBound}</dd>
        </>
      )}
      {relation !== undefined && (
        <>
          <dt>{t("relation")}</dt>
          <dd>{relation}</dd>
        </>
      )}
      {entries !== undefined && (
        <>
          <dt>{t("entries")}</dt>
          <dd>{entries.join(", ")}</dd>
        </>
      )}
      {earlier !== undefined && (
        <>
          <dt>{t("earlier")}</dt>
          <dd>
            {Object.entries(earlier).map(([part, text]) => (
              <span key={part} className="block">
                {part}: <bdi>{text}</bdi>
              </span>
            ))}
          </dd>
        </>
      )}
      <dt>{t("grader")}</dt>
      <dd>{graderVersion}</dd>
    </dl>
  );
}
