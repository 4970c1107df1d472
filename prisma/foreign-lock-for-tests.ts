import { DriverAdapterError } from "@prisma/driver-adapter-utils";

/** What Prisma's adapter throws where another process holds the lock. */
export const lockedOutError = () => new DriverAdapterError({ kind: "SocketTimeout" });
