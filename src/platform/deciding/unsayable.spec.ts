import { unsayableIn } from './unsayable.ts';

it('Half a character, as a text or as a key, and a number beyond all bounds are found where they stand', () => {
  const value = (json: string) => unsayableIn(JSON.parse(json));
  expect(value('{"a":[{"b/c":"\\ud800"}]}')).toBe('/a/0/b~1c');
  expect(value('{"a":{"\\udfff":1}}')).toBe('/a');
  expect(value('{"a":[1,1e999]}')).toBe('/a/1');
  expect(value('"\\ud800"')).toBe('');
});

it('Whole characters of any plane, and numbers, are none', () => {
  expect(unsayableIn({ names: ['四川省', '😀', '\u0000'], count: -0.5, none: null })).toBeUndefined();
});
