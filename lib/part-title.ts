import "server-only";
import { type Bilingual, findQuestion } from "@/grading";

/** What a part is called where there is no room for its prompt; its identifier where the catalogue no longer has it. */
export function partTitle(slug: string, id: string): Bilingual {
  const titles = findQuestion(slug)?.partTitles ?? {};
  const title = Object.hasOwn(titles, id) ? titles[id] : undefined;
  return title ?? { en: id, "zh-CN": id };
}
