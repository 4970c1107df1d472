import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/**
 * Tells whether a mutant's file still compiles. One that does not is no mutant: `npm test` refuses it before any test runs, and Stryker
 * with its checker for TypeScript leaves it out of the score as well. Only the file itself is checked, which is where nearly all errors are.
 */
export function compiler() {
  const config = join(process.cwd(), "tsconfig.json");
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, ts.sys.readFile).config,
    ts.sys,
    dirname(config),
  );
  const wanted = fileNames.filter((name) => name.includes("/grading/") && !name.endsWith(".test.ts"));
  const changed = new Map();
  const versions = new Map();
  const host = {
    getCompilationSettings: () => options,
    getScriptFileNames: () => wanted,
    getScriptVersion: (name) => String(versions.get(name) ?? 0),
    getScriptSnapshot: (name) => {
      const text = changed.get(name) ?? ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => process.cwd(),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  };
  const service = ts.createLanguageService(host);
  const set = (name, text) => {
    if (text === null) changed.delete(name);
    else changed.set(name, text);
    versions.set(name, (versions.get(name) ?? 0) + 1);
  };
  return ({ fileName, location, replacement }) => {
    const name = join(process.cwd(), fileName);
    const source = readFileSync(name, "utf8");
    const at = places(source);
    set(name, source.slice(0, at(location.start)) + replacement + source.slice(at(location.end)));
    const faults = [...service.getSyntacticDiagnostics(name), ...service.getSemanticDiagnostics(name)];
    set(name, null);
    return faults.length === 0;
  };
}

/** Offsets of places that count lines and columns from 0. */
function places(text) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return ({ line, column }) => starts[line] + column;
}
