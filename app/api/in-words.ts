import { unstable_rethrow } from "next/navigation";
import { log } from "@/lib/log";
import { isLockedDatabase, isStoreFailure } from "@/lib/store-failure";
import { notKept, notYet } from "./problem";

/** Does what a request asks. Where that fails on our side, the answer says in words that nothing was kept, why as far as is known, and when to come again. */
export async function inWords(route: string, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    unstable_rethrow(error);
    if (isLockedDatabase(error)) {
      log("warn", "A request gave way: another process holds the database.", { route });
      return notYet();
    }
    log("error", "A request could not be answered.", { route, error });
    return notKept(isStoreFailure(error));
  }
}
