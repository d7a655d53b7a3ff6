import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Text } from '../../../events/values/text.ts';
import type { Names, Related } from '../api/answers.ts';
import { useWords, type Language } from '../language/language.ts';
import { isRegionCode, regionNames } from '../words/regions.ts';
import { recordPath } from './addresses.ts';
import { NameText } from './name-text.tsx';
import { shownName } from './names.ts';

/** What an answer says of the records it refers to. */
export interface Referred extends Partial<Related> {
  readonly names: Names;
}

/** What a record, a body or a coded place is called, as far as the answer says. */
export function titlesOfReference(id: string, { names, related = {}, sources = {} }: Referred): readonly Text[] {
  if (isRegionCode(id)) return regionNames(id);
  return names[id]?.names ?? related[id]?.titles ?? sources[id]?.titles ?? [];
}

/** What a relationship is called, by its slug; the slug where the answer does not say. */
export const titlesOfRelationship = (slug: string, { names }: Referred): readonly Text[] =>
  names[`relationship-${slug}`]?.names ?? [{ text: slug, language: 'und' }];

/** The name of a record, a body or a place, leading to its page where it has one. */
export function Reference({
  id,
  from,
  single = false,
}: {
  readonly id: string;
  readonly from: Referred;
  /** Without the other script. */
  readonly single?: boolean;
}) {
  const { say } = useWords();
  const titles = titlesOfReference(id, from);
  if (id === 'unknown') return <span className="not-known">{say('kit.unknown')}</span>;
  return <RecordLink id={id}>{titles.length > 0 ? <NameText texts={titles} single={single} /> : id}</RecordLink>;
}

/** Leads to the page of a record, where its kind has one. */
export function RecordLink({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const path = recordPath(id);
  if (path === undefined) return <span>{children}</span>;
  return (
    <Link to={path} className="text-link">
      {children}
    </Link>
  );
}

/** The name of a record, a body or a place in plain text; its id where the answer does not name it. */
export const nameInWords = (id: string, from: Referred, language: Language): string =>
  shownName(titlesOfReference(id, from), language)?.first.text ?? id;
