export { toLatex } from "./print-latex";
export { toText } from "./print-text";
