/** Prints how many attempts there are. */
import { database } from "@/lib/database";

const attempts = await database().attempt.count();
await database().$disconnect();
console.log(JSON.stringify(attempts));
