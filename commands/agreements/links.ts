import { closureOf } from '../../events/agreement-links.ts';
import type { Agreement, AgreementEvent, LinkKind } from '../../events/agreements.ts';
import type { Decided } from '../../events/subject.ts';
import type { Context } from '../decision.ts';
import { nextKey } from '../parts.ts';

/** The link from a later agreement to the one the command is about, unless it is already there. */
export function linked(later: string, kind: LinkKind, { id, records }: Context): readonly Decided<AgreementEvent>[] {
  const record = records<Agreement>(later);
  if (record?.state.links.some((link) => link.kind === kind && link.agreement === id)) return [];
  const key = record ? nextKey('links', record) : 1;
  return [{ type: 'AgreementLinked', data: { key, kind, agreement: id }, on: later }];
}

/** For a command about an agreement that a later one is linked to: all that its own links lead to must be loaded. */
export const linksOfTarget = (_command: object, { id, records }: Context): readonly string[] =>
  closureOf([id], records);
