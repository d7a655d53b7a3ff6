/** Every view there is. */
import { accounts } from './accounts.ts';
import { agreements } from './agreement-register.ts';
import { commitments } from './commitments.ts';
import { delivery } from './delivery.ts';
import { directory } from './directory.ts';
import { mentions } from './mentions.ts';
import type { Projection } from './projection.ts';
import { records } from './records.ts';
import { names } from './search.ts';
import { sources } from './sources.ts';
import { statements } from './statements.ts';
import { timeline } from './timeline.ts';

export const projections: readonly Projection[] = [
  timeline,
  records,
  agreements,
  directory,
  delivery,
  statements,
  commitments,
  mentions,
  names,
  sources,
  accounts,
];
