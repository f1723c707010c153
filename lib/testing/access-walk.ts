import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ACTIONS } from '@/lib/access/table';

/** A page, route or action file of the web, as far as access is concerned. */
export interface WebEntry {
  /** Relative to the root, e.g. `app/(console)/credentials/page.tsx`. */
  file: string;
  kind: 'page' | 'route' | 'actions';
  problems: string[];
  /** Commands that the file's server actions run: the file each comes from, and its name there. */
  commands: { action: string; module: string; name: string }[];
}

/** Places that are open to whoever is not signed in, each on purpose. */
export interface OpenPlaces {
  pages: readonly string[];
  routes: readonly string[];
}

const KINDS = { 'page.tsx': 'page', 'route.ts': 'route', 'actions.ts': 'actions' } as const;
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Every page, route handler and server action below `app`, and what keeps it from being covered by the access table. */
export function walkWeb(root: string, open: OpenPlaces): WebEntry[] {
  const names = readdirSync(path.join(root, 'app'), { recursive: true, encoding: 'utf8' }).sort();
  return names.flatMap((name) => {
    const file = path.posix.join('app', name.split(path.sep).join('/'));
    if (!/\.tsx?$/.test(file) || /\.test\.tsx?$/.test(file)) return [];
    const source = ts.createSourceFile(
      file,
      readFileSync(path.join(root, file), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
      ts.ScriptKind.TSX,
    );
    const kind = kindOf(file, source);
    if (!kind) return [];
    const entry: WebEntry = { file, kind, problems: [], commands: [] };
    if (kind === 'page') checkPage(entry, source, open.pages.includes(file));
    if (kind === 'route') checkRoute(entry, source, open.routes.includes(file));
    if (kind === 'actions') checkActions(entry, source);
    return [entry];
  });
}

function kindOf(file: string, source: ts.SourceFile): WebEntry['kind'] | null {
  const named = KINDS[path.basename(file) as keyof typeof KINDS];
  if (named) return named;
  // Server actions may hide in any file with the directive, also inside a function.
  return /['"]use server['"]/.test(source.text) ? 'actions' : null;
}

function* calls(node: ts.Node, name: string): Generator<ts.CallExpression> {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name)
    yield node;
  for (const child of node.getChildren()) yield* calls(child, name);
}

function isAction(node: ts.Expression | undefined): boolean {
  return node !== undefined && ts.isStringLiteral(node) && (ACTIONS as string[]).includes(node.text);
}

/** Who is let in: for what is shown of the present, or of some instant too. */
const ENTRIES = ['requireViewer', 'requireEntry'];

function checkPage(entry: WebEntry, source: ts.SourceFile, isOpen: boolean): void {
  const asked = ENTRIES.flatMap((name) => [...calls(source, name)]);
  if (isOpen) {
    if (asked.length > 0) entry.problems.push('is listed as open, but asks for a viewer');
    return;
  }
  if (asked.length === 0) entry.problems.push(`calls neither ${ENTRIES.join(' nor ')}`);
  for (const call of asked) {
    if (!isAction(call.arguments[0]))
      entry.problems.push(
        `${call.expression.getText()}(${call.arguments.map((each) => each.getText()).join(', ')}) names no action of the access table`,
      );
  }
}

function checkRoute(entry: WebEntry, source: ts.SourceFile, isOpen: boolean): void {
  const builders = isOpen ? ['definePublicRoute', 'defineRoute'] : ['defineRoute'];
  for (const { name, value } of exportsOf(source)) {
    if (!METHODS.has(name)) continue;
    const made = value && builderOf(source, value);
    if (!made || !builders.includes(made.name))
      entry.problems.push(`${name} is not made by ${builders.join(' or ')}`);
    else if (made.name === 'defineRoute' && !isAction(property(made.call, 'action')))
      entry.problems.push(`${name} names no action of the access table`);
  }
}

function checkActions(entry: WebEntry, source: ts.SourceFile): void {
  const first = source.statements[0];
  const isWhole =
    first &&
    ts.isExpressionStatement(first) &&
    ts.isStringLiteral(first.expression) &&
    first.expression.text === 'use server';
  if (!isWhole) entry.problems.push("'use server' must stand at the top of a file of its own");
  const imports = importsOf(source);
  for (const { name, value } of exportsOf(source)) {
    const made = value && builderOf(source, value);
    if (made?.name !== 'defineAction') {
      entry.problems.push(`${name} is not made by defineAction`);
      continue;
    }
    const command = property(made.call, 'command');
    const from = command && ts.isIdentifier(command) ? imports.get(command.text) : undefined;
    if (!from || !/^@\/lib\/[a-z-]+\/commands\/[a-z-]+$/.test(from.module))
      entry.problems.push(`${name} does not run a command of lib/<noun>/commands`);
    else entry.commands.push({ action: name, ...from });
  }
}

function exportsOf(source: ts.SourceFile): { name: string; value: ts.Expression | undefined }[] {
  return source.statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some((each) => each.kind === ts.SyntaxKind.ExportKeyword);
    if (ts.isExportDeclaration(statement) && !statement.isTypeOnly)
      return [{ name: statement.getText(), value: undefined }];
    if (!isExported) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map((each) => ({
        name: each.name.getText(),
        value: each.initializer,
      }));
    }
    return ts.isFunctionDeclaration(statement)
      ? [{ name: statement.name?.text ?? 'default', value: undefined }]
      : [];
  });
}

/** The builder call behind an exported value, also where it went through one constant. */
function builderOf(
  source: ts.SourceFile,
  value: ts.Expression,
): { name: string; call: ts.CallExpression } | null {
  if (ts.isCallExpression(value) && ts.isIdentifier(value.expression))
    return { name: value.expression.text, call: value };
  if (!ts.isIdentifier(value)) return null;
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (name.getText() === value.text && initializer && ts.isCallExpression(initializer))
        return builderOf(source, initializer);
    }
  }
  return null;
}

function property(call: ts.CallExpression, name: string): ts.Expression | undefined {
  const [options] = call.arguments;
  if (!options || !ts.isObjectLiteralExpression(options)) return undefined;
  for (const each of options.properties) {
    if (ts.isPropertyAssignment(each) && each.name.getText() === name) return each.initializer;
    if (ts.isShorthandPropertyAssignment(each) && each.name.text === name) return each.name;
  }
  return undefined;
}

function importsOf(source: ts.SourceFile): Map<string, { module: string; name: string }> {
  const found = new Map<string, { module: string; name: string }>();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const named = statement.importClause?.namedBindings;
    if (!named || !ts.isNamedImports(named)) continue;
    for (const each of named.elements) {
      found.set(each.name.text, {
        module: statement.moduleSpecifier.text,
        name: (each.propertyName ?? each.name).text,
      });
    }
  }
  return found;
}
