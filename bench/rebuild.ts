/** Views built anew from the log, against the least such a thing must do. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { catalogue } from '../events/catalogue.ts';
import type { Entry } from '../events/entry.ts';
import { emptyRecord, evolveRecord, type RecordOf } from '../events/records.ts';
import { filesIn } from '../src/platform/book/folder.ts';
import { LogReader } from '../src/platform/log/sqlite/reader.ts';
import { Folding } from '../src/platform/projecting/folding.ts';
import { newTableName, openViewsFile } from '../src/platform/projecting/views-file.ts';
import { projectionNamed, viewNames, ViewTable } from '../src/platform/projecting/view-table.ts';
import { openKeys } from '../src/platform/vault/keys.ts';
import { Vault } from '../src/platform/vault/vault.ts';
import { inTurns, type Figure } from './measure.ts';
