import { Link } from '@tanstack/react-router';
import type { Text } from '../../../events/values/text.ts';
import type { Names, Related } from '../api/answers.ts';
import { useWords } from '../language/language.ts';
import { isRegionCode, regionNames } from '../words/regions.ts';
import { recordPath } from './addresses.ts';
import { NameText } from './name-text.tsx';

/** What an answer says of the records it refers to. */
export interface Referred extends Partial<Related> {
  readonly names: Names;
}

/** What a record, a body or a coded place is called, as far as the answer says. */
export function titlesOfReference(id: string, { names, related = {}, sources = {} }: Referred): readonly Text[] {
  if (isRegionCode(id)) return regionNames(id);
  return names[id]?.names ?? related[id]?.titles ?? sources[id]?.titles ?? [];
}

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
  const path = recordPath(id);
  if (id === 'unknown') return <span className="not-known">{say('kit.unknown')}</span>;
  const name = titles.length > 0 ? <NameText texts={titles} single={single} /> : id;
  if (path === undefined) return <span>{name}</span>;
  return (
    <Link to={path} className="text-link">
      {name}
    </Link>
  );
}
