/** What kind of no it is, by what the server said or did not say. */
import { isRefusal, type Problem } from '../api/problem.ts';

export type RefusalKind =
  | 'signed-out'
  | 'not-allowed'
  | 'contended'
  | 'saved-before'
  | 'exists'
  | 'stale'
  | 'rule'
  | 'unseen'
  | 'too-many'
  | 'failed'
  | 'outcome'
  | 'no-answer'
  | 'other';

export interface RefusalShown {
  readonly kind: RefusalKind;
  /** Whether the very same may be tried again. */
  readonly mayRepeat: boolean;
  readonly signIn: boolean;
  /** What the server says of it, where that tells more. */
  readonly says?: Problem;
}

const byType: { readonly [type: string]: Omit<RefusalShown, 'says' | 'signIn'> } = {
  'not-signed-in': { kind: 'signed-out', mayRepeat: true },
  'not-allowed': { kind: 'not-allowed', mayRepeat: false },
  contended: { kind: 'contended', mayRepeat: true },
  'id-used': { kind: 'saved-before', mayRepeat: false },
  conflict: { kind: 'exists', mayRepeat: false },
  stale: { kind: 'stale', mayRepeat: false },
  refused: { kind: 'rule', mayRepeat: false },
  invalid: { kind: 'rule', mayRepeat: false },
  'seen-missing': { kind: 'unseen', mayRepeat: false },
  'too-many': { kind: 'too-many', mayRepeat: true },
  failed: { kind: 'failed', mayRepeat: true },
};

/** Where the server's own words say more than ours. */
const telling: ReadonlySet<RefusalKind> = new Set(['not-allowed', 'exists', 'rule', 'failed', 'other']);

/** @param trying whether something was to be saved, so that without an answer nobody knows whether it was. */
export function refusalOf(error: Error, trying: 'to-save' | 'to-look'): RefusalShown {
  const isLost = !isRefusal(error) || error.problem.status === 503;
  if (isLost) return { kind: trying === 'to-save' ? 'outcome' : 'no-answer', mayRepeat: true, signIn: false };
  const known = Object.hasOwn(byType, error.kind) ? byType[error.kind] : undefined;
  const { kind, mayRepeat } = known ?? { kind: 'other' as const, mayRepeat: true };
  return {
    kind,
    mayRepeat,
    signIn: kind === 'signed-out',
    ...(telling.has(kind) ? { says: error.problem } : {}),
  };
}
