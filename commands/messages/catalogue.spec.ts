import { describe, expect, it } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { commands } from '../catalogue.ts';
import { messageFiles, messages, say } from './catalogue.ts';
import { fill } from './messages.ts';

const root = new URL('../../', import.meta.url);

/** The sources in which a code can stand. */
const files = ['events', 'commands', 'projections', 'src']
  .flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true }).map((file) => `${folder}/${String(file)}`),
  )
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.startsWith('commands/messages/'));

interface Use {
  readonly code: string;
  readonly at: string;
  /** The names of what the message is given; undefined where they are not written beside the code. */
  readonly params: readonly string[] | undefined;
  /** Whether it stands as the code of a demand, a refusal or a step, and so must be said. */
  readonly said: boolean;
}

const isCode = (text: string) => /^[a-z]+\.[a-zA-Z]+(-[a-z]+)*$/.test(text);

/** Every text in the source that has the form of a code, with what stands around it. */
function usesIn(file: string): readonly Use[] {
  const source = ts.createSourceFile(file, readFileSync(new URL(file, root), 'utf8'), ts.ScriptTarget.ESNext, true);
  const found: Use[] = [];
  const visit = (node: ts.Node): void => {
    // One of two codes stands where the code itself would.
    const either =
      ts.isStringLiteral(node) && ts.isConditionalExpression(node.parent) && node !== node.parent.condition;
    const argument = (either ? node.parent : node) as ts.Expression;
    const parent = argument.parent as ts.Node | undefined;
    const called = parent && (ts.isCallExpression(parent) || ts.isNewExpression(parent)) ? parent : undefined;
    const callee = called?.expression.getText() ?? '';
    // The steps of a computation (events/agreement-course.ts) leave out what all their codes begin with.
    const code = ts.isStringLiteral(node) ? (callee === 'step' ? `term.${node.text}` : node.text) : '';
    if (ts.isStringLiteral(node) && isCode(code)) {
      const beside = called?.arguments?.[called.arguments.indexOf(argument) + 1];
      const said = ['demand', 'Refused', 'step'].includes(callee);
      const params =
        beside && ts.isObjectLiteralExpression(beside) && beside.properties.every((property) => property.name)
          ? beside.properties.map((property) => property.name!.getText())
          : said && beside === undefined
            ? []
            : undefined;
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ code, at: `${file}:${line + 1}`, params, said });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const uses = files.flatMap(usesIn);

/** The names of the checks that the fields of commands make. */
function checks(): readonly string[] {
  const storage = getMetadataStorage() as unknown as {
    readonly validationMetadatas: ReadonlyMap<
      unknown,
      readonly { readonly name?: string; readonly type: string; readonly message?: unknown }[]
    >;
  };
  expect(commands.length).toBeGreaterThan(0);
  return [...storage.validationMetadatas.values()].flat().flatMap(({ name, type, message }) => {
    if (type === 'conditionalValidation' || type === 'whitelistValidation') return [];
    return name === 'matches' ? [String(message)] : [name ?? type];
  });
}

const placeholders = (template: string) => [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('messages', () => {
  it('every refusal and every step has one', () => {
    const missing = uses.filter(({ code, said }) => said && !Object.hasOwn(messages, code));
    expect(missing).toEqual([]);
  });
  it('every check of a field has one', () => {
    const missing = new Set(checks().filter((name) => !Object.hasOwn(messages, `field.${name}`)));
    expect([...missing]).toEqual([]);
  });
  it('none is unused', () => {
    const said = new Set([...uses.map(({ code }) => code), ...checks().map((name) => `field.${name}`)]);
    // What class-validator itself says of an unknown field, or of a value of no class.
    said.add('field.unknownValue');
    expect(Object.keys(messages).filter((code) => !said.has(code))).toEqual([]);
  });
  it('no code stands in two files', () => {
    const codes = messageFiles.flatMap((file) => Object.keys(file));
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });
  it.each(Object.entries(messages))('%s names the same in both languages', (_code, message) => {
    expect(placeholders(message['zh-Hans'])).toEqual(placeholders(message.en));
    expect(message.en.trim()).toMatch(/[.”]$/);
    expect(message['zh-Hans'].trim()).toMatch(/\p{Script=Han}.*[。”]$/su);
  });
  it('every name in a message is given where it is said', () => {
    const gaps = uses.flatMap(({ code, at, params }) => {
      const message = Object.hasOwn(messages, code) ? messages[code] : undefined;
      const missing = params && message ? placeholders(message.en).filter((name) => !params.includes(name!)) : [];
      return missing.map((name) => `${at}: ${code} names {${name}}`);
    });
    expect(gaps).toEqual([]);
  });
});

describe('saying', () => {
  it('fills in what the message names', () => {
    const params = { named: 3, total: 1 };
    expect(say('attendance.more-named-than-total', params, 'en')).toContain(
      '3 people are named, more than the exact total of 1',
    );
    expect(say('attendance.more-named-than-total', params, 'zh-Hans')).toContain('已列出 3 人的姓名，超过确切总数 1');
  });
  it('shows a gap rather than hiding it', () => {
    expect(say('nobody.wrote-this', {}, 'en')).toBe('nobody.wrote-this');
    expect(say('constructor', {}, 'en')).toBe('constructor');
    expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}');
    expect(fill('{toString}', {})).toBe('{toString}');
    expect(fill('{a}', { a: '{b}', b: 2 })).toBe('{b}');
  });
});
