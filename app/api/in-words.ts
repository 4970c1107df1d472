import { unstable_rethrow } from "next/navigation";
import { log } from "@/lib/log";
import { isStoreFailure } from "@/lib/store-failure";
import { notKept } from "./problem";

/** Does what a request asks. Where that fails on our side, the answer says in words that nothing was kept, and why as far as is known. */
export async function inWords(route: string, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    unstable_rethrow(error);
    log("error", "A request could not be answered.", { route, error });
    return notKept(isStoreFailure(error));
  }
}
