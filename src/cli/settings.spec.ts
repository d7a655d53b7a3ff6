import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../test/book.ts';
import { Failure } from './exit.ts';
import { settingsFrom } from './settings.ts';

const url = 'kurrentdb://bridgebook:secret@node-1:2113?tls=true';
const inCluster = { BRIDGEBOOK_STORE: 'kurrentdb', KURRENTDB_URL: url };

describe('where a book lives', () => {
  it('is its folder, unless another store is named', () => {
    expect(settingsFrom({}).cluster).toBeUndefined();
    expect(settingsFrom({ BRIDGEBOOK_STORE: 'sqlite', KURRENTDB_URL: url }).cluster).toBeUndefined();
  });

  it('is a stream of a cluster, called bridgebook unless it is named', () => {
    expect(settingsFrom(inCluster).cluster).toEqual({ url, book: 'bridgebook' });
    expect(settingsFrom({ ...inCluster, BRIDGEBOOK_BOOK: 'jiangsu' }).cluster).toEqual({ url, book: 'jiangsu' });
  });

  it('may stand in a file, so that a password is not in the environment', () => {
    const folder = temporaryFolder();
    const file = join(folder.path, 'url');
    writeFileSync(file, `${url}\n`);
    expect(settingsFrom({ BRIDGEBOOK_STORE: 'kurrentdb', KURRENTDB_URL_FILE: file }).cluster?.url).toBe(url);
    folder.remove();
  });

  it.each([
    [{ BRIDGEBOOK_STORE: 'postgres' }, 'BRIDGEBOOK_STORE must be sqlite or kurrentdb, not “postgres”'],
    [{ BRIDGEBOOK_STORE: 'kurrentdb' }, 'Say where the cluster is: KURRENTDB_URL='],
    [
      { BRIDGEBOOK_STORE: 'kurrentdb', KURRENTDB_URL_FILE: '/nowhere' },
      'The file in KURRENTDB_URL_FILE cannot be read',
    ],
    [{ ...inCluster, BRIDGEBOOK_BOOK: 'a:vault:b' }, '(BRIDGEBOOK_BOOK) must be 1 to 100 letters'],
    [{ ...inCluster, BRIDGEBOOK_BOOK: '$all' }, '(BRIDGEBOOK_BOOK) must be 1 to 100 letters'],
  ])('is asked for anew where %j', (environment, why) => {
    expect(() => settingsFrom(environment)).toThrow(Failure);
    expect(() => settingsFrom(environment)).toThrow(why);
  });
});
