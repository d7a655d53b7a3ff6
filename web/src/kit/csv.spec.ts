import { csvOf } from './csv.ts';

describe('A table as CSV', () => {
  it('begins with the mark of UTF-8, and quotes what needs it', () => {
    expect(
      csvOf([
        ['名称', 'n'],
        ['a, "b"', 1],
      ]),
    ).toBe('\uFEFF名称,n\r\n"a, ""b""",1\r\n');
  });
  it.each(['=1+1', '+1', '-1', '@SUM(A1)'])('%s is text, not a formula', (text) => {
    expect(csvOf([[text]])).toBe(`\uFEFF'${text}\r\n`);
  });
});
