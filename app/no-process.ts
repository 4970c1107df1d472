/** What stands for Node's `process` in a browser. */
export const env = {};
