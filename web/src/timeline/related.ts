import type { Fact } from './facts.ts';

/** What stands together with a fact: the whole it is part of, what was said and shown there, what else its record tells. */
export function relatedTo(fact: Fact, facts: readonly Fact[]): readonly Fact[] {
  const wholes = [fact.details['at'], fact.details['partOf']];
  return facts.filter(
    (one) =>
      one.id !== fact.id &&
      (one.record === fact.record ||
        wholes.includes(one.record) ||
        (one.details['at'] !== undefined && one.details['at'] === fact.details['at']) ||
        one.details['at'] === fact.record ||
        one.details['partOf'] === fact.record),
  );
}
