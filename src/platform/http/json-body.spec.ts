import fc from 'fast-check';
import { unreadableAt } from './json-body.ts';

const spaced = fc.constantFrom('', ' ', '\n', '\t \r\n');

describe('where a text stops being JSON', () => {
  it('is its end where it is JSON, and the first sign more where one follows', () => {
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 5 }),
        spaced,
        fc.constantFrom('}', ']', ',', ':', 'x', '"', '1 ', '\u0000'),
        (json, space, more) => {
          const text = space + JSON.stringify(JSON.parse(json), null, space) + space;
          expect(unreadableAt(text)).toBe(text.length);
          // After a number, digits and letters would belong to it.
          expect(unreadableAt(`${text} ${more}`)).toBe(text.length + 1);
        },
      ),
    );
  });

  it('is the end where the text is cut off between two signs', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.nat(), (json, cut) => {
        const signs = JSON.stringify(JSON.parse(json)).match(/"(?:[^"\\]|\\.)*"|[\d.eE+-]+|[a-z]+|[^\s]/gs) ?? [];
        const begun = signs.slice(0, cut % signs.length).join('');
        expect(unreadableAt(begun)).toBe(begun.length);
      }),
    );
  });
});
