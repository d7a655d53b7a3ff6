import { readdirSync, readFileSync } from 'node:fs';
import { messages } from '../../../../commands/messages/catalogue.ts';
import { byCode } from '../problems.ts';
import { httpMessages, messageOf } from './catalogue.ts';

const sources = new URL('../../../', import.meta.url);
const text = readdirSync(sources, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.includes('/messages/'))
  .map((file) => readFileSync(new URL(file, sources), 'utf8'))
  .join('\n');

const placeholders = (template: string) => [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();

it('every refusal of a request has a message, and names what the message names', () => {
  const refusals = [...text.matchAll(/new RequestRefused\(\s*'([a-z-]+\.[a-z-]+)'(?:,\s*\{([^}]*)\})?/g)];
  expect(refusals.length).toBeGreaterThan(20);
  for (const [, code = '', params = ''] of refusals) {
    const given = params.split(',').flatMap((param) => /^\s*(\w+)/.exec(param)?.[1] ?? []);
    const message = messages[code] ?? httpMessages[code];
    expect([code, message === undefined]).toEqual([code, false]);
    expect([code, placeholders(message?.en ?? '').filter((name) => !given.includes(name ?? ''))]).toEqual([code, []]);
  }
});

it('none is unused, and none stands in two places', () => {
  for (const code of Object.keys(httpMessages)) {
    expect([code, text.includes(`'${code}'`) || code === 'field.password']).toEqual([code, true]);
    expect([code, Object.hasOwn(messages, code)]).toEqual([code, false]);
  }
});

it('every code with a status of its own is one', () => {
  for (const code of Object.keys(byCode))
    expect([code, Object.hasOwn(messages, code) || Object.hasOwn(httpMessages, code)]).toEqual([code, true]);
});

it.each(Object.entries(httpMessages))('%s says the same in both languages', (_, message) => {
  expect(placeholders(message['zh-Hans'])).toEqual(placeholders(message.en));
  expect(message.en.trim()).toMatch(/[.”]$/);
  expect(message['zh-Hans']).toMatch(/\p{Script=Han}.*。$/su);
});

it('a code nobody wrote a message for says itself', () => {
  expect(messageOf('nobody.wrote-this', {}, 'en')).toBe('nobody.wrote-this');
  expect(messageOf('session.too-many', { seconds: 3 }, 'en')).toBe('Too many attempts. Try again in 3 seconds.');
});
