import { useTranslations } from "next-intl";
import { signInAsDemo } from "@/app/actions/demo";
import { isDemo } from "@/lib/demo";

/** One click to look around as somebody made up; only in a demonstration. */
export function DemoSignIn() {
  const t = useTranslations("SignIn");
  if (!isDemo()) return null;
  return (
    <form action={signInAsDemo} className="card stack">
      <p>{t("demo")}</p>
      <div className="row">
        {(["student", "ta", "instructor"] as const).map((role) => (
          <button key={role} type="submit" name="role" value={role} className="button">
            {t(`demoAs.${role}`)}
          </button>
        ))}
      </div>
    </form>
  );
}
