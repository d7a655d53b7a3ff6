/** Where each record has its page. */
import { kindOf } from '../../../events/subject.ts';

/** The kinds that have a page, and the first step of its address. */
export const recordFolders = {
  agreement: 'agreements',
  visit: 'visits',
  gathering: 'gatherings',
  institute: 'institutes',
  project: 'projects',
  statement: 'statements',
  commitment: 'commitments',
  organisation: 'organisations',
  person: 'people',
  place: 'places',
  source: 'sources',
} as const;

export type RecordKind = keyof typeof recordFolders;

export const isRecordKind = (kind: string): kind is RecordKind => Object.hasOwn(recordFolders, kind);

/** Kinds that people revise: those with a page, and the relationship, which has its timeline. */
export type RevisedKind = RecordKind | 'relationship';

export const isRevisedKind = (kind: string): kind is RevisedKind => isRecordKind(kind) || kind === 'relationship';

/** `/visits/visit-…`; undefined for what has no page: an ISO 3166 code, a relationship, an account. */
export function recordPath(id: string): string | undefined {
  const kind = kindOf(id);
  return isRecordKind(kind) ? `/${recordFolders[kind]}/${id}` : undefined;
}
