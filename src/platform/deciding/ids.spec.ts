import { expect, it } from '@jest/globals';
import { v5 } from 'uuid';
import { eventIdOf, madeBy } from './ids.ts';

const NAMESPACE = '5f0c2a6e-7d1b-4c5e-9a44-2f3f0f6f9b01';

it('ids are version 5 UUIDs in the one namespace, for ever', () => {
  for (const id of ['order-1', '四川', 'a'.repeat(128)]) {
    expect(madeBy('visit', id)).toBe(`visit-${v5(`visit/${id}`, NAMESPACE)}`);
    expect(eventIdOf(id, 'f'.repeat(64), 3)).toBe(v5(`${id}/${'f'.repeat(64)}/3`, NAMESPACE));
  }
});
