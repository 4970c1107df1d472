import { MathView, WideMath } from "./math-view";
import { type Block, type Inline, readProse, readRuns } from "./prose";

/** An author's text with its formulas set, drawn on the server. */
export function Prose({ text, className = "" }: { readonly text: string; readonly className?: string }) {
  return <div className={`prose ${className}`}>{readProse(text).map((block, at) => drawBlock(block, at))}</div>;
}

/** One line of an author's text, without a block around it. */
export function ProseLine({ text }: { readonly text: string }) {
  return <span>{drawRuns(readRuns(text))}</span>;
}

function drawBlock(block: Block, at: number) {
  switch (block.kind) {
    case "paragraph":
      return <p key={at}>{drawRuns(block.runs)}</p>;
    case "list":
      return (
        <ul key={at}>
          {block.items.map((item, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes order.
            <li key={place}>{drawRuns(item)}</li>
          ))}
        </ul>
      );
  }
}

function drawRuns(runs: readonly Inline[]) {
  return runs.map((run, at) => drawRun(run, `${at}`));
}

function drawRun(run: Inline, key: string) {
  switch (run.kind) {
    case "text":
      return <span key={key}>{run.text}</span>;
    case "strong":
      return <strong key={key}>{drawRuns(readRuns(run.text))}</strong>;
    case "code":
      return <code key={key}>{run.text}</code>;
    case "math":
      return <MathView key={key} latex={run.text} />;
    case "display":
      return <WideMath key={key} latex={run.text} display />;
  }
}
