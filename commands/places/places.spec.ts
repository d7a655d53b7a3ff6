import { describe, expect, it } from '@jest/globals';
import type { Place } from '../../events/places.ts';
import { Story } from '../../test/story.ts';

const relationships = ['sichuan-california'];
const named = (text: string, more: object = {}) => ({
  relationships,
  names: [{ text, language: 'en', kind: 'official' }],
  kind: 'city',
  ...more,
});
const reason = 'misread';

/** The first fact of the book: a zone with a year for a date, across parts of two cities. */
function tianfu() {
  const story = new Story();
  const chengdu = story.give('RegisterPlace', named('Chengdu', { within: 'CN-SC' })).id;
  const meishan = story.give('RegisterPlace', named('Meishan', { within: 'CN-SC' })).id;
  const zone = story.give('RegisterPlace', named('Tianfu New Area', { kind: 'zone', within: 'CN-SC' })).id;
  const designation = {
    level: 'national',
    ordinal: 11,
    designatedOn: '2014',
    spans: [
      { place: chengdu, part: [{ text: 'southeast', language: 'en' }] },
      { place: meishan, part: [{ text: 'north', language: 'en' }] },
    ],
    fields: [
      { text: 'electronic information', language: 'en' },
      { text: 'digital economy', language: 'en' },
    ],
  };
  return { story, chengdu, meishan, zone, designation };
}

describe('DesignateZone', () => {
  it('says level, number, date as written, spans and fields; once', () => {
    const { story, zone, designation } = tianfu();
    const { events } = story.give('DesignateZone', { place: zone, ...designation });
    expect(JSON.parse(JSON.stringify(events))).toEqual([{ type: 'ZoneDesignated', data: designation }]);
    expect(story.state<Place>(zone).designation).toMatchObject(designation);
    expect(story.give('DesignateZone', { place: zone, ...designation }).events).toEqual([]);
    story.refused('place.designated-already', 'DesignateZone', { place: zone, ...designation, designatedOn: '2013' });
  });
  it('refuses a city, a zone that spans itself, and a day to come', () => {
    const { story, chengdu, zone, designation } = tianfu();
    story.refused('place.not-a-zone', 'DesignateZone', { ...designation, place: chengdu }, { at: '/place' });
    const spans = [{ place: zone }];
    story.refused('place.spans-itself', 'DesignateZone', { ...designation, place: zone, spans });
    const designatedOn = '2027';
    story.refused('place.designated-in-the-future', 'DesignateZone', { ...designation, place: zone, designatedOn });
  });
});

describe('CorrectPlace', () => {
  it('corrects one thing of the designation and leaves the rest, once', () => {
    const { story, zone, designation } = tianfu();
    story.give('DesignateZone', { place: zone, ...designation });
    const correction = { place: zone, reason, designation: { ordinal: 12, level: 'national' } };
    expect(story.give('CorrectPlace', correction).events).toEqual([
      { type: 'PlaceCorrected', data: { changes: { 'designation/ordinal': { was: 11, now: 12 } } } },
    ]);
    expect(story.state<Place>(zone).designation).toMatchObject({ ...designation, ordinal: 12 });
    expect(story.give('CorrectPlace', correction).events).toEqual([]);
    story.refused('place.is-designated', 'CorrectPlace', { place: zone, reason, kind: 'region' });
  });
  it('says where in the designation the fault is', () => {
    const { story, zone, designation } = tianfu();
    story.give('DesignateZone', { place: zone, ...designation });
    const refused = (code: string, wrong: object, at: string) =>
      story.refused(code, 'CorrectPlace', { place: zone, reason, designation: wrong }, { at });
    refused('place.designated-in-the-future', { designatedOn: '2027' }, '/designation/designatedOn');
    refused('place.spans-itself', { spans: [{ place: zone }] }, '/designation/spans/0/place');
  });
  it('refuses a designation where there is none', () => {
    const { story, zone } = tianfu();
    story.refused('place.not-designated', 'CorrectPlace', { place: zone, reason, designation: { ordinal: 12 } });
  });
  it('keeps places from lying within themselves, through any number of others', () => {
    const { story, chengdu, meishan, zone } = tianfu();
    story.give('CorrectPlace', { place: zone, reason, within: meishan });
    story.give('CorrectPlace', { place: meishan, reason, within: chengdu });
    story.refused('place.within-itself', 'CorrectPlace', { place: chengdu, reason, within: zone }, { at: '/within' });
    story.refused('place.within-itself', 'CorrectPlace', { place: chengdu, reason, within: chengdu });
    story.refused('place.within-itself', 'RegisterPlace', named('Sichuan', { code: 'CN-SC', within: 'CN-SC' }));
  });
});
