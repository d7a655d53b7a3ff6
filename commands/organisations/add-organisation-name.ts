import { changesTo } from '../../events/changes.ts';
import type { Organisation, OrganisationEvent } from '../../events/organisations.ts';
import type { Decide } from '../decision.ts';
import { One, RefersTo } from '../fields.ts';
import { demand } from '../refused.ts';
import { checkedName, NameValue, Recorded } from '../values.ts';

/** Another name of the body: in another language, a short form, an earlier or a later one. */
export class AddOrganisationName extends Recorded {
  @RefersTo('organisation') organisation!: string;
  @One(() => NameValue) name!: NameValue;
}

/** The most names one record takes. */
const MOST_NAMES = 200;

export const addOrganisationName: Decide<AddOrganisationName, Organisation, OrganisationEvent> =
  ({ name: given }) =>
  ({ names }) => {
    const name = checkedName(given, '/name');
    const { text, language, kind } = name;
    const there = names.find((one) => one.text === text && one.language === language && one.kind === kind);
    if (there && Object.keys(changesTo(there, { ...name })).length === 0) return [];
    demand(!there, 'organisation.has-name', { name: text }, '/name');
    demand(names.length < MOST_NAMES, 'organisation.too-many-names', { limit: MOST_NAMES }, '/name');
    return [{ type: 'OrganisationNameAdded', data: { name } }];
  };
