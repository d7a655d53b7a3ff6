import { madeBy } from '../platform/deciding/ids.ts';
import { askedBy } from './file-lines.ts';

const order = { id: 'x', command: 'CiteSource', data: { kind: 'press' } };

describe('a line of a file', () => {
  it('is one command', () => {
    expect(askedBy(order, false)).toEqual({ id: 'x', together: false, commands: [order] });
  });

  it('is a sitting, with everything that its commands say', () => {
    expect(askedBy({ sitting: 's', commands: [order] }, false)).toEqual({ id: 's', together: true, commands: [order] });
  });

  it('opens the book, if it is the first', () => {
    const book = { name: 'A', timeZone: 'UTC', example: true };
    expect(askedBy({ book }, true)).toEqual({
      id: 'book',
      together: false,
      commands: [{ id: 'book', command: 'OpenBook', data: book }],
    });
    expect(askedBy({ book }, false)).toEqual(expect.objectContaining({ pointer: '/book' }));
  });

  it('says who wrote it and when; an account is named by its invitation', () => {
    const at = '2018-11-19T17:00:00.000Z';
    expect(askedBy({ ...order, at, by: '@invite-ortiz' }, false)).toEqual(
      expect.objectContaining({ at, by: madeBy('account', 'invite-ortiz') }),
    );
    expect(askedBy({ ...order, by: 'os:ortiz' }, false)).toEqual(expect.objectContaining({ by: 'os:ortiz' }));
  });

  it.each([
    [{ ...order, dtaa: 1 }, '/dtaa'],
    [{ command: 'CiteSource', data: {} }, '/id'],
    [{ id: 'x', data: {} }, '/command'],
    [{ sitting: 's', commands: {} }, '/commands'],
    [{ sitting: 's', commands: [order, { command: 'CiteSource' }] }, '/commands/1/id'],
    [{ ...order, by: 7 }, '/by'],
    [{ ...order, at: 7 }, '/at'],
  ])('is refused where it is not of the form: %j', (line, pointer) => {
    expect(askedBy(line, true)).toEqual(expect.objectContaining({ pointer }));
  });
});
