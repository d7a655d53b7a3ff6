import { kindOf } from '../../../events/subject.ts';
import type { LoggedEvent } from '../reading/records.ts';
import { RequestRefused, type Requester } from './requests.ts';

/** Accounts are the business of admins, and of those whose they are; everything else everyone signed in reads. */
const maySee = (record: string, requester: Requester | undefined): boolean =>
  kindOf(record) !== 'account' || requester?.id === record || (requester?.roles.includes('admin') ?? false);

/** @throws RequestRefused */
export function checkMaySee(record: string, requester: Requester | undefined): void {
  if (!maySee(record, requester)) throw new RequestRefused('access.not-allowed', { needs: 'admin' });
}

/** The event, without what it says where the reader may not see the record. That it happened everyone may know. */
export const shownTo = (requester: Requester | undefined, event: LoggedEvent): LoggedEvent =>
  maySee(event.stream, requester) ? event : { ...event, data: {} };
