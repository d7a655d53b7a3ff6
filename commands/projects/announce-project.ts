import type { Project, ProjectEvent, ProjectStatus } from '../../events/projects.ts';
import type { Decide } from '../decision.ts';
import {
  Many,
  OccurredOnField,
  One,
  OneOf,
  Optional,
  PlaceField,
  RefersTo,
  RefersToMany,
  Relationships,
} from '../fields.ts';
import { known, MoneyValue, ProseValue, Recorded, TextValue, Titles } from '../values.ts';
import { checkNotAhead, checkParticipants, ParticipantValue, projectStatuses } from './values.ts';

/** Somebody said that there is to be a project. */
export class AnnounceProject extends Recorded {
  @Relationships() relationships!: string[];
  @Titles() titles!: TextValue[];
  @Many(() => ParticipantValue, { max: 100 }) participants: ParticipantValue[] = [];
  /** The places that work together in it. */
  @RefersToMany(['place', 'placeCode'], { max: 20 }) partnerPlaces: string[] = [];
  /** Where it is. */
  @Optional() @PlaceField() place?: string;
  /** The agreement it rests on. */
  @Optional() @RefersTo('agreement') basis?: string;
  /** What it is to be, in the words of those who announced it. */
  @Many(() => ProseValue, { max: 8 }) concept: ProseValue[] = [];
  @Many(() => ProseValue, { max: 8 }) description: ProseValue[] = [];
  @OccurredOnField() announcedOn!: string;
  /** How far it was when it was announced. */
  @OneOf(projectStatuses) status: ProjectStatus = 'pipeline';
  @Optional() @One(() => MoneyValue) investment?: MoneyValue;
}

export const announceProject: Decide<AnnounceProject, Project, ProjectEvent> =
  (command, { today }) =>
  () => {
    const { relationships, titles, participants, partnerPlaces, place, basis, concept, description } = command;
    const { announcedOn, status, investment } = command;
    checkNotAhead(announcedOn, today, '/announcedOn');
    checkParticipants(participants);
    const details = { relationships, titles, participants, partnerPlaces, place, basis, concept, description };
    return [{ type: 'ProjectAnnounced', data: known({ ...details, announcedOn, status, investment }) }];
  };
