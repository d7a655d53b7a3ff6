import { readdirSync, readFileSync } from 'node:fs';
import { catalogue, messageFiles } from './catalogue.ts';

const folder = new URL('../', import.meta.url);

/** All sources of the screens but the messages themselves, as one text. */
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/(messages|\.spec)\.ts$/.test(file))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  .join('\n');

/** Beginnings of keys that are put together: `kind.${kind}`. */
const beginnings = [...sources.matchAll(/`([a-z-]+\.[a-z-]*)\$\{/g)].map(([, beginning = '']) => beginning);

const values = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted();

describe('The messages of the screens', () => {
  it('no key stands in two files', () => {
    const keys = messageFiles.flatMap((file) => Object.keys(file));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('every one is used', () => {
    const unused = Object.keys(catalogue).filter(
      (key) =>
        !sources.includes(`'${key}'`) &&
        !sources.includes(`"${key}"`) &&
        !beginnings.some((beginning) => key.startsWith(beginning)),
    );
    expect(unused).toEqual([]);
  });

  it.each(Object.entries(catalogue))('%s says the same in both languages', (_, { en, 'zh-Hans': zh }) => {
    const forms = typeof en === 'string' ? [en] : Object.values<string>({ ...en });
    expect([...forms, zh].filter((text) => text.trim() === '')).toEqual([]);
    expect(values(zh)).toEqual(values(forms.at(-1) ?? ''));
  });
});
