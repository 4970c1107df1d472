import { dirname, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";

const root = dirname(fileURLToPath(import.meta.url));

/** What changes a Map, a Set or an array that it is called on. */
const changing: ReadonlySet<string> = new Set([
  ...["set", "add", "delete", "clear"],
  ...["push", "pop", "shift", "unshift", "splice", "sort", "reverse", "fill", "copyWithin"],
]);

/** What a module keeps between two answers, by the name of its variable, and where it is changed. */
function kept(): readonly string[] {
  const { config } = ts.readConfigFile(`${root}/tsconfig.json`, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(fileNames, { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const isOwn = (file: ts.SourceFile) =>
    file.fileName.startsWith(`${root}/`) && !/\.test\.ts$|[-.]for-tests\.ts$|\/bench\//.test(file.fileName);
  const files = program.getSourceFiles().filter(isOwn);
  expect(files.length).toBeGreaterThan(100);
  const found = new Set<string>();
  let tables = 0;
  /** The variable of a module at the bottom of `a.b[c]`, `a.get(b)` or `a`, whichever file it stands in. */
  const moduleVariable = (expression: ts.Expression): ts.VariableDeclaration | null => {
    if (ts.isPropertyAccessExpression(expression) || ts.isElementAccessExpression(expression))
      return moduleVariable(expression.expression);
    // What a method hands out may be a part of the table; what a function makes is its own.
    if (ts.isCallExpression(expression))
      return ts.isIdentifier(expression.expression) ? null : moduleVariable(expression.expression);
    if (ts.isNonNullExpression(expression) || ts.isParenthesizedExpression(expression) || ts.isAsExpression(expression))
      return moduleVariable(expression.expression);
    if (!ts.isIdentifier(expression)) return null;
    const symbol = checker.getSymbolAtLocation(expression);
    const target =
      symbol !== undefined && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const [declaration] = target?.declarations ?? [];
    return declaration !== undefined && isOfModule(declaration) ? declaration : null;
  };
  const note = (target: ts.VariableDeclaration) =>
    found.add(`${relative(root, target.getSourceFile().fileName)} ${target.name.getText()}`);
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && isOfModule(node) && !isFunction(node, checker)) {
      tables += 1;
      const isConst = (ts.getCombinedNodeFlags(node) & ts.NodeFlags.Const) !== 0;
      const type = checker.typeToString(checker.getTypeAtLocation(node.name));
      // What may be changed by its very type may be changed by whoever it is handed to.
      if (!isConst || /^((Weak)?(Map|Set)<)/.test(type) || (type.endsWith("[]") && !type.startsWith("readonly ")))
        note(node);
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { expression, name } = node.expression;
      const target = changing.has(name.text) ? moduleVariable(expression) : null;
      if (target !== null && isCollection(checker.typeToString(checker.getTypeAtLocation(expression)))) note(target);
    }
    const changed = changedBy(node);
    const target = changed === null ? null : moduleVariable(changed);
    if (target !== null) note(target);
    ts.forEachChild(node, visit);
  };
  for (const file of files) visit(file);
  expect(tables).toBeGreaterThan(200);
  return [...found].sort();
}

const isOfModule = (node: ts.Node): node is ts.VariableDeclaration =>
  ts.isVariableDeclaration(node) && ts.isSourceFile(node.parent.parent.parent);

const isFunction = (node: ts.VariableDeclaration, checker: ts.TypeChecker): boolean =>
  checker.getTypeAtLocation(node.name).getCallSignatures().length > 0;

const isCollection = (type: string): boolean => /^((Weak)?(Map|Set)<|any\b|readonly )|\[\]$/.test(type);

/** What stands to the left of an assignment, or is counted up or deleted. */
function changedBy(node: ts.Node): ts.Expression | null {
  const { FirstAssignment, LastAssignment } = ts.SyntaxKind;
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    return kind >= FirstAssignment && kind <= LastAssignment ? node.left : null;
  }
  if (ts.isDeleteExpression(node)) return node.expression;
  const counts = ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node);
  const { PlusPlusToken, MinusMinusToken } = ts.SyntaxKind;
  return counts && [PlusPlusToken, MinusMinusToken].some((each) => each === node.operator) ? node.operand : null;
}

/**
 * What is only remembered: each is asked for by an object of the author's or of the answer itself, or by all that the result hangs on, so
 * that it says what would be computed anew. What would have been spent on it is spent again where it counts.
 */
const remembered: readonly string[] = [
  ...["formula", "matrix", "number", "order", "read-formula", "read-piecewise", "read-vector", "set", "vector"].map(
    (file) => `answer-types/${file}.ts prepared`,
  ),
  "answer-types/beyond-tolerance.ts known",
  "answer-types/natural-domain.ts known",
  "answer-types/read-order.ts known",
  "answer-types/read-order.ts readers",
  "asymptotics/cases.ts orders",
  "asymptotics/ways.ts made",
  "expression/certified/bounds.ts known",
  "expression/certified/settle.ts known",
  "expression/constants.ts known",
  "expression/decide/candidates.ts known",
  "expression/decide/cells.ts known",
  "expression/decide/roots.ts known",
  "expression/equivalence.ts known",
  "expression/rational.ts longOnes",
  "expression/times-letter.ts places",
  "layers/transformer-counts.ts known",
  "tensor/read.ts kept",
];

/** Patterns that search from a place: it is set anew before each search. */
const searching: readonly string[] = [
  "expression/parse-container.ts keywords",
  "expression/scan-command.ts rowSpace",
  "expression/scan-repeating.ts begins",
  "tensor/mask-methods.ts methods",
];

test("no table of a module can be changed, but for what is only remembered and could be computed again (S12)", () => {
  expect(kept()).toEqual([...remembered, ...searching].sort());
});
