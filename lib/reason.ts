import "server-only";
import { z } from "zod";
import { storable } from "./storable";

/** Why staff did something, in a word or a few sentences; it stands in the audit log. */
export const reason = z.string().trim().min(1).max(500).transform(storable);
