import { expect, it } from '@jest/globals';
import { eventIdOf, madeBy } from './ids.ts';

it('ids are the same for ever: other versions and other servers make them too', () => {
  expect(madeBy('visit', 'order-1')).toBe('visit-02bd5f45-bf95-5259-a131-8f0e66e8022c');
  expect(eventIdOf('order-1', 'f'.repeat(64), 3)).toBe('d43c7a2a-2d69-5f5d-91ce-f82db1c34c11');
});
