import { cpus } from "node:os";

/** On what a figure was measured, in words. */
export const machine = `${cpus().length} cores of ${cpus()[0]?.model.trim() ?? "an unknown processor"}, Node ${process.versions.node}`;
