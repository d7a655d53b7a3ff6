import fc from 'fast-check';
import { Signatures } from './signatures.ts';

const [ours, others] = [new Signatures(Buffer.alloc(32, 1)), new Signatures(Buffer.alloc(32, 2))];

it('reads what it signed, and nothing that was signed for something else, by somebody else, or changed since', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), fc.nat(), (value, at) => {
      const signed = ours.sign('session', value);
      expect(ours.read('session', signed)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(ours.read('activation', signed)).toBeUndefined();
      expect(others.read('session', signed)).toBeUndefined();
      const index = at % (signed.length - 1);
      const changed = signed.slice(0, index) + (signed[index] === 'A' ? 'B' : 'A') + signed.slice(index + 1);
      expect(ours.read('session', changed)).toBeUndefined();
      expect(ours.read('session', `${signed}.`)).toBeUndefined();
    }),
  );
});

it.each(['', '.', '..', 'x', 'eyJ9.', '.eyJ9'])('%j was signed by nobody', (signed) => {
  expect(ours.read('session', signed)).toBeUndefined();
});
