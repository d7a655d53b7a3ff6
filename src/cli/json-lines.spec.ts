import fc from 'fast-check';
import { jsonLines, LINE_LIMIT, type BadLine, type Line } from './json-lines.ts';

/** Reads a text that arrives in chunks of so many bytes. */
async function read(text: string | Uint8Array, chunk = 7): Promise<(Line | BadLine)[]> {
  const bytes = Buffer.from(text);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  }
  return Array.fromAsync(jsonLines(chunks()));
}

describe('JSON Lines', () => {
  it('are read with their numbers, blank lines counted, with any line end, the last one with none', async () => {
    expect(await read('{"a":1}\r\n\n  \n{"b":"四川"}')).toEqual([
      { number: 1, value: { a: 1 } },
      { number: 4, value: { b: '四川' } },
    ]);
  });

  it('come out the same however the bytes arrive', async () => {
    const objects = fc.array(fc.dictionary(fc.string(), fc.string({ unit: 'grapheme' })), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(objects, fc.integer({ min: 1, max: 50 }), async (values, chunk) => {
        const file = values.map((value) => JSON.stringify(value)).join('\n');
        const lines = await read(file, chunk);
        expect(lines).toEqual(
          values.map((_, index) => ({ number: index + 1, value: JSON.parse(file.split('\n')[index] ?? '') as object })),
        );
      }),
    );
  });

  it('that are broken name line and column, and the next one is read', async () => {
    expect(await read('{"a":1}\n{"四川": tru}\n{"b":2}')).toEqual([
      { number: 1, value: { a: 1 } },
      expect.objectContaining({ number: 2, column: 8 }),
      { number: 3, value: { b: 2 } },
    ]);
  });

  it('that are no object are refused', async () => {
    expect(await read('[1]\n"a"\nnull')).toEqual(
      [1, 2, 3].map((number) => expect.objectContaining({ number, column: 1 }) as unknown),
    );
  });

  it('that are too long are refused without being kept, and the next one is read', async () => {
    const lines = await read(`{"a":"${'x'.repeat(LINE_LIMIT)}"}\n{"b":2}`, 64 * 1024);
    expect(lines).toEqual([
      { number: 1, message: expect.stringContaining('256 KiB') },
      { number: 2, value: { b: 2 } },
    ]);
  });

  it('that are not UTF-8 are refused; a byte order mark is not part of the first', async () => {
    expect(await read('\ufeff{"a":1}')).toEqual([{ number: 1, value: { a: 1 } }]);
    expect(await read(Buffer.from([0x7b, 0xcb, 0xc4, 0x7d]))).toEqual([
      { number: 1, message: expect.stringContaining('UTF-8') },
    ]);
  });
});
