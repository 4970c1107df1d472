import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { allowed, giveBack, tooMany } from "./rate-limits";
import { type Failure, failed } from "./result";

const missing = failed(
  "wrong-access-code",
  "This one starts with an access code. Your invigilator tells it to you.",
  "开始前需要输入考试口令，监考老师会告诉你。",
);
const wrong = failed(
  "wrong-access-code",
  "This is not the access code. Capital and small letters count as the same; check for missing characters and try again.",
  "考试口令不对。大小写不限，请检查是否漏了字符后重试。",
);

/** Null where the code is right or none is asked for. Wrong codes are counted, so that nobody can try them all. */
export async function refusedCode(asked: string | null, given: string, userId: string): Promise<Failure | null> {
  if (asked === null) return null;
  if (given.trim() === "") return missing;
  if (!(await allowed("accessCode", userId))) return tooMany;
  if (!timingSafeEqual(digest(given), digest(asked))) return wrong;
  await giveBack("accessCode", userId);
  return null;
}

/** Of equal length whatever was typed, so that comparing takes the same time. */
function digest(code: string): Buffer {
  return createHash("sha256").update(code.normalize("NFKC").trim().toLowerCase()).digest();
}
