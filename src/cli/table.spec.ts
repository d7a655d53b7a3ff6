import fc from 'fast-check';
import { tableOf } from './table.ts';
import { columnsOf, fitted } from './width.ts';

describe('a table lines up', () => {
  it('with Chinese characters, each two columns wide', () => {
    expect(
      tableOf(
        [{ title: 'when' }, { title: 'name' }, { title: 'n', right: true }],
        [
          ['2018-11', 'Tang Limin 唐利民', '1'],
          ['2014', '天府新区', '1000'],
        ],
      ),
    ).toEqual([
      'when     name                  n',
      '───────  ─────────────────  ────',
      '2018-11  Tang Limin 唐利民     1',
      '2014     天府新区           1000',
    ]);
  });

  it('when it is cut to fit the screen, in the middle of no character', () => {
    const lines = tableOf(
      [{ title: 'when' }, { title: 'name', shrinks: true }],
      [['2018', '四川省人民政府与加利福尼亚州的关系']],
      20,
    );
    expect(lines.at(-1)).toBe('2018  四川省人民政…');
    expect(lines.every((line) => columnsOf(line) <= 20)).toBe(true);
  });

  it('whatever control characters a text brings', () => {
    const escape = String.fromCharCode(27);
    expect(tableOf([{ title: 'a' }], [[`x\n${escape}[31my`]]).at(-1)).toBe('x [31my');
  });

  it('because a text is fitted into exactly the columns it is given', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '唐', 'é', '…', '，', 'e\u0301', '𠀀') }),
        fc.integer({ min: 1, max: 30 }),
        (text, columns) => {
          expect(columnsOf(fitted(text, columns))).toBe(columns);
        },
      ),
    );
  });
});
