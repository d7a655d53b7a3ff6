import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logContract } from '../../../../test/contracts/log.contract.ts';
import { openSqliteLog } from './sqlite-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'bridgebook-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

logContract('SQLite', { open: (name) => openSqliteLog({ file: join(folder, `${name}.db`) }) });
