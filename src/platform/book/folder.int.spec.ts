import { expect, it } from '@jest/globals';
import { temporaryFolder } from '../../../test/book.ts';
import { openFolder } from './folder.ts';

it('a part that fails to close keeps neither the others open nor the folder locked', async () => {
  const folder = temporaryFolder();
  const book = await openFolder({ home: folder.path });
  // Closed twice, it complains.
  await book.views.close();
  await expect(book.close()).rejects.toThrow('database is not open');
  const again = await openFolder({ home: folder.path });
  expect(again.log.head()).toBe(-1);
  await again.close();
  folder.remove();
});
